import { ScalarTag } from 'yaml';

/*
 * The scalars of YAML as kubectl reads them: those of YAML 1.1, without times and numbers to the base of 60, which are
 * text to it, and with the octals of YAML 1.2.
 */

const TRUE = /^(?:[Yy]|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/;
const FALSE = /^(?:[Nn]|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/;
const NUMBER = /^[-+]?(?:0[xX][\da-fA-F_]+|0[bB][01_]+|0[oO][0-7_]+|\d[\d_]*(?:\.[\d_]*)?(?:[eE][-+]?\d+)?|\.\d[\d_]*(?:[eE][-+]?\d+)?)$/;

const scalar = (type: string, test: RegExp, resolve: (source: string) => unknown): ScalarTag =>
  ({ tag: `tag:yaml.org,2002:${type}`, default: true, test, resolve });

function number(source: string): number {
  const [, sign, digits] = /^([-+]?)(.*)$/.exec(source.replace(/_/g, ''))!;
  const value = Number(/^0[0-7]+$/.test(digits) ? `0o${digits}` : digits);
  return sign === '-' ? -value : value;
}

/** Tags for the library `yaml`, on top of its schema `failsafe`. */
export const KUBECTL_TAGS: (ScalarTag | 'null' | 'merge')[] = [
  'null',
  'merge',
  scalar('bool', TRUE, () => true),
  scalar('bool', FALSE, () => false),
  scalar('int', NUMBER, number),
  scalar('float', NUMBER, number),
];
