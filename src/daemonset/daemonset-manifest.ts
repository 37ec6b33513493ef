import { LABEL_SELECTOR } from './common/label-selector';
import { OBJECT_METADATA, POD_METADATA } from './common/object-metadata';
import { CONTAINER } from './container/container-props';
import { DaemonSetProps } from './daemonset-props';
import { POD } from './pod/pod-props';
import { UPDATE_STRATEGY } from './update-strategy';
import { Codec, list } from '../codec/codec';
import { Expression, Program } from '../codec/expression';
import { count, seconds } from '../codec/formats';
import { Fields, at, refuseUnknown, struct } from '../codec/struct';
import { Volume, VOLUME } from './volumes/volume';

const POD_SPEC = ['spec', 'template', 'spec'];

/** The same fields, standing in the pod spec of a DaemonSet's manifest. */
function inPodSpec<T>(fields: Fields<T>): Fields<T> {
  return Object.fromEntries(Object.entries(fields).map(([key, field]: [string, any]) =>
    [key, { ...field, path: [...POD_SPEC, ...field.path ?? [key]] }])) as unknown as Fields<T>;
}

/** Volumes, where a program may already have put some into variables. */
const VOLUMES: Codec<Volume[]> = {
  encode: list(VOLUME).encode,
  express: (json, program) => ({
    list: json.map((volume: any): Expression => {
      const { variable } = program.volume(volume.name);
      return variable === undefined ? VOLUME.express(volume, program) : { name: variable };
    }),
  }),
};

/** What of a DaemonSet's properties stands in its manifest as it is given. */
type WrittenProps = Omit<DaemonSetProps, 'nodes'>;

const MANIFEST = struct<WrittenProps>({
  metadata: at('metadata', OBJECT_METADATA),
  selector: at('spec.selector', LABEL_SELECTOR),
  podMetadata: at('spec.template.metadata', POD_METADATA),
  updateStrategy: at('spec.updateStrategy', UPDATE_STRATEGY),
  minReadySeconds: at('spec.minReadySeconds', seconds),
  revisionHistoryLimit: at('spec.revisionHistoryLimit', count),
  ...inPodSpec(POD),
  ...inPodSpec<Pick<WrittenProps, 'initContainers' | 'containers' | 'volumes'>>({
    initContainers: { codec: list(CONTAINER) },
    containers: { codec: list(CONTAINER) },
    volumes: { codec: VOLUMES },
  }),
});

const PROPERTIES = [...Object.keys(MANIFEST.fields), 'nodes'];

/**
 * A DaemonSet's properties and its manifest.
 *
 * `express` takes a manifest of which `spec.template.spec.volumes` holds only the volumes that are to be listed.
 */
export const DAEMON_SET: Codec<DaemonSetProps> = {
  encode: (props) => {
    const { nodes: _, ...written } = props;
    // The nodes stand in no place of their own: the construct merges them into what the manifest says about nodes.
    refuseUnknown(written, PROPERTIES);
    const json = MANIFEST.encode(written);
    json.spec ??= {};
    json.spec.template ??= {};
    json.spec.template.spec ??= {};
    return json;
  },
  express: (manifest, program: Program) => {
    const { metadata, spec } = structuredClone(manifest);
    withoutSelectorLabels(spec);
    return MANIFEST.express({ metadata, spec }, program);
  },
};

/** The construct adds the selector's labels to the pods by itself. */
function withoutSelectorLabels(spec: any): void {
  const podLabels = spec.template?.metadata?.labels;
  for (const [key, value] of Object.entries(spec.selector?.matchLabels ?? {})) {
    if (podLabels?.[key] === value) {
      delete podLabels[key];
    }
  }
  if (podLabels !== undefined && Object.keys(podLabels).length === 0) {
    delete spec.template.metadata.labels;
  }
  if (spec.template?.metadata !== undefined && Object.keys(spec.template.metadata).length === 0) {
    delete spec.template.metadata;
  }
}
