import { isIP } from 'net';
import { isPrometheusDuration } from './prometheus-duration';
import { shown } from './shown';

/*
 * The formats of Kubernetes' fields, each once: the schema names them, the codecs of the API and the checks of plain manifests ask
 * them. They are as strict as an API server and not stricter: what a cluster takes must pass here too.
 */

/** The types of the schema that formats narrow. */
interface Bases {
  readonly string: string;
  readonly int32: number;
  readonly int64: number;
  readonly Quantity: string | number;
  readonly IntOrString: string | number;
}

/** What a value has to be beyond its type. */
export interface Format<T extends keyof Bases = keyof Bases> {
  /** The type of the values. */
  readonly type: T;

  /** What is wrong with a value of that type, if anything: words that follow the value, with what to write instead. */
  problem(value: Bases[T]): string | undefined;
}

const LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const SUBDOMAIN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const SEARCH = /^_?[a-z0-9]([-_a-z0-9]*[a-z0-9])?(\._?[a-z0-9]([-_a-z0-9]*[a-z0-9])?)*$/;
const QUALIFIED = /^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;
const QUANTITY = /^[+-]?(\d+\.?\d*|\.\d+)(n|u|m|k|M|G|T|P|E|[KMGTPE]i|[eE][+-]?\d+)?$/;
const SYSCTL = /^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?$/;
const SIGNER_DOMAIN = /^([a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?\.)+[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;
const NETBIOS = /^[^\\/:*?"<>|.][^\\/:*?"<>|]{0,14}$/;
const WINDOWS_DOMAIN = /^[a-zA-Z0-9]([-a-zA-Z0-9]{0,61}[a-zA-Z0-9])?(\.[a-zA-Z0-9]([-a-zA-Z0-9]{0,61}[a-zA-Z0-9])?)*$/;
const WINDOWS_USER = /^(?![. ]+$)[^"/\\:;|=,+*?<>@[\]]{1,104}$/;
const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;
const WHOLE = /^\d+$/;

const NO_LABEL = 'is not a DNS label (lower-case letters, digits and "-", at most 63 characters), write a name such as "node-agent"';
const NO_SUBDOMAIN = 'is not a DNS subdomain (lower-case letters, digits, "-" and ".", at most 253 characters), write a name such as "node-agent"';
const NO_QUALIFIED_NAME
  = 'is not a qualified name, write "name" or "example.com/name" with a name of at most 63 letters, digits, "-", "_" and "."';

/** The largest number of 32 bits. */
export const INT32 = 2 ** 31 - 1;

const STANDARD_FINALIZERS = ['kubernetes', 'orphan', 'foregroundDeletion'];

/** Every format of a field of the schema, by the name that the schema has for it. */
export const FORMATS = {
  /** Text that says something. */
  nonEmpty: text((v) => v === '' ? 'is empty' : undefined),

  /** The reference of an image: Kubernetes looks no closer, but no pod starts with white space around it. */
  image: text((v) => v !== '' && v.trim() === v ? undefined : 'is not an image, write one such as "registry.example.com/agent:1.0"'),

  /** A DNS label: container, volume and claim names. */
  dnsLabel: text((v) => isLabel(v) ? undefined : NO_LABEL),

  /** A DNS subdomain: the name of most objects. */
  dnsSubdomain: text((v) => isSubdomain(v) ? undefined : NO_SUBDOMAIN),

  /** The beginning of a name that an API server completes, which may end with dashes. */
  generatedName: text((v) => isSubdomain(v.replace(/-+$/, '')) ? undefined : NO_SUBDOMAIN),

  /** The name of a class or group, of which the empty one is something else than none. */
  subdomainOrEmpty: text((v) => v === '' || isSubdomain(v) ? undefined : NO_SUBDOMAIN),

  /** The name of a namespace, or none. */
  labelOrEmpty: text((v) => v === '' || isLabel(v) ? undefined : NO_LABEL),

  /** A name that is a part of a path. */
  pathSegment: text((v) => ['', '.', '..'].includes(v) || /[/%]/.test(v) ? 'is not a name, write text without "/" and "%" such as "kube-system:agent"'
    : undefined),

  /** A finalizer: one of Kubernetes' own, or a name with a prefix. */
  finalizer: text((v) => !isQualifiedName(v) ? NO_QUALIFIED_NAME : v.includes('/') || STANDARD_FINALIZERS.includes(v) ? undefined
    : `is not a finalizer, write one with a prefix such as "example.com/${v}"`),

  /** The group and version of an API. */
  apiVersion: text((v) => /^([^/]*\/)?[^/]+$/.test(v) ? undefined : 'is not an API version, write one such as "v1" or "apps/v1"'),

  /** The version of the pods whose fields are read. */
  podVersion: text((v) => v === 'v1' ? undefined : 'is not the version of a pod, write "v1" or leave it out'),

  /** The name of a ClusterTrustBundle, with its signer before a colon if it has one. */
  trustBundleName: text((v) => isSubdomain(v.slice(v.lastIndexOf(':') + 1)) ? undefined : NO_SUBDOMAIN),

  /** The key of an annotation with a prefix. */
  prefixedKey: text((v) => !isQualifiedName(v.toLowerCase()) ? NO_QUALIFIED_NAME
    : v.includes('/') ? undefined : `has no prefix, write one such as "example.com/${v}"`),

  /** The key of a label, a taint, a resource or a condition: `name` or `prefix/name`. */
  qualifiedName: text((v) => isQualifiedName(v) ? undefined : NO_QUALIFIED_NAME),

  /** The key of an annotation: as a qualified name, in any case. */
  annotationKey: text((v) => isQualifiedName(v.toLowerCase()) ? undefined : NO_QUALIFIED_NAME),

  /** The name of a resource that a container can have. */
  resourceName: text((v) => !isQualifiedName(v) ? NO_QUALIFIED_NAME : isResource(v) ? undefined
    : 'is not a resource of containers, write cpu, memory, ephemeral-storage, hugepages-<size> or a name with a domain such as "nvidia.com/gpu"'),

  /** A request or limit of a container that its containers can read. */
  readableResource: text((v) => /^(limits|requests)\.(cpu|memory|ephemeral-storage|hugepages-.*)$/.test(v) ? undefined
    : 'is not a resource that containers can read, write "requests." or "limits." and one of cpu, memory, ephemeral-storage, hugepages-…'),

  /** The value of a label. */
  labelValue: text((v) => v === '' || (v.length <= 63 && QUALIFIED.test(v)) ? undefined
    : 'is not a label value, write at most 63 letters, digits, "-", "_" and ".", beginning and ending with a letter or digit'),

  /** The name of a container port. */
  portName: text((v) => isPortName(v) ? undefined
    : 'is not a port name, write at most 15 lower-case letters, digits and "-", with at least one letter, such as "metrics"'),

  /** An IP address, version 4 or 6; Kubernetes 1.36 refuses leading zeros and IPv4 addresses that are written as IPv6. */
  ipAddress: text((v) => isIP(v) > 0 && !v.includes('%') && !isMappedIpv4(v) ? undefined
    : 'is not an IP address, write one such as "10.0.0.10" or "fd00::10"'),

  /** The address of a Service, or none. */
  clusterIp: text((v) => v === '' || v === 'None' || isIP(v) > 0 ? undefined : 'is not an IP address, write one, "None" or nothing'),

  /** A domain in which names are looked up: a DNS subdomain, also with "_" and with a dot at its end, or ".". */
  searchDomain: text((v) => v === '.' || (v.replace(/\.$/, '').length <= 253 && SEARCH.test(v.replace(/\.$/, ''))) ? undefined
    : 'is not a search domain, write one such as "svc.cluster.local"'),

  /** The number of a port. */
  port: whole('int32', 1, 65535),

  /** The number of a port of the node; 0 is none. */
  hostPort: whole('int32', 0, 65535),

  /** A port by name (`metrics`) or by number (`9100`). */
  portOrName: intOrString((v) => WHOLE.test(v)
    ? (Number(v) >= 1 && Number(v) <= 65535 ? undefined : 'is not a port, write a number from 1 to 65535')
    : (isPortName(v) ? undefined : 'is not a port, write the name of a container port such as "metrics", or a number such as "9100"')),

  /** A number of pods (`1`) or a share of them (`10%`). */
  numberOrPercent: intOrString((v) => WHOLE.test(v)
    ? (Number(v) <= INT32 ? undefined : `is more than ${INT32}`)
    : (/^\d+%$/.test(v) && parseInt(v) <= 100 ? undefined : 'is not a number or percentage, write "1" or "10%" (at most "100%")')),

  /** A quantity of a resource. */
  quantity: quantity(quantityProblem),

  /** A quantity that is not negative. */
  amount: quantity((v) => quantityProblem(v) ?? (v.startsWith('-') ? 'is negative, write an amount such as "64Mi"' : undefined)),

  /** The path of a host directory or file: Kubernetes refuses `..` in it. */
  hostPath: text((v) => v === '' || v.split('/').includes('..')
    ? 'is not a path on the node, write an absolute path without ".." such as "/var/log"' : undefined),

  /** A path inside a volume: relative, and never upwards. */
  descendingPath: text((v) => v.startsWith('/') || v.split('/').includes('..')
    ? 'is not a path inside the volume, write a relative path without ".." such as "conf.d/agent.yaml"' : undefined),

  /** A path of a projected file: as a descending path, and never beginning with `..`. */
  filePath: text((v) => v === '' || v.startsWith('/') || v.startsWith('..') || v.split('/').includes('..')
    ? 'is not a file name inside the volume, write a relative path without ".." such as "agent.yaml"' : undefined),

  /** The path of a file of variables inside a volume. */
  envFilePath: text((v) => v === '' || v.split('/').includes('..')
    ? 'is not a path inside the volume, write a path without ".." such as "agent.env"' : undefined),

  /** The path of a block device in a container. */
  devicePath: text((v) => v === '' || v.split('/').includes('..')
    ? 'is not the path of a device, write one without ".." such as "/dev/xvda"' : undefined),

  /** The path of a directory that an NFS server exports. */
  exportedPath: text((v) => v.startsWith('/') ? undefined : 'is not an absolute path, write one such as "/exports/logs"'),

  /** A key of a ConfigMap or Secret. */
  dataKey: text((v) => v.length <= 253 && /^[-._a-zA-Z0-9]+$/.test(v) && v !== '.' && !v.startsWith('..') ? undefined
    : 'is not a key, write at most 253 letters, digits, "-", "_" and "."'),

  /** Bytes in base64, also with line breaks. */
  base64: text((v) => isBase64(v.replace(/[\r\n]/g, '')) ? undefined : 'is not base64, write the bytes as `base64` gives them'),

  /** A duration of Prometheus. */
  prometheusDuration: text((v) => isPrometheusDuration(v) ? undefined : 'is not a duration of Prometheus, write one such as "30s" or "1m30s"'),

  /** The name of an environment variable: printable ASCII without "=". */
  envName: text((v) => /^[\x20-\x3c\x3e-\x7e]+$/.test(v) ? undefined
    : 'is not the name of an environment variable, write printable ASCII without "=" such as "NODE_NAME"'),

  /** The name of a header of a probe. */
  headerName: text((v) => /^[-A-Za-z0-9]+$/.test(v) ? undefined : 'is not the name of a header, write letters, digits and "-" such as "X-Probe"'),

  /** A signal that stops a container. */
  signal: text((v) => /^SIG[A-Z0-9]+([-+][0-9]+)?$/.test(v) ? undefined
    : 'is not a signal, write its name such as "SIGTERM" or "SIGRTMIN+1"'),

  /** The name of a kernel parameter. */
  sysctlName: text((v) => v.length <= 253 && SYSCTL.test(v) ? undefined
    : 'is not the name of a kernel parameter, write a name such as "net.core.somaxconn"'),

  /** The name of an AppArmor profile that is on the node. */
  appArmorProfile: text((v) => v !== '' && v.trim() === v && Buffer.byteLength(v) <= 4095 ? undefined
    : 'is not the name of a profile, write at most 4095 characters without space around them, such as "k8s-agent"'),

  /** The content of a GMSA credential spec. */
  credentialSpec: text((v) => v !== '' && Buffer.byteLength(v) <= 64 * 1024 ? undefined : 'is not a GMSA credential spec, write 1 to 65536 bytes'),

  /** A user of Windows, with or without its domain. */
  windowsUser: text((v) => isWindowsUser(v) ? undefined : 'is not a user of Windows, write "user" or "DOMAIN\\user"'),

  /** The name of a signer of certificates. */
  signerName: text((v) => isSigner(v) ? undefined
    : 'is not the name of a signer, write a domain and a path such as "example.com/node-agent"'),

  /** The name of a CSI driver. */
  csiDriver: text((v) => !isSubdomain(v.toLowerCase()) ? NO_SUBDOMAIN
    : v.length <= 63 ? undefined : 'is not the name of a CSI driver, write at most 63 characters'),

  /** The name of an iSCSI initiator or target. */
  iscsiName: text((v) => isIscsiName(v) ? undefined
    : 'is not an iSCSI name, write one such as "iqn.2001-04.com.example:storage.disk1", or one that begins with "eui." or "naa."'),

  /** An option of a FlexVolume. */
  flexOption: text((v) => /(^|\.)(kubernetes|k8s)\.io$/i.test(v.includes('/') ? v.slice(0, v.indexOf('/')) : v)
    ? 'is reserved, write an option outside kubernetes.io and k8s.io' : undefined),

  /** The name of somebody who answers evictions: a key with a domain that is not Kubernetes' own. */
  responderName: text((v) => !isQualifiedName(v) ? NO_QUALIFIED_NAME
    : !v.includes('/') ? `has no prefix, write one such as "example.com/${v}"`
      : /(^|\.)(k8s|kubernetes)\.io\//.test(v) ? 'is of a domain of Kubernetes itself, write one of your own' : undefined),

  /** When somebody who answers evictions is asked: those below 1000 are Kubernetes' own. */
  responderPriority: whole('int32', 1000, 100000),

  /** The mode of a directory, 0 to 01777 (octal), as a number. */
  directoryMode: whole('int32', 0, 0o1777),

  /** The mode of a file, 0 to 0777 (octal), as a number. */
  fileMode: whole('int32', 0, 0o777),

  /** A user or group id. */
  userId: whole('int64', 0, INT32),

  /** A duration in whole seconds; zero is allowed. */
  seconds: whole('int32', 0, INT32),

  /** A count; zero is allowed. */
  count: whole('int32', 0, INT32),

  /** A count of at least one. */
  positive: whole('int32', 1, INT32),

  /** How much a preference counts. */
  weight: whole('int32', 1, 100),

  /** The number of a partition or unit. */
  byte: whole('int32', 0, 255),

  /** How long a certificate lasts, in seconds: an hour to 91 days. */
  certificateSeconds: whole('int32', 3600, 7862400),

  /** How long a token lasts, in seconds: from ten minutes on. */
  tokenSeconds: whole('int64', 600, 2 ** 32),

  /** A time in seconds that is not negative. */
  natural64: whole('int64', 0, Number.MAX_SAFE_INTEGER),

  /** A time in seconds of at least one. */
  positive64: whole('int64', 1, Number.MAX_SAFE_INTEGER),
};

function text(problem: (value: string) => string | undefined): Format<'string'> {
  return { type: 'string', problem };
}

function intOrString(problem: (value: string) => string | undefined): Format<'IntOrString'> {
  return { type: 'IntOrString', problem: (value) => problem(String(value)) };
}

function quantity(problem: (value: string) => string | undefined): Format<'Quantity'> {
  return { type: 'Quantity', problem: (value) => problem(String(value)) };
}

function whole<T extends 'int32' | 'int64'>(type: T, min: number, max: number): Format<T> {
  return { type, problem: (value) => wholeProblem(value, min, max) };
}

/** What is wrong with a number that should be a whole one within bounds. */
export function wholeProblem(value: number, min: number, max: number): string | undefined {
  return Number.isInteger(value) && value >= min && value <= max ? undefined : `is not a whole number from ${min} to ${max}`;
}

/** What is wrong with text that should be one of a few values. */
export function memberProblem(value: string, name: string, members: readonly string[]): string | undefined {
  return members.includes(value) ? undefined : `is not a ${name}, write one of ${members.map(shown).join(', ')}`;
}

function quantityProblem(v: string): string | undefined {
  return QUANTITY.test(v) ? undefined : 'is not a quantity, write a number with a unit such as "50m", "64Mi" or "1.5Gi"';
}

/** Without a group that repeats: that would need a stack as deep as the text is long. */
function isBase64(v: string): boolean {
  return v.length % 4 === 0 && BASE64.test(v);
}

function isLabel(value: string): boolean {
  return value.length <= 63 && LABEL.test(value);
}

function isSubdomain(v: string): boolean {
  return v.length <= 253 && SUBDOMAIN.test(v);
}

function isQualifiedName(v: string): boolean {
  const [name, prefix, ...more] = v.split('/').reverse();
  return more.length === 0 && name.length <= 63 && QUALIFIED.test(name) && (prefix === undefined || isSubdomain(prefix));
}

/** Whether a resource is one of Kubernetes' own. */
export function isNativeResource(name: string): boolean {
  return !name.includes('/') || name.includes('kubernetes.io/');
}

/** Whether a resource is memory in pages of a size. */
export function isHugePages(name: string): boolean {
  return name.startsWith('hugepages-');
}

function isResource(v: string): boolean {
  return v.includes('/')
    ? isNativeResource(v) || (!v.startsWith('requests.') && `requests.${v}`.split('/')[0].length <= 253)
    : ['cpu', 'memory', 'ephemeral-storage'].includes(v) || isHugePages(v);
}

function isPortName(v: string): boolean {
  return v.length <= 15 && LABEL.test(v) && /[a-z]/.test(v) && !v.includes('--');
}

function isMappedIpv4(v: string): boolean {
  return isIP(v) === 6 && /^\[::ffff:[0-9a-f]+:[0-9a-f]+\]$/.test(new URL(`http://[${v}]`).hostname);
}

function isSigner(v: string): boolean {
  const [domain, path = '', ...more] = v.split('/');
  return more.length === 0 && domain.length <= 253 && SIGNER_DOMAIN.test(domain) && path.length <= 317 && SUBDOMAIN.test(path);
}

function isWindowsUser(v: string): boolean {
  const [user, domain, ...more] = v.split('\\').reverse();
  return more.length === 0 && !/[\0-\x1f\x7f]/.test(v) && WINDOWS_USER.test(user)
    && (domain === undefined || (domain.length < 256 && (NETBIOS.test(domain) || WINDOWS_DOMAIN.test(domain))));
}

function isIscsiName(name: string): boolean {
  switch (name.slice(0, 3)) {
    case 'iqn': return /iqn\.\d{4}-\d{2}\.([a-zA-Z0-9.-]+)(:[^,;*&$|\s]+)$/.test(name);
    case 'eui': return /^eui.[a-zA-Z0-9]{16}$/.test(name);
    case 'naa': return /^naa.[a-zA-Z0-9]{32}$/.test(name);
    default: return false;
  }
}
