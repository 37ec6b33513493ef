import { Rule } from '../rule';
import { appArmorLocalProfile } from './app-armor-profile/app-armor-local-profile';
import { diskUri } from './azure-disk-volume-source/disk-uri';
import { trustBundleSource } from './cluster-trust-bundle-projection/trust-bundle-source';
import { configMapKeyUnique } from './config-map/config-map-key-unique';
import { configMapSize } from './config-map/config-map-size';
import { bindMountVolume } from './container/bind-mount-volume';
import { handlerPortKnown } from './container/handler-port-known';
import { mountPathUnique } from './container/mount-path-unique';
import { mountPropagationPrivileged } from './container/mount-propagation-privileged';
import { portNameUnique } from './container/port-name-unique';
import { volumeKnown } from './container/volume-known';
import { volumeUse } from './container/volume-use';
import { exitCodesLimit } from './container-restart-rule-on-exit-codes/exit-codes-limit';
import { selectorMatchesTemplate } from './daemon-set-spec/selector-matches-template';
import { downwardFileSource } from './downward-api-volume-file/downward-file-source';
import { envFromSource } from './env-from-source/env-from-source';
import { envVarValue } from './env-var/env-var-value';
import { envVarSource } from './env-var-source/env-var-source';
import { execCommand } from './exec-action/exec-command';
import { fcTarget } from './fc-volume-source/fc-target';
import { http2Cleartext } from './http-get-action/http2-cleartext';
import { imageVolumeReference } from './image-volume-source/image-volume-reference';
import { chapSecret } from './iscsi-volume-source/chap-secret';
import { labelSelectorValues } from './label-selector-requirement/label-selector-values';
import { lifecycleHandler } from './lifecycle-handler/lifecycle-handler';
import { scrapeTimeout } from './monitor-endpoint/scrape-timeout';
import { requiredTerms } from './node-selector/required-terms';
import { nodeSelectorValues } from './node-selector-requirement/node-selector-values';
import { nodeMatchFields } from './node-selector-term/node-match-fields';
import { fieldPath } from './object-field-selector/field-path';
import { annotationsSize } from './object-meta/annotations-size';
import { finalizersExclusive } from './object-meta/finalizers-exclusive';
import { nameRequired } from './object-meta/name-required';
import { ownerControllerUnique } from './object-meta/owner-controller-unique';
import { ownerEvent } from './owner-reference/owner-event';
import { claimAccessModes } from './persistent-volume-claim-spec/claim-access-modes';
import { claimDataSource } from './persistent-volume-claim-spec/claim-data-source';
import { claimComplete } from './persistent-volume-claim-template/claim-complete';
import { podAffinityLabelKeys } from './pod-affinity-term/pod-affinity-label-keys';
import { certificatePaths } from './pod-certificate-projection/certificate-paths';
import { dnsConfigLimits } from './pod-dns-config/dns-config-limits';
import { resourceClaimSource } from './pod-resource-claim/resource-claim-source';
import { containerNameUnique } from './pod-spec/container-name-unique';
import { containerRequired } from './pod-spec/container-required';
import { evictionResponders } from './pod-spec/eviction-responders';
import { hostNetworkPort } from './pod-spec/host-network-port';
import { hostPortUnique } from './pod-spec/host-port-unique';
import { volumeNameUnique } from './pod-spec/volume-name-unique';
import { policyRuleGroups } from './policy-rule/policy-rule-groups';
import { policyRulePaths } from './policy-rule/policy-rule-paths';
import { policyRuleResources } from './policy-rule/policy-rule-resources';
import { policyRuleSubject } from './policy-rule/policy-rule-subject';
import { policyRuleVerbs } from './policy-rule/policy-rule-verbs';
import { probeHandler } from './probe/probe-handler';
import { projectedPathUnique } from './projected-volume-source/projected-path-unique';
import { resourceDivisor } from './resource-field-selector/resource-divisor';
import { resourceAmounts } from './resource-requirements/resource-amounts';
import { roleRefGroup } from './role-ref/role-ref-group';
import { roleRefKind } from './role-ref/role-ref-kind';
import { updateStrategyAmount } from './rolling-update-daemon-set/update-strategy-amount';
import { updateStrategyStep } from './rolling-update-daemon-set/update-strategy-step';
import { seccompLocalProfile } from './seccomp-profile/seccomp-local-profile';
import { privilegeEscalation } from './security-context/privilege-escalation';
import { serviceNameLetter } from './service-meta/service-name-letter';
import { serviceExternalName } from './service-spec/service-external-name';
import { serviceHeadless } from './service-spec/service-headless';
import { servicePortNameRequired } from './service-spec/service-port-name-required';
import { servicePortNameUnique } from './service-spec/service-port-name-unique';
import { servicePortUnique } from './service-spec/service-port-unique';
import { servicePortsRequired } from './service-spec/service-ports-required';
import { subjectGroup } from './subject/subject-group';
import { subjectKind } from './subject/subject-kind';
import { subjectName } from './subject/subject-name';
import { subjectNamespace } from './subject/subject-namespace';
import { templateAnnotationsSize } from './template-meta/template-annotations-size';
import { tolerationKeyRequired } from './toleration/toleration-key-required';
import { tolerationOperatorKnown } from './toleration/toleration-operator-known';
import { tolerationSecondsNoExecute } from './toleration/toleration-seconds-no-execute';
import { tolerationValueUnused } from './toleration/toleration-value-unused';
import { minDomainsDoNotSchedule } from './topology-spread-constraint/min-domains-do-not-schedule';
import { topologySpreadLabelKeys } from './topology-spread-constraint/topology-spread-label-keys';
import { dataSourceGroup } from './typed-local-object-reference/data-source-group';
import { dataSourceRefGroup } from './typed-object-reference/data-source-ref-group';
import { volumeSource } from './volume/volume-source';
import { bindMountOptionUnique } from './volume-mount/bind-mount-option-unique';
import { volumeMountRecursiveReadOnly } from './volume-mount/volume-mount-recursive-read-only';
import { volumeMountSubPath } from './volume-mount/volume-mount-sub-path';
import { projectedSource } from './volume-projection/projected-source';
import { claimStorage } from './volume-resource-requirements/claim-storage';

/** Every rule there is. A new one is a file beside these and a line here. */
export const RULES: Rule[] = [
  selectorMatchesTemplate,
  updateStrategyStep,
  containerRequired,
  containerNameUnique,
  volumeNameUnique,
  hostPortUnique,
  hostNetworkPort,
  mountPathUnique,
  mountPropagationPrivileged,
  portNameUnique,
  handlerPortKnown,
  fieldPath,
  tolerationKeyRequired,
  tolerationValueUnused,
  tolerationSecondsNoExecute,
  tolerationOperatorKnown,
  nodeSelectorValues,
  labelSelectorValues,
  podAffinityLabelKeys,
  topologySpreadLabelKeys,
  minDomainsDoNotSchedule,
  volumeMountSubPath,
  volumeMountRecursiveReadOnly,
  privilegeEscalation,
  claimComplete,
  claimDataSource,
  claimAccessModes,
  claimStorage,
  dataSourceGroup,
  dataSourceRefGroup,
  projectedPathUnique,
  certificatePaths,
  chapSecret,
  fcTarget,
  diskUri,
  resourceClaimSource,
  exitCodesLimit,
  nodeMatchFields,
  requiredTerms,
  execCommand,
  dnsConfigLimits,
  envVarSource,
  envFromSource,
  lifecycleHandler,
  probeHandler,
  volumeSource,
  envVarValue,
  ownerControllerUnique,
  resourceAmounts,
  resourceDivisor,
  nameRequired,
  seccompLocalProfile,
  appArmorLocalProfile,
  trustBundleSource,
  ownerEvent,
  annotationsSize,
  templateAnnotationsSize,
  finalizersExclusive,
  updateStrategyAmount,
  downwardFileSource,
  projectedSource,
  volumeKnown,
  volumeUse,
  configMapSize,
  configMapKeyUnique,
  servicePortsRequired,
  servicePortUnique,
  servicePortNameUnique,
  servicePortNameRequired,
  serviceExternalName,
  serviceHeadless,
  serviceNameLetter,
  policyRuleVerbs,
  policyRuleSubject,
  policyRuleResources,
  policyRuleGroups,
  policyRulePaths,
  roleRefKind,
  roleRefGroup,
  subjectKind,
  subjectName,
  subjectNamespace,
  subjectGroup,
  scrapeTimeout,
  evictionResponders,
  bindMountOptionUnique,
  bindMountVolume,
  http2Cleartext,
  imageVolumeReference,
];
