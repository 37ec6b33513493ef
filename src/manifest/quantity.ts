import { FORMATS } from './formats';

/*
 * The value of a Kubernetes quantity, exactly. What is finer than the unit asked for is rounded away from zero, as the
 * API server does it.
 */

const DECIMAL: { [suffix: string]: number } = { 'n': -9, 'u': -6, 'm': -3, '': 0, 'k': 3, 'M': 6, 'G': 9, 'T': 12, 'P': 15, 'E': 18 };
const BINARY: { [suffix: string]: bigint } = { Ki: 10n, Mi: 20n, Gi: 30n, Ti: 40n, Pi: 50n, Ei: 60n };
const LARGEST_BINARY = 2n ** 63n - 1n;

/** A quantity in billionths of its unit: the finest that Kubernetes knows. */
export function nanos(quantity: string): bigint {
  const [, sign, whole, fraction = '', suffix] = /^([-+]?)(\d*)\.?(\d*)(.*)$/.exec(quantity)!;
  const digits = BigInt(whole + fraction);
  const size = suffix in BINARY
    ? smaller(scaled(digits * 2n ** BINARY[suffix], 9 - fraction.length), LARGEST_BINARY * 10n ** 9n)
    : scaled(digits, 9 - fraction.length + (DECIMAL[suffix] ?? exponentOf(suffix)));
  return sign === '-' ? -size : size;
}

/** Beyond this all quantities are as large, or as small: Kubernetes itself knows none of that size. */
const LARGEST_EXPONENT = 100;

function exponentOf(suffix: string): number {
  return Math.max(-LARGEST_EXPONENT, Math.min(LARGEST_EXPONENT, Number(suffix.slice(1))));
}

/** A quantity in thousandths of its unit: what Kubernetes compares resources in. */
export function millis(quantity: string): bigint {
  const value = nanos(quantity);
  return value < 0n ? -scaled(-value, -6) : scaled(value, -6);
}

/** Whether text is a quantity. */
export function isQuantity(value: string): boolean {
  return FORMATS.quantity.problem(value) === undefined;
}

/** Whether a quantity is written with a binary suffix such as `Mi`. */
export const isBinary = (quantity: string) => quantity.endsWith('i');

function scaled(value: bigint, power: number): bigint {
  if (power >= 0) {
    return value * 10n ** BigInt(power);
  }
  const divisor = 10n ** BigInt(-power);
  return (value + divisor - 1n) / divisor;
}

function smaller(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}
