import { Types } from './types';

/** The metadata of most objects. */
export const METADATA = {
  name: 'dnsSubdomain',
  annotations: 'map<annotationKey:string>',
  creationTimestamp: 'server',
  deletionGracePeriodSeconds: 'server',
  deletionTimestamp: 'server',
  finalizers: 'finalizer[]',
  generateName: 'generatedName',
  generation: 'server',
  labels: 'map<qualifiedName:labelValue>',
  managedFields: 'server',
  namespace: 'dnsLabel',
  ownerReferences: 'OwnerReference[]',
  resourceVersion: 'server',
  selfLink: 'server',
  uid: 'server',
} as const;

/** A DaemonSet down to its pod template. */
export const WORKLOAD = {
  DaemonSet: { apiVersion: 'string', kind: 'string', metadata: 'ObjectMeta', spec: 'DaemonSetSpec', status: 'server' },
  DaemonSetSpec: {
    minReadySeconds: 'seconds',
    revisionHistoryLimit: 'count*',
    selector: 'LabelSelector*',
    template: 'PodTemplateSpec*',
    updateStrategy: 'DaemonSetUpdateStrategy',
  },
  DaemonSetUpdateStrategy: { rollingUpdate: 'RollingUpdateDaemonSet*', type: 'UpdateStrategyType' },
  RollingUpdateDaemonSet: { maxSurge: 'IntOrString*', maxUnavailable: 'IntOrString*' },
  ObjectMeta: METADATA,
  // The metadata of a template, of which an API server looks only at labels and annotations.
  TemplateMeta: {
    name: 'string',
    annotations: 'map<annotationKey:string>',
    creationTimestamp: 'server',
    deletionGracePeriodSeconds: 'server',
    deletionTimestamp: 'server',
    finalizers: 'string[]',
    generateName: 'string',
    generation: 'server',
    labels: 'map<qualifiedName:labelValue>',
    managedFields: 'server',
    namespace: 'string',
    ownerReferences: 'TemplateOwnerReference[]',
    resourceVersion: 'server',
    selfLink: 'server',
    uid: 'server',
  },
  OwnerReference: { apiVersion: 'apiVersion!', kind: 'nonEmpty!', name: 'nonEmpty!', blockOwnerDeletion: 'boolean*', controller: 'boolean*', uid: 'nonEmpty!' },
  TemplateOwnerReference: { apiVersion: 'string', kind: 'string', name: 'string', blockOwnerDeletion: 'boolean*', controller: 'boolean*', uid: 'string' },
  LabelSelector: { matchExpressions: 'LabelSelectorRequirement[]', matchLabels: 'map<qualifiedName:labelValue>' },
  LabelSelectorRequirement: { key: 'qualifiedName!', operator: 'LabelSelectorOperator!', values: 'labelValue[]' },
  PodTemplateSpec: { metadata: 'TemplateMeta', spec: 'PodSpec' },
} as const satisfies Types;
