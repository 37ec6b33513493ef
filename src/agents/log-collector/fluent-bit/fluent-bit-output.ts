import { shown } from '../../../codec/bad-value';
import { EnvVar } from '../../../daemonset/container/env-var';
import { Volume } from '../../../daemonset/volumes/volume';
import { VolumeMount } from '../../../daemonset/volumes/volume-mount';
import { LogCollectorContext } from '../log-collector-context';
import { LogCredentials } from '../log-credentials';
import { LogOutput, LogOutputKind, LogServerOptions } from '../log-output';


/**
 * An output in the language of Fluent Bit, and what the container needs for it.
 *
 * @internal
 */
export interface FluentBitOutput {
  /** The entry of `pipeline.outputs`. */
  readonly config: any;

  /** The variables that carry its secrets. */
  readonly env: EnvVar[];

  /** The certificates that it trusts. */
  readonly mounts: VolumeMount[];
}

/** An output while it is being written: it collects what the container needs. */
class Draft {
  public readonly env: EnvVar[] = [];
  public readonly mounts: VolumeMount[] = [];

  constructor(private readonly index: number, public readonly context: LogCollectorContext) {}

  public server({ host, port, tls }: LogServerOptions, usualPort: number): any {
    const address = { host, port: port ?? usualPort };
    if (tls === undefined) { return address; }
    const encrypted = { ...address, 'tls': 'on', 'tls.verify': tls.verify === false ? 'off' : 'on' };
    if (tls.caSecret === undefined) { return encrypted; }
    const directory = `/fluent-bit/tls/output-${this.index}`;
    this.mounts.push(Volume.secret(`output-${this.index}-ca`, tls.caSecret).mount(directory, { readOnly: true }));
    return { ...encrypted, 'tls.ca_file': `${directory}/${tls.caKey ?? 'ca.crt'}` };
  }

  /** Puts a secret into a variable of the container, and returns how the configuration refers to it. */
  public secret(variable: EnvVar['value'], what: string): string {
    const name = `OUTPUT_${this.index}_${what}`;
    this.env.push({ name, value: variable });
    return `\${${name}}`;
  }

  public basicLogin(credentials: LogCredentials | undefined): any {
    return credentials?.username === undefined ? {} : {
      http_user: this.secret(credentials.username, 'USERNAME'),
      http_passwd: this.secret(credentials.password, 'PASSWORD'),
    };
  }
}

type Render = (output: Required<LogOutput>, draft: Draft) => any;

/** How each kind of output is written. A kind that is missing here does not compile. */
const OUTPUTS: { readonly [kind in LogOutputKind]: Render } = {
  [LogOutputKind.STDOUT]: () => ({ name: 'stdout', format: 'json_lines' }),

  [LogOutputKind.ELASTICSEARCH]: ({ elasticsearchOptions: elasticsearch }, draft) => {
    const { index = 'kubernetes', daily = true, credentials } = elasticsearch;
    if (credentials?.token !== undefined) {
      throw new Error('FluentBit: elasticsearch output: a bearer token is not supported, use LogCredentials.basic()');
    }
    return {
      name: 'es',
      ...draft.server(elasticsearch, 9200),
      ...(daily ? { logstash_format: 'on', logstash_prefix: index } : { index }),
      suppress_type_name: 'on',
      replace_dots: 'on',
      retry_limit: 'no_limits',
      ...draft.basicLogin(credentials),
    };
  },

  [LogOutputKind.LOKI]: ({ lokiOptions: loki }, draft) => {
    const { labels = { job: draft.context.name }, tenantId, credentials } = loki;
    const ofPod = draft.context.pipeline.kubernetesMetadata ? ['namespace', 'pod', 'container'] : [];
    const twice = ofPod.find((name) => labels[name] !== undefined);
    if (twice !== undefined) {
      throw new Error(`FluentBit: loki output: labels[${shown(twice)}]: ${shown(labels[twice])} is given for a label that every stream has from its pod: `
        + 'leave it out, or write another name');
    }
    const own = Object.entries(labels).map(([name, value]) => `${name}=${value}`);
    const all = [...own, ...ofPod.map((what) => `${what}=$kubernetes['${what}_name']`)];
    return {
      name: 'loki',
      ...draft.server(loki, 3100),
      ...(all.length > 0 && { labels: all.join(', ') }),
      ...(tenantId !== undefined && { tenant_id: tenantId }),
      retry_limit: 'no_limits',
      ...draft.basicLogin(credentials),
      ...(credentials?.token !== undefined && { bearer_token: draft.secret(credentials.token, 'TOKEN') }),
    };
  },

  [LogOutputKind.FORWARD]: ({ forwardOptions: forward }, draft) => {
    const { sharedKey } = forward;
    return {
      name: 'forward',
      ...draft.server(forward, 24224),
      retry_limit: 'no_limits',
      ...(sharedKey !== undefined && { shared_key: draft.secret(sharedKey, 'SHARED_KEY') }),
    };
  },

  [LogOutputKind.HTTP]: ({ httpOptions: http }, draft) => {
    const { path = '/', headers = {}, credentials } = http;
    const header = Object.entries(headers).map(([name, value]) => `${name} ${value}`);
    if (credentials?.token !== undefined) {
      header.push(`Authorization Bearer ${draft.secret(credentials.token, 'TOKEN')}`);
    }
    return {
      name: 'http',
      ...draft.server(http, http.tls === undefined ? 80 : 443),
      uri: path,
      format: 'json',
      ...(header.length > 0 && { header }),
      retry_limit: 'no_limits',
      ...draft.basicLogin(credentials),
    };
  },
};

/**
 * Writes an output in the language of Fluent Bit.
 *
 * @internal
 */
export function fluentBitOutput(output: LogOutput, index: number, context: LogCollectorContext): FluentBitOutput {
  const draft = new Draft(index, context);
  const config = OUTPUTS[output.kind](output as Required<LogOutput>, draft);
  return { config: { ...config, match: '*' }, env: draft.env, mounts: draft.mounts };
}
