import {
  AppArmorProfile, Capability, FsGroupChangePolicy, PodSecurityContext, ProcMount, SeLinuxChangePolicy, SeccompProfile, SecurityContext,
  SupplementalGroupsPolicy,
} from '../../../src';
import { Codec } from '../../../src/codec/codec';
import { APP_ARMOR_PROFILE } from '../../../src/daemonset/security/app-armor-profile';
import { CAPABILITY } from '../../../src/daemonset/security/capability';
import { POD_SECURITY_CONTEXT } from '../../../src/daemonset/security/pod-security-context';
import { SECCOMP_PROFILE } from '../../../src/daemonset/security/seccomp-profile';
import { SECURITY_CONTEXT } from '../../../src/daemonset/security/security-context';
import { WINDOWS_SECURITY_CONTEXT_OPTIONS } from '../../../src/daemonset/security/windows-security-context-options';
import { programWith } from '../../evaluate';
import { rewritten } from '../../rewritten';

const container: Required<SecurityContext> = {
  allowPrivilegeEscalation: false,
  appArmorProfile: AppArmorProfile.RUNTIME_DEFAULT,
  capabilities: { add: [Capability.NET_ADMIN], drop: [Capability.ALL] },
  privileged: false,
  procMount: ProcMount.DEFAULT,
  readOnlyRootFilesystem: true,
  runAsGroup: 0,
  runAsNonRoot: false,
  runAsUser: 0,
  seLinuxOptions: { user: 'u', role: 'r', type: 'spc_t', level: 's0' },
  seccompProfile: SeccompProfile.RUNTIME_DEFAULT,
  windowsOptions: { gmsaCredentialSpecName: 'a.b', gmsaCredentialSpec: 'c', hostProcess: false, runAsUserName: 'NT AUTHORITY\\SYSTEM' },
};

const containerJson = {
  allowPrivilegeEscalation: false,
  appArmorProfile: { type: 'RuntimeDefault' },
  capabilities: { add: ['NET_ADMIN'], drop: ['ALL'] },
  privileged: false,
  procMount: 'Default',
  readOnlyRootFilesystem: true,
  runAsGroup: 0,
  runAsNonRoot: false,
  runAsUser: 0,
  seLinuxOptions: { user: 'u', role: 'r', type: 'spc_t', level: 's0' },
  seccompProfile: { type: 'RuntimeDefault' },
  windowsOptions: { gmsaCredentialSpecName: 'a.b', gmsaCredentialSpec: 'c', hostProcess: false, runAsUserName: 'NT AUTHORITY\\SYSTEM' },
};

const pod: Required<PodSecurityContext> = {
  appArmorProfile: AppArmorProfile.UNCONFINED,
  fsGroup: 0,
  fsGroupChangePolicy: FsGroupChangePolicy.ON_ROOT_MISMATCH,
  runAsGroup: 1,
  runAsNonRoot: true,
  runAsUser: 2147483647,
  seLinuxChangePolicy: SeLinuxChangePolicy.MOUNT_OPTION,
  seLinuxOptions: {},
  seccompProfile: SeccompProfile.UNCONFINED,
  supplementalGroups: [0, 4],
  supplementalGroupsPolicy: SupplementalGroupsPolicy.STRICT,
  sysctls: [{ name: 'net.core.somaxconn', value: '1024' }],
  windowsOptions: {},
};

const podJson = {
  appArmorProfile: { type: 'Unconfined' },
  fsGroup: 0,
  fsGroupChangePolicy: 'OnRootMismatch',
  runAsGroup: 1,
  runAsNonRoot: true,
  runAsUser: 2147483647,
  seLinuxChangePolicy: 'MountOption',
  seLinuxOptions: {},
  seccompProfile: { type: 'Unconfined' },
  supplementalGroups: [0, 4],
  supplementalGroupsPolicy: 'Strict',
  sysctls: [{ name: 'net.core.somaxconn', value: '1024' }],
  windowsOptions: {},
};

test('every property of a container is written', () => {
  expect(SECURITY_CONTEXT.encode(container)).toEqual(containerJson);
});

test('every property of a pod is written', () => {
  expect(POD_SECURITY_CONTEXT.encode(pod)).toEqual(podJson);
});

test('no escalation contradicts being privileged', () => {
  expect(() => SECURITY_CONTEXT.encode({ allowPrivilegeEscalation: false, privileged: true }))
    .toThrow(/allowPrivilegeEscalation false contradicts privileged true, leave one of them out/);
  expect(SECURITY_CONTEXT.encode({ allowPrivilegeEscalation: true, privileged: true })).toEqual({ allowPrivilegeEscalation: true, privileged: true });
});

test('no escalation contradicts CAP_SYS_ADMIN in the spelling that Kubernetes looks for', () => {
  expect(() => SECURITY_CONTEXT.encode({ allowPrivilegeEscalation: false, capabilities: { add: [Capability.of('CAP_SYS_ADMIN')] } }))
    .toThrow(/allowPrivilegeEscalation false contradicts the capability "CAP_SYS_ADMIN"/);
  expect(SECURITY_CONTEXT.encode({ allowPrivilegeEscalation: false, capabilities: { add: [Capability.SYS_ADMIN] } }))
    .toEqual({ allowPrivilegeEscalation: false, capabilities: { add: ['SYS_ADMIN'] } });
});

test.each<[string, Codec<any>, any, RegExp]>([
  ['a user', SECURITY_CONTEXT, { runAsUser: -1 }, /runAsUser: -1 is not a whole number from 0 to 2147483647/],
  ['a group', SECURITY_CONTEXT, { runAsGroup: 2 ** 31 }, /runAsGroup: 2147483648 is not/],
  ['a capability', SECURITY_CONTEXT, { capabilities: { add: ['NET_ADMIN'] } }, /capabilities\.add\[0\]: "NET_ADMIN" is not a Capability, make one/],
  ['an fsGroup', POD_SECURITY_CONTEXT, { fsGroup: 1.5 }, /fsGroup: 1\.5 is not/],
  ['supplemental groups', POD_SECURITY_CONTEXT, { supplementalGroups: [0, -1] }, /supplementalGroups\[1\]: -1 is not/],
  ['a sysctl', POD_SECURITY_CONTEXT, { sysctls: [{ name: 'net.', value: '' }] }, /sysctls\[0\]\.name: "net\." is not the name of a kernel parameter/],
])('%s that an API server refuses is refused', (_, codec, value, message) => {
  expect(() => codec.encode(value)).toThrow(message);
});

test.each(['user', 'Container. User', 'Network Service\\Container. User', `${'a'.repeat(42)}\\user`, 'a.example.com\\user', `${'u'.repeat(104)}`])(
  'Windows has the user %s', (runAsUserName) => {
    expect(WINDOWS_SECURITY_CONTEXT_OPTIONS.encode({ runAsUserName })).toEqual({ runAsUserName });
  });

test.each(['', 'a\\b\\c', '\\user', 'domain\\', '. .', 'us?er', `${'u'.repeat(105)}`, '.domain\\user', 'a domain too long\\user', 'us\ter', 'a.com-\\user' + 'x'.repeat(104)])(
  'Windows has no user %j', (runAsUserName) => {
    expect(() => WINDOWS_SECURITY_CONTEXT_OPTIONS.encode({ runAsUserName })).toThrow(/runAsUserName: .* is not a user of Windows, write/);
  });

test('a GMSA credential spec has 1 byte to 64 KiB', () => {
  const gmsaCredentialSpec = 'x'.repeat(64 * 1024);
  expect(WINDOWS_SECURITY_CONTEXT_OPTIONS.encode({ gmsaCredentialSpec })).toEqual({ gmsaCredentialSpec });
  expect(() => WINDOWS_SECURITY_CONTEXT_OPTIONS.encode({ gmsaCredentialSpec: `${gmsaCredentialSpec}x` })).toThrow(/is not a GMSA credential spec/);
  expect(() => WINDOWS_SECURITY_CONTEXT_OPTIONS.encode({ gmsaCredentialSpec: '' })).toThrow(/gmsaCredentialSpec: "" is not a GMSA credential spec/);
});

test('a profile on the node is named', () => {
  expect(SECCOMP_PROFILE.encode(SeccompProfile.localhost('profiles/agent.json'))).toEqual({ type: 'Localhost', localhostProfile: 'profiles/agent.json' });
  expect(APP_ARMOR_PROFILE.encode(AppArmorProfile.localhost('k8s-agent'))).toEqual({ type: 'Localhost', localhostProfile: 'k8s-agent' });
});

test('a profile that cannot be on the node is refused', () => {
  expect(() => SeccompProfile.localhost('../agent.json')).toThrow(/SeccompProfile\.localhost: localhostProfile: "\.\.\/agent\.json" is not a path/);
  expect(() => SeccompProfile.localhost('/agent.json')).toThrow(/"\/agent\.json" is not a path/);
  expect(() => AppArmorProfile.localhost(' agent')).toThrow(/AppArmorProfile\.localhost: localhostProfile: " agent" is not the name of a profile/);
  expect(() => AppArmorProfile.localhost('')).toThrow(/"" is not the name of a profile/);
  expect(() => AppArmorProfile.localhost('x'.repeat(4096))).toThrow(/is not the name of a profile/);
});

test('every capability of Linux has a constant that is spelled like it', () => {
  const constants = Object.entries(Capability);
  expect(constants).toHaveLength(42);
  expect(constants.map(([, capability]) => CAPABILITY.encode(capability))).toEqual(constants.map(([name]) => name));
});

test('a capability that has no constant is written as it is', () => {
  expect(CAPABILITY.express('NET_RAW', programWith())).toEqual({ name: 'Capability.NET_RAW' });
  expect(CAPABILITY.express('CAP_NET_RAW', programWith())).toMatchObject({ callee: 'Capability.of' });
  expect(rewritten(CAPABILITY, 'CAP_NET_RAW')).toBe('CAP_NET_RAW');
});

test.each([
  [{}],
  [containerJson],
  [{ privileged: true, procMount: 'Unmasked', capabilities: {}, seLinuxOptions: {}, windowsOptions: {} }],
  [{ seccompProfile: { type: 'Unconfined' }, appArmorProfile: { type: 'Unconfined' }, capabilities: { add: [], drop: ['CAP_KILL'] } }],
  [{ seccompProfile: { type: 'Localhost', localhostProfile: 'a/b.json' }, appArmorProfile: { type: 'Localhost', localhostProfile: 'a' } }],
])('the security context %j is written by a program', (json) => {
  expect(rewritten(SECURITY_CONTEXT, json)).toEqual(json);
});

test.each([
  [{}],
  [podJson],
  [{ fsGroupChangePolicy: 'Always', supplementalGroupsPolicy: 'Merge', seLinuxChangePolicy: 'Recursive', sysctls: [], supplementalGroups: [] }],
])('the security context %j of a pod is written by a program', (json) => {
  expect(rewritten(POD_SECURITY_CONTEXT, json)).toEqual(json);
});
