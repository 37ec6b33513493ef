import { Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { parse } from 'yaml';
import { EnvValue, FluentBit, LogCollector, LogCollectorProps, LogCredentials, LogOutput } from '../../../../src';
import { byKind, containerOf, manifests } from '../../manifests';

const logs = (outputs: (chart: Chart) => LogOutput[], props: LogCollectorProps = {}) =>
  (chart: Chart) => new LogCollector(chart, 'logs', { ...props, outputs: outputs(chart) });
const fileOf = (build: (chart: Chart) => void): string => byKind(build).ConfigMap.data['fluent-bit.yaml'];

/** The part of the configuration that says where records go. */
const outputsOf = (build: (chart: Chart) => void) => fileOf(build).slice(fileOf(build).indexOf('  outputs:\n'));
const parsedOutputsOf = (build: (chart: Chart) => void): any[] => parse(fileOf(build)).pipeline.outputs;
const secret = (chart: Chart, name = 'login') => kplus.Secret.fromSecretName(chart, name, name);

test('the standard output takes a JSON object on each line', () => {
  expect(outputsOf(logs(() => [LogOutput.stdout()]))).toMatchInlineSnapshot(`
"  outputs:
    - name: stdout
      format: json_lines
      match: "*"
"
`);
});

test('Elasticsearch has an index for each day', () => {
  expect(outputsOf(logs(() => [LogOutput.elasticsearch({ host: 'es.logging' })]))).toMatchInlineSnapshot(`
"  outputs:
    - name: es
      host: es.logging
      port: 9200
      logstash_format: "on"
      logstash_prefix: kubernetes
      suppress_type_name: "on"
      replace_dots: "on"
      retry_limit: no_limits
      match: "*"
"
`);
});

test('Elasticsearch has one index, behind a login and TLS', () => {
  expect(outputsOf(logs((chart) => [LogOutput.elasticsearch({
    host: 'es.logging',
    port: 9243,
    index: 'nodes',
    daily: false,
    tls: { caSecret: secret(chart, 'ca') },
    credentials: LogCredentials.basic(secret(chart)),
  })]))).toMatchInlineSnapshot(`
"  outputs:
    - name: es
      host: es.logging
      port: 9243
      tls: "on"
      tls.verify: "on"
      tls.ca_file: /fluent-bit/tls/output-0/ca.crt
      index: nodes
      suppress_type_name: "on"
      replace_dots: "on"
      retry_limit: no_limits
      http_user: \${OUTPUT_0_USERNAME}
      http_passwd: \${OUTPUT_0_PASSWORD}
      match: "*"
"
`);
});

test('Loki has streams by namespace, pod and container', () => {
  expect(outputsOf(logs(() => [LogOutput.loki({ host: 'loki.logging' })]))).toMatchInlineSnapshot(`
"  outputs:
    - name: loki
      host: loki.logging
      port: 3100
      labels: job=logs, namespace=$kubernetes['namespace_name'], pod=$kubernetes['pod_name'], container=$kubernetes['container_name']
      retry_limit: no_limits
      match: "*"
"
`);
});

test('Loki has streams by its own labels alone without metadata of Kubernetes', () => {
  const build = logs(() => [LogOutput.loki({ host: 'loki.logging', labels: { job: 'nodes', cluster: 'a' } })], { kubernetesMetadata: false });
  expect(parsedOutputsOf(build)[0].labels).toEqual('job=nodes, cluster=a');
});

test('Loki labels of one\'s own do not stand for those of pods', () => {
  const build = (kubernetesMetadata: boolean) => logs(() => [LogOutput.loki({ host: 'loki', labels: { pod: 'a' } })], { kubernetesMetadata });
  expect(() => manifests(build(true))).toThrow(/FluentBit: loki output: labels\["pod"\]: "a" is given for a label that every stream has from its pod/);
  expect(parsedOutputsOf(build(false))[0].labels).toEqual('pod=a');
});

test('Loki without any label has those of Fluent Bit', () => {
  const build = logs(() => [LogOutput.loki({ host: 'loki', labels: {} })], { kubernetesMetadata: false });
  expect(parsedOutputsOf(build)[0]).not.toHaveProperty('labels');
});

test('what another language leaves out as null is left out', () => {
  const nothing: any = { port: null, tls: null, labels: null, tenantId: undefined, credentials: null };
  expect(outputsOf(logs(() => [LogOutput.loki({ host: 'loki', ...nothing })]))).toEqual(outputsOf(logs(() => [LogOutput.loki({ host: 'loki' })])));
  expect(outputsOf(logs(() => [LogOutput.http({ host: 'a', tls: { verify: null, caSecret: null } as any, headers: { a: undefined } as any })])))
    .toEqual(outputsOf(logs(() => [LogOutput.http({ host: 'a', tls: {} })])));
});

test('Loki has tenants, behind a login', () => {
  expect(outputsOf(logs((chart) => [LogOutput.loki({
    host: 'loki.logging', port: 443, tls: { verify: false }, tenantId: 'platform', credentials: LogCredentials.basic(secret(chart)),
  })]))).toMatchInlineSnapshot(`
"  outputs:
    - name: loki
      host: loki.logging
      port: 443
      tls: "on"
      tls.verify: "off"
      labels: job=logs, namespace=$kubernetes['namespace_name'], pod=$kubernetes['pod_name'], container=$kubernetes['container_name']
      tenant_id: platform
      retry_limit: no_limits
      http_user: \${OUTPUT_0_USERNAME}
      http_passwd: \${OUTPUT_0_PASSWORD}
      match: "*"
"
`);
});

test('Loki takes a bearer token', () => {
  expect(parsedOutputsOf(logs((chart) => [
    LogOutput.loki({ host: 'loki.logging', credentials: LogCredentials.bearerToken(secret(chart)) }),
  ]))[0]).toMatchObject({ bearer_token: '${OUTPUT_0_TOKEN}' });
});

test('Forward goes to Fluentd', () => {
  expect(outputsOf(logs(() => [LogOutput.forward({ host: 'fluentd.logging' })]))).toMatchInlineSnapshot(`
"  outputs:
    - name: forward
      host: fluentd.logging
      port: 24224
      retry_limit: no_limits
      match: "*"
"
`);
});

test('Forward has a shared key', () => {
  expect(outputsOf(logs((chart) => [
    LogOutput.forward({ host: 'fluentd.logging', port: 24225, tls: {}, sharedKey: EnvValue.fromSecret(secret(chart), 'key') }),
  ]))).toMatchInlineSnapshot(`
"  outputs:
    - name: forward
      host: fluentd.logging
      port: 24225
      tls: "on"
      tls.verify: "on"
      retry_limit: no_limits
      shared_key: \${OUTPUT_0_SHARED_KEY}
      match: "*"
"
`);
});

test('HTTP sends JSON', () => {
  expect(outputsOf(logs(() => [LogOutput.http({ host: 'ingest.example.com' })]))).toMatchInlineSnapshot(`
"  outputs:
    - name: http
      host: ingest.example.com
      port: 80
      uri: /
      format: json
      retry_limit: no_limits
      match: "*"
"
`);
});

test('HTTP has headers and a bearer token', () => {
  expect(outputsOf(logs((chart) => [LogOutput.http({
    host: 'ingest.example.com', tls: {}, path: '/logs', headers: { 'X-Cluster': 'a' }, credentials: LogCredentials.bearerToken(secret(chart)),
  })]))).toMatchInlineSnapshot(`
"  outputs:
    - name: http
      host: ingest.example.com
      port: 443
      tls: "on"
      tls.verify: "on"
      uri: /logs
      format: json
      header:
        - X-Cluster a
        - Authorization Bearer \${OUTPUT_0_TOKEN}
      retry_limit: no_limits
      match: "*"
"
`);
});

test('HTTP has a login', () => {
  expect(parsedOutputsOf(logs((chart) => [
    LogOutput.http({ host: 'ingest.example.com', credentials: LogCredentials.basic(secret(chart)) }),
  ]))[0]).toMatchObject({ http_user: '${OUTPUT_0_USERNAME}', http_passwd: '${OUTPUT_0_PASSWORD}' });
});

test('every record goes to every output', () => {
  const outputs = parsedOutputsOf(logs(() => [LogOutput.stdout(), LogOutput.http({ host: 'a' })]));
  expect(outputs.map(({ name, match }: any) => [name, match])).toEqual([['stdout', '*'], ['http', '*']]);
});

describe('credentials', () => {
  const build = logs((chart) => [
    LogOutput.elasticsearch({ host: 'es', credentials: LogCredentials.basic(secret(chart), { usernameKey: 'user', passwordKey: 'pass' }) }),
    LogOutput.loki({ host: 'loki', credentials: LogCredentials.bearerToken(secret(chart, 'loki'), 'jwt') }),
  ]);

  test('come from Secrets as environment variables', () => {
    const fromSecret = (name: string, key: string) => ({ secretKeyRef: { name, key } });
    expect(containerOf(build).env).toEqual([
      { name: 'OUTPUT_0_USERNAME', valueFrom: fromSecret('login', 'user') },
      { name: 'OUTPUT_0_PASSWORD', valueFrom: fromSecret('login', 'pass') },
      { name: 'OUTPUT_1_TOKEN', valueFrom: fromSecret('loki', 'jwt') },
    ]);
  });

  test('stand in no object but the Secret itself, even when it is made here', () => {
    const own = logs((chart) => {
      const made = new kplus.Secret(chart, 'login', { metadata: { name: 'login' }, stringData: { username: 'walrus', password: 'tusks' } });
      return [LogOutput.http({ host: 'ingest', credentials: LogCredentials.basic(made) })];
    });
    expect(manifests(own).filter((manifest) => /walrus|tusks/.test(JSON.stringify(manifest))).map(({ kind }) => kind)).toEqual(['Secret']);
  });
});

test('the authority of a server is mounted from its Secret', () => {
  const build = logs((chart) => [
    LogOutput.stdout(),
    LogOutput.forward({ host: 'fluentd', tls: { caSecret: secret(chart, 'ca'), caKey: 'root.pem' } }),
  ]);
  expect(parsedOutputsOf(build)[1]).toMatchObject({ 'tls': 'on', 'tls.verify': 'on', 'tls.ca_file': '/fluent-bit/tls/output-1/root.pem' });
  expect(containerOf(build).volumeMounts).toContainEqual({ name: 'output-1-ca', mountPath: '/fluent-bit/tls/output-1', readOnly: true });
  expect(byKind(build).DaemonSet.spec.template.spec.volumes).toContainEqual({ name: 'output-1-ca', secret: { secretName: 'ca' } });
});

test('what Fluent Bit cannot do is refused', () => {
  expect(() => manifests(logs((chart) => [
    LogOutput.elasticsearch({ host: 'es', credentials: LogCredentials.bearerToken(secret(chart)) }),
  ]))).toThrow(/FluentBit: elasticsearch output: a bearer token is not supported, use LogCredentials\.basic\(\)/);
});

test.each([
  [() => LogOutput.elasticsearch({ host: '' }), /LogOutput\.elasticsearch: host: "" is empty/],
  [() => LogOutput.elasticsearch({ host: 'a', port: 0 }), /LogOutput\.elasticsearch: port: 0 is not a whole number from 1 to 65535/],
  [() => LogOutput.loki({ host: 'a', labels: { '': 'b' } }), /LogOutput\.loki: labels\[""\]: "" is empty/],
  [() => LogOutput.forward({ host: 'a', tls: { caKey: 'a/b' } }), /LogOutput\.forward: tls\.caKey: "a\/b" is not a key/],
  [() => LogOutput.http({ host: 'a', path: '' }), /LogOutput\.http: path: "" is empty/],
])('an output that is malformed is refused where it is given (%#)', (make, message) => {
  expect(make).toThrow(message);
});

test('another version and port reach image, configuration, port and probes', () => {
  const build = logs(() => [LogOutput.stdout()], { engine: new FluentBit({ version: '5.0.0', port: 3020 }) });
  expect(containerOf(build)).toMatchObject({
    image: 'cr.fluentbit.io/fluent/fluent-bit:5.0.0',
    ports: [{ name: 'http', containerPort: 3020 }],
    livenessProbe: { httpGet: { port: 'http' } },
    readinessProbe: { httpGet: { port: 'http' } },
  });
  expect(parse(fileOf(build)).service.http_port).toEqual(3020);
});

test('a tag with a digest is the image', () => {
  const version = `5.1.1-debug@sha256:${'0'.repeat(64)}`;
  expect(containerOf(logs(() => [LogOutput.stdout()], { engine: new FluentBit({ version }) })).image).toEqual(`cr.fluentbit.io/fluent/fluent-bit:${version}`);
});

test('it listens to IPv4 and IPv6 alike, or to the address that is wanted', () => {
  const listens = (engine: FluentBit) => parse(fileOf(logs(() => [LogOutput.stdout()], { engine }))).service.http_listen;
  expect(listens(new FluentBit())).toEqual('::');
  expect(listens(new FluentBit({ listenAddress: '0.0.0.0' }))).toEqual('0.0.0.0');
});

test.each(['127.0.0.1', '127.8.9.10', '::1', '0:0:0:0:0:0:0:1', '0::1'])('it does not listen on %s, where the kubelet asks nobody', (listenAddress) => {
  expect(() => new FluentBit({ listenAddress })).toThrow(
    new RegExp(`^FluentBit: listenAddress: "${listenAddress}" is a loopback address, on which the kubelet's probes reach nobody, write "::" or "0\\.0\\.0\\.0"`));
});

test.each(['128.0.0.1', '10.127.0.1', '::', 'fd00::1'])('it listens on %s', (listenAddress) => {
  expect(() => new FluentBit({ listenAddress })).not.toThrow();
});

test('files that it sees for the first time are read from their beginning, and pods of any size have metadata', () => {
  const { inputs, filters } = parse(fileOf(logs(() => [LogOutput.stdout()]))).pipeline;
  expect(inputs[0]).toMatchObject({ db: '/fluent-bit/data/containers-0.db', read_from_head: 'on' });
  expect(filters[0].buffer_size).toEqual(0);
});

describe('parsers', () => {
  const withFiles = (configFiles: { [name: string]: string }, version?: string) =>
    logs(() => [LogOutput.stdout()], { configFiles, engine: new FluentBit({ version }) });
  const parserOf = (name: string) => `[PARSER]\n    Name   ${name}\n    Format json\n`;
  const loaded = (build: (chart: Chart) => void) =>
    [parse(fileOf(build)).service.parsers_file, ...containerOf(build).args.filter((arg: string) => arg.startsWith('--parser='))];

  test('are those of the image', () => {
    expect(loaded(withFiles({}))).toEqual(['/fluent-bit/etc/parsers.conf']);
  });

  test('are the user\'s too, from each file that is called so', () => {
    expect(loaded(withFiles({ 'parsers_custom.conf': parserOf('shop'), 'parsers.yaml': 'parsers: []', 'other.conf': '', 'parsers.txt': '' }))).toEqual([
      '/fluent-bit/etc/parsers.conf', '--parser=/fluent-bit/etc/conf/parsers_custom.conf', '--parser=/fluent-bit/etc/conf/parsers.yaml',
    ]);
  });

  test('are the user\'s instead, from parsers.conf', () => {
    expect(loaded(withFiles({ 'parsers.conf': parserOf('nginx') }))).toEqual(['/fluent-bit/etc/conf/parsers.conf']);
  });

  test('of one name end Fluent Bit, and are refused', () => {
    expect(() => manifests(withFiles({ 'parsers_custom.conf': `${parserOf('shop')}\n${parserOf('nginx')}` })))
      .toThrow(/FluentBit: configFiles\["parsers_custom\.conf"\]: the parser "nginx" is there already, .* write another name/);
    expect(() => manifests(withFiles({ 'parsers_a.conf': parserOf('a'), 'parsers_b.conf': parserOf('a') }, 'own-image')))
      .toThrow(/configFiles\["parsers_b\.conf"\]: the parser "a" is there already/);
  });

  test('that an image of one\'s own may not have are taken, as are multiline parsers', () => {
    expect(() => manifests(withFiles({ 'parsers_custom.conf': parserOf('nginx') }, 'own-image'))).not.toThrow();
    expect(() => manifests(withFiles({ 'parsers_custom.conf': '[MULTILINE_PARSER]\n    name nginx\n    type regex\n' }))).not.toThrow();
  });
});

test('options that are malformed are refused where they are given', () => {
  expect(() => new FluentBit({ version: '' })).toThrow(/FluentBit: version: "" is not a version or tag/);
  expect(() => new FluentBit({ version: '4.2.8' })).toThrow(/FluentBit: version: "4\.2\.8" is older than 5\.0\.0/);
  expect(() => new FluentBit({ listenAddress: '[::]' })).toThrow(/FluentBit: listenAddress: "\[::\]" is not an IP address/);
  expect(() => new FluentBit({ listenAddress: 'localhost' })).toThrow(/FluentBit: listenAddress: "localhost" is not an IP address/);
  expect(() => new FluentBit({ port: 70000 })).toThrow(/FluentBit: port: 70000 is not a whole number from 1 to 65535/);
});
