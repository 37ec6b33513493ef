import { checked, text } from '../../../codec/codec';
import { versionSince } from '../../node-agent/image-version';

const numbered = text((v) => /^v?\d+\.\d+\.\d+([-.][^@]*)?(@|$)/.test(v) ? undefined : 'is not a version, write one such as "1.36.0"');
const major = text((v) => /^v?1\./.test(v) ? undefined : 'is not a version of Kubernetes 1, the one that this engine is right for, write one such as "1.36.0"');
const since = versionSince('1.27.0');

/**
 * The version of a cluster, with or without a digest. What is written hangs on its number, so that a tag without one, or a digest
 * alone, says too little.
 */
export const kubeProxyVersion = checked(numbered, (version) => {
  major.encode(version);
  since.encode(version);
});

/** The minor version of a cluster: 36 of `1.36.0`. */
export function minorOf(version: string): number {
  return Number(version.split('.')[1]);
}
