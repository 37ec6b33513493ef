import { isDeepStrictEqual } from 'util';
import { Testing } from 'cdk8s';
import { addNodeExporterWith, VARIANTS } from './variants';

/** What a variant writes, without what only cdk8s-plus can write: a label made from the path, and the one restart policy there is. */
function manifestOf(variant: string): any {
  const chart = Testing.chart();
  addNodeExporterWith(variant)(chart, 'node-exporter');
  const [manifest] = Testing.synth(chart);
  delete manifest.spec.template.metadata.labels['cdk8s.io/metadata.addr'];
  delete manifest.spec.template.spec.restartPolicy;
  return manifest;
}

/** Throws unless every variant writes the same. */
export function requireEquivalence(): void {
  const plain = manifestOf('ApiObject');
  for (const variant of VARIANTS) {
    const manifest = manifestOf(variant);
    if (!isDeepStrictEqual(manifest, plain)) {
      throw new Error(`${variant} does not write what ApiObject writes:\n${JSON.stringify(manifest, undefined, 2)}\n${JSON.stringify(plain, undefined, 2)}`);
    }
  }
}
