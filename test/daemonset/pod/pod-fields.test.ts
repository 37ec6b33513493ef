import { DnsPolicy, OsName, PreemptionPolicy } from '../../../src';
import { Codec, oneOf } from '../../../src/codec/codec';
import { DNS_CONFIG } from '../../../src/daemonset/pod/dns-config';
import { READINESS_GATES, SCHEDULING_GATES, SCHEDULING_GROUP } from '../../../src/daemonset/pod/gates';
import { HOST_ALIAS } from '../../../src/daemonset/pod/host-alias';
import { POD_OS } from '../../../src/daemonset/pod/pod-os';
import { POD_RESOURCE_CLAIM } from '../../../src/daemonset/pod/pod-resource-claim';
import { programWith } from '../../evaluate';
import { rewritten } from '../../rewritten';

test('what Kubernetes wraps is plain here', () => {
  expect(READINESS_GATES.encode(['example.com/ready'])).toEqual([{ conditionType: 'example.com/ready' }]);
  expect(SCHEDULING_GATES.encode(['example.com/wait'])).toEqual([{ name: 'example.com/wait' }]);
  expect(SCHEDULING_GROUP.encode('agents')).toEqual({ podGroupName: 'agents' });
  expect(POD_OS.encode(OsName.LINUX)).toEqual({ name: 'linux' });
});

test('nothing that is wrapped gets lost', () => {
  expect(() => POD_OS.express({ name: 'linux', version: '6' }, programWith())).toThrow(/no property for "version"/);
  expect(() => SCHEDULING_GROUP.express({}, programWith())).toThrow(/no podGroupName/);
});

const domains = (count: number, length: number) => Array.from({ length: count }, () => 'a'.repeat(length));

test('search domains are taken up to the limits of Kubernetes', () => {
  expect(DNS_CONFIG.encode({ searches: domains(32, 63) }).searches).toHaveLength(32);
  expect(DNS_CONFIG.encode({ searches: domains(32, 63).map((d, i) => i === 0 ? `${d}a` : d) }).searches.join(' ')).toHaveLength(2048);
  expect(DNS_CONFIG.encode({ searches: ['.', '_sip._tcp.abc_d.example.com', 'svc.cluster.local.'] }).searches).toHaveLength(3);
});

test.each<[string, Codec<any>, any, RegExp]>([
  ['four name servers', DNS_CONFIG, { nameservers: ['10.0.0.1', '10.0.0.2', '10.0.0.3', '10.0.0.4'] },
    /^nameservers: there are 4, Kubernetes takes at most 3/],
  ['a name as name server', DNS_CONFIG, { nameservers: ['dns'] }, /^nameservers\[0\]: "dns" is not an IP address/],
  ['33 search domains', DNS_CONFIG, { searches: domains(33, 1) }, /^searches: there are 33, Kubernetes takes at most 32/],
  ['2049 characters of search domains', DNS_CONFIG, { searches: ['aaa', ...domains(31, 63)].map((d, i) => i < 2 ? `${d}.${'a'.repeat(30)}` : d) },
    /^searches: the domains have 2049 characters, Kubernetes takes at most 2048/],
  ['a malformed search domain', DNS_CONFIG, { searches: ['a?'] }, /^searches\[0\]: "a\?" is not a search domain/],
  ['a search domain of "_" alone', DNS_CONFIG, { searches: ['_.'] }, /^searches\[0\]: "_\." is not a search domain/],
  ['two dots at the end', DNS_CONFIG, { searches: ['a..'] }, /^searches\[0\]: "a\.\." is not a search domain/],
  ['a resolver option without name', DNS_CONFIG, { options: [{ name: '' }] }, /^options\[0\]\.name: "" is empty/],
  ['an IP address with leading zeros', HOST_ALIAS, { ip: '10.0.0.010' }, /^ip: "10\.0\.0\.010" is not an IP address/],
  ['IPv4 as IPv6', HOST_ALIAS, { ip: '::ffff:10.0.0.1' }, /^ip: "::ffff:10\.0\.0\.1" is not an IP address/],
  ['IPv4 as IPv6 in hexadecimal', HOST_ALIAS, { ip: '0:0:0:0:0:ffff:a00:1' }, /^ip: "0:0:0:0:0:ffff:a00:1" is not an IP address/],
  ['an IPv6 zone', HOST_ALIAS, { ip: 'fe80::1%eth0' }, /^ip: "fe80::1%eth0" is not an IP address/],
  ['a malformed host name', HOST_ALIAS, { ip: '10.0.0.1', hostnames: ['a_b'] }, /^hostnames\[0\]: "a_b" is not a DNS subdomain/],
  ['a claim without source', POD_RESOURCE_CLAIM, { name: 'gpu' }, /^\{\} is not one source for the claim "gpu"/],
  ['a claim of two sources', POD_RESOURCE_CLAIM, { name: 'gpu', resourceClaimName: 'a', resourceClaimTemplateName: 'b' },
    /"resourceClaimTemplateName":"b"\} is not one source for the claim "gpu"/],
  ['a malformed claim name', POD_RESOURCE_CLAIM, { name: 'g.pu', resourceClaimName: 'a' }, /^name: "g\.pu" is not a DNS label/],
  ['a malformed readiness gate', READINESS_GATES, ['a/b/c'], /^\[0\]: "a\/b\/c" is not a qualified name/],
  ['a malformed scheduling gate', SCHEDULING_GATES, [''], /^\[0\]: "" is not a qualified name/],
  ['an unknown operating system', POD_OS, 'plan9', /^"plan9" is not a OsName, write one of "linux", "windows"/],
])('%s is refused', (_, codec, value, message) => {
  expect(() => codec.encode(value)).toThrow(message);
});

test.each<[string, Codec<any>, any]>([
  ['dnsConfig', DNS_CONFIG, {}],
  ['dnsConfig', DNS_CONFIG, { nameservers: [], searches: [], options: [] }],
  ['dnsConfig', DNS_CONFIG, {
    nameservers: ['10.0.0.10', 'fd00::10'], searches: ['svc.cluster.local'], options: [{ name: 'ndots', value: '2' }, { name: 'edns0' }],
  }],
  ['hostAliases', HOST_ALIAS, { ip: '127.0.0.1' }],
  ['hostAliases', HOST_ALIAS, { ip: '::1', hostnames: ['foo.local', 'bar'] }],
  ['os', POD_OS, { name: 'linux' }],
  ['os', POD_OS, { name: 'windows' }],
  ['resourceClaims', POD_RESOURCE_CLAIM, { name: 'gpu', resourceClaimName: 'shared.gpu' }],
  ['resourceClaims', POD_RESOURCE_CLAIM, { name: 'gpu', resourceClaimTemplateName: 'gpu' }],
  ['readinessGates', READINESS_GATES, [{ conditionType: 'example.com/a' }, { conditionType: 'b' }]],
  ['schedulingGates', SCHEDULING_GATES, [{ name: 'example.com/a' }, { name: 'b' }]],
  ['schedulingGroup', SCHEDULING_GROUP, { podGroupName: 'agents' }],
  ['dnsPolicy', oneOf('DnsPolicy', DnsPolicy), 'ClusterFirst'],
  ['dnsPolicy', oneOf('DnsPolicy', DnsPolicy), 'ClusterFirstWithHostNet'],
  ['dnsPolicy', oneOf('DnsPolicy', DnsPolicy), 'Default'],
  ['dnsPolicy', oneOf('DnsPolicy', DnsPolicy), 'None'],
  ['preemptionPolicy', oneOf('PreemptionPolicy', PreemptionPolicy), 'PreemptLowerPriority'],
  ['preemptionPolicy', oneOf('PreemptionPolicy', PreemptionPolicy), 'Never'],
])('%s %# can be written', (_, codec, original) => {
  expect(rewritten(codec, original)).toEqual(original);
});
