import { minorOf } from './kube-proxy-version';
import { BadValue, shown } from '../../../codec/bad-value';
import { Codec, inside } from '../../../codec/codec';
import { Inexpressible } from '../../../codec/expression';
import { requireProperties } from '../../../codec/struct';
import { hint } from '../../../manifest/hint';

/*
 * Fields of `KubeProxyConfiguration` under Kubernetes' own names.
 */

type Fields = { readonly [field: string]: any };

/** Fields that a whole option stands for. */
const OPTIONS = ['mode', 'clusterCIDR', 'nodePortAddresses', 'metricsBindAddress', 'healthzBindAddress', 'featureGates'];

/** Fields that the engine gives, in the file or as an argument: another value would have no effect, or break what it sets up. */
const FIXED = ['apiVersion', 'kind', 'hostnameOverride', 'clientConnection.kubeconfig'];

/** Fields that are objects. */
const OBJECTS = ['clientConnection', 'conntrack', 'detectLocal', 'iptables', 'ipvs', 'logging', 'nftables', 'winkernel'];

/** All the others that there are. */
const VALUES = [
  'bindAddress', 'bindAddressHardFail', 'configSyncPeriod', 'detectLocalMode', 'enableProfiling', 'oomScoreAdj', 'portRange',
  'showHiddenMetricsForVersion', 'windowsRunAsService',
];

/** The last minor version whose fields these are: later ones may have others. */
const KNOWN_UNTIL = 37;

/** Fields that not every version has, with the minor version that is the first. */
const SINCE: { readonly [field: string]: number } = { logging: 28, nftables: 29, windowsRunAsService: 31 };

/** The fields that are neither an option's nor the engine's. */
export const furtherFields: Codec<{ [field: string]: any }> = {
  encode: (value) => {
    requireProperties(value);
    const json = plain(value, []);
    for (const field of OBJECTS) {
      if (json[field] !== undefined) { inside(field, () => requireProperties(json[field])); }
    }
    refuse(OPTIONS, json, 'write the option of kube-proxy instead');
    refuse(FIXED, json, 'the engine gives it, leave it out');
    return json;
  },
  express: () => { throw new Inexpressible('engines have no importer'); },
};

/** Throws `BadValue` on a field that kube-proxy of this version does not have: it would leave it out. */
export function refuseUnknownFields(fields: Fields, version: string): void {
  const minor = minorOf(version);
  for (const [field, value] of Object.entries(fields)) {
    if (value === undefined || value === null) { continue; }
    inside(field, () => {
      if (minor < SINCE[field]) {
        throw new BadValue(`${shown(value)} is taken since 1.${SINCE[field]}, so not in version ${shown(version)}, leave it out`);
      }
      if (minor <= KNOWN_UNTIL && !OBJECTS.includes(field) && !VALUES.includes(field)) {
        throw new BadValue(`${shown(value)} is given for a field that kube-proxy does not have; ${hint(field, [...OBJECTS, ...VALUES])}`);
      }
    });
  }
}

function refuse(paths: string[], value: Fields, instead: string): void {
  for (const path of paths) {
    const given = path.split('.').reduce((part: any, key) => part?.[key], value);
    if (given !== undefined) {
      throw new BadValue(`${shown(given)} for "${path}" does not belong here, ${instead}`);
    }
  }
}

/** A copy of JSON without what is not given, `undefined` or null. Throws `BadValue` on a value that is no JSON, and on one that is within itself. */
function plain(value: any, around: object[]): any {
  if (around.includes(value)) { throw new BadValue(`${described(value)} stands within itself, which no file can say`); }
  if (Array.isArray(value)) {
    return Array.from(value, (item, i) => inside(`[${i}]`, () => plain(item, [...around, value])));
  }
  if (isMap(value)) {
    const given = Object.entries(value).filter(([, part]) => part !== undefined && part !== null);
    return Object.fromEntries(given.map(([key, part]) => [key, inside(key, () => plain(part, [...around, value]))]));
  }
  if (value === null || ['string', 'boolean'].includes(typeof value) || Number.isFinite(value)) { return value; }
  throw new BadValue(`${described(value)} is not JSON, write text, a number, true or false, a list or an object`);
}

/** Whether a value is an object without a class, whichever realm it comes from. */
function isMap(value: any): boolean {
  if (Object.prototype.toString.call(value) !== '[object Object]') { return false; }
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function described(value: any): string {
  return typeof value === 'object' ? `an object of the class ${value.constructor?.name ?? 'Object'}` : shown(value);
}
