import { Types } from './types';

/** A DaemonSet down to its pod template. */
export const WORKLOAD: Types = {
  DaemonSet: { apiVersion: 'string', kind: 'string', metadata: 'ObjectMeta', spec: 'DaemonSetSpec', status: 'server' },
  DaemonSetSpec: {
    minReadySeconds: 'int32',
    revisionHistoryLimit: 'int32*',
    selector: 'LabelSelector*',
    template: 'PodTemplateSpec*',
    updateStrategy: 'DaemonSetUpdateStrategy',
  },
  DaemonSetUpdateStrategy: { rollingUpdate: 'RollingUpdateDaemonSet*', type: 'string' },
  RollingUpdateDaemonSet: { maxSurge: 'IntOrString*', maxUnavailable: 'IntOrString*' },
  ObjectMeta: {
    name: 'string',
    annotations: 'map<string>',
    creationTimestamp: 'server',
    deletionGracePeriodSeconds: 'server',
    deletionTimestamp: 'server',
    finalizers: 'string[]',
    generateName: 'string',
    generation: 'server',
    labels: 'map<string>',
    managedFields: 'server',
    namespace: 'string',
    ownerReferences: 'OwnerReference[]',
    resourceVersion: 'server',
    selfLink: 'server',
    uid: 'server',
  },
  OwnerReference: { apiVersion: 'string*', kind: 'string*', name: 'string*', blockOwnerDeletion: 'boolean*', controller: 'boolean*', uid: 'string*' },
  LabelSelector: { matchExpressions: 'LabelSelectorRequirement[]', matchLabels: 'map<string>' },
  LabelSelectorRequirement: { key: 'string*', operator: 'string*', values: 'string[]' },
  PodTemplateSpec: { metadata: 'ObjectMeta', spec: 'PodSpec' },
};
