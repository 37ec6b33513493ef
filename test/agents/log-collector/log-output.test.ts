import { Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { EnvValue, LogCredentials, LogOutput } from '../../../src';

const secret = kplus.Secret.fromSecretName(Testing.chart(), 'login', 'login');
const elasticsearch = (options: any) => () => LogOutput.elasticsearch({ host: 'es', ...options });
const loki = (options: any) => () => LogOutput.loki({ host: 'loki', ...options });
const forward = (options: any) => () => LogOutput.forward({ host: 'fluentd', ...options });
const http = (options: any) => () => LogOutput.http({ host: 'ingest', ...options });

test.each([
  'es', 'elasticsearch.logging.svc', 'es.logging.svc.cluster.local.', 'ES-1.example.com', '_dns.example.com', 'node_1', '1.es', '10.0.0.10', 'fd00::10', '::1',
])('%j is a host', (host) => {
  expect(LogOutput.elasticsearch({ host }).elasticsearchOptions!.host).toEqual(host);
});

test.each([
  ['https://es:9200', 'is not a host name or IP address'], ['es:9200', 'is not a host name'], ['[fd00::10]', 'is not a host name'], ['es/logs', 'is not a host name'],
  ['10.0.0.256', 'is not a host name'], ['-es', 'is not a host name'], ['e..s', 'is not a host name'], ['.', 'is not a host name'], ['', 'is empty'],
  ['a'.repeat(64), 'is not a host name'], ['${ES_HOST}', 'has "${", which stands for a variable'], [' es', 'has blanks at an end'], ['es\n', 'has a line break'],
  [5, 'is not text'],
])('%j is not a host', (host, problem) => {
  expect(elasticsearch({ host })).toThrow(problem);
  expect(elasticsearch({ host })).toThrow(/^LogOutput\.elasticsearch: host: /);
});

test('an error about a host says where port and encryption belong', () => {
  expect(elasticsearch({ host: 'https://es:9200' })).toThrow(
    'LogOutput.elasticsearch: host: "https://es:9200" is not a host name or IP address, write one such as "elasticsearch.logging.svc" or "fd00::10"; '
    + 'the port and TLS are given apart, as port and tls',
  );
});

describe('labels of Loki', () => {
  test('are text as it is', () => {
    expect(loki({ labels: { part_of: 'a shop = "ours" $5 {x} é', _a1: '-' } })).not.toThrow();
  });

  test.each([
    [{ regions: 'eu-1,eu-2' }, /LogOutput\.loki: labels\["regions"\]: "eu-1,eu-2" has a comma, .* write another character, or several labels/],
    [{ team: '' }, /LogOutput\.loki: labels\["team"\]: "" is empty/],
    [{ price: '$5' }, /labels\["price"\]: "\$5" begins with "\$", which stands for a field of the record/],
    [{ text: 'a\nb' }, /labels\["text"\]: "a\\nb" has a line break/],
    [{ text: 'a ' }, /labels\["text"\]: "a " has blanks at an end/],
    [{ text: 'a${B}' }, /labels\["text"\]: "a\$\{B\}" has "\$\{"/],
    [{ 'part-of': 'a' }, /labels\["part-of"\]: "part-of" is not the name of a label, write letters, digits and "_"/],
    [{ '1a': 'a' }, /labels\["1a"\]: "1a" is not the name of a label/],
    [{ a: 5 }, /labels\["a"\]: 5 is not text/],
    ['a=b', /labels: "a=b" is not a map/],
  ])('%j are refused', (labels, message) => {
    expect(loki({ labels })).toThrow(message);
  });
});

describe('what else stands in one line', () => {
  test('is taken as it is', () => {
    expect(http({ path: '/logs/a?b=c%20d', headers: { 'X-Cluster': 'a, "b"; $c' } })).not.toThrow();
    expect(loki({ tenantId: 'team-a|b' })).not.toThrow();
    expect(elasticsearch({ index: 'logs-%Y.%m.%d_1', daily: false })).not.toThrow();
  });

  test.each([
    [http({ path: 'logs' }), /LogOutput\.http: path: "logs" is not the path of a request, write one such as "\/logs"/],
    [http({ path: '/a b' }), /LogOutput\.http: path: "\/a b" is not the path/],
    [http({ path: '/${A}' }), /LogOutput\.http: path: "\/\$\{A\}" has "\$\{"/],
    [http({ headers: { 'X A': 'b' } }), /LogOutput\.http: headers\["X A"\]: "X A" is not the name of a header/],
    [http({ headers: { A: 'b\r\nC: d' } }), /LogOutput\.http: headers\["A"\]: "b\\r\\nC: d" has a line break/],
    [http({ headers: { A: '' } }), /LogOutput\.http: headers\["A"\]: "" is empty/],
    [http({ headers: { A: '${B}' } }), /LogOutput\.http: headers\["A"\]: "\$\{B\}" has "\$\{"/],
    [http({ headers: ['A: b'] }), /LogOutput\.http: headers: \["A: b"\] is not a map/],
    [loki({ tenantId: '${A}' }), /LogOutput\.loki: tenantId: "\$\{A\}" has "\$\{"/],
    [loki({ tenantId: '' }), /LogOutput\.loki: tenantId: "" is empty/],
    [elasticsearch({ index: 'Logs' }), /LogOutput\.elasticsearch: index: "Logs" is not an index, write lower-case letters/],
    [elasticsearch({ index: '_logs' }), /index: "_logs" is not an index/],
    [elasticsearch({ index: 'a,b' }), /index: "a,b" is not an index/],
    [elasticsearch({ index: '${A}' }), /index: "\$\{A\}" has "\$\{"/],
  ])('is refused where it would not arrive (%#)', (make, message) => {
    expect(make).toThrow(message);
  });
});

describe('what is of another kind', () => {
  const strange: [string, any][] = [['text', 'admin'], ['a number', 5], ['a list', []], ['an object', {}], ['true', true], ['a function', () => 5]];

  test.each(strange)('is refused as credentials: %s', (_, credentials) => {
    for (const [factory, make] of Object.entries({ elasticsearch, loki, http })) {
      expect(make({ credentials })).toThrow(new RegExp(`^LogOutput\\.${factory}: credentials: .* is not a LogCredentials, make one with LogCredentials`));
    }
  });

  test.each(strange)('is refused as a shared key: %s', (_, sharedKey) => {
    expect(forward({ sharedKey })).toThrow(/^LogOutput\.forward: sharedKey: .* is not a EnvValue, make one with EnvValue/);
  });

  test.each(strange.filter(([name]) => name !== 'an object'))('is refused as TLS, options and all: %s', (_, value) => {
    expect(forward({ tls: value })).toThrow(/^LogOutput\.forward: tls: .* is not an object of properties/);
    for (const factory of ['elasticsearch', 'loki', 'forward', 'http'] as const) {
      expect(() => LogOutput[factory](value)).toThrow(new RegExp(`^LogOutput\\.${factory}: .* is not an object of properties`));
    }
  });

  test.each(strange.filter(([name]) => name !== 'a function'))('is refused as a Secret: %s', (_, value) => {
    expect(forward({ tls: { caSecret: value } })).toThrow(/^LogOutput\.forward: tls\.caSecret: .* is not a Secret/);
    expect(() => LogCredentials.basic(value)).toThrow(/^LogCredentials\.basic: secret: .* is not a Secret/);
    expect(() => LogCredentials.bearerToken(value)).toThrow(/^LogCredentials\.bearerToken: secret: .* is not a Secret/);
  });
});

test.each([
  [() => LogCredentials.basic(undefined as any), /^LogCredentials\.basic: secret: is missing/],
  [() => LogCredentials.basic(secret, { usernameKey: 'a/b' }), /^LogCredentials\.basic: usernameKey: "a\/b" is not a key/],
  [() => LogCredentials.basic(secret, { passwordKey: 5 as any }), /^LogCredentials\.basic: passwordKey: 5 is not text/],
  [() => LogCredentials.bearerToken(secret, 5 as any), /^LogCredentials\.bearerToken: key: 5 is not text/],
  [() => LogCredentials.bearerToken(secret, ''), /^LogCredentials\.bearerToken: key: "" is not a key/],
])('credentials that are malformed are refused where they are made (%#)', (make, message) => {
  expect(make).toThrow(message);
});

test('credentials and keys that are right are kept as they are', () => {
  const credentials = LogCredentials.basic(secret);
  const sharedKey = EnvValue.of('a');
  expect(LogOutput.http({ host: 'a', credentials }).httpOptions!.credentials).toBe(credentials);
  expect(LogOutput.forward({ host: 'a', sharedKey }).forwardOptions!.sharedKey).toBe(sharedKey);
});

test('options are copied', () => {
  const labels = { a: 'b' };
  const output = LogOutput.loki({ host: 'loki', labels });
  labels.a = 'c';
  expect(output.lokiOptions!.labels).toEqual({ a: 'b' });
});
