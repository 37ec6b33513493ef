import { createRequire } from 'module';
import { Chart } from 'cdk8s';

const FILES: { readonly [variant: string]: string } = {
  'cdk8s-daemonsets': './daemonset',
  'cdk8s-plus-27': './cdk8s-plus',
  'ApiObject': './api-object',
};

/** The ways in which the same DaemonSet is written. */
export const VARIANTS = Object.keys(FILES);

/** Loads one of them and nothing else: what it imports belongs to its memory. */
export function addNodeExporterWith(variant: string): (chart: Chart, name: string) => void {
  return createRequire(__filename)(FILES[variant]).addNodeExporter;
}
