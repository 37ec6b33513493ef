import * as kplus from 'cdk8s-plus-27';
import { LOG_CREDENTIALS, LogCredentials } from './log-credentials';
import { headerName, host, indexName, line, lokiLabelName, lokiLabelValue, requestPath } from './log-formats';
import { BadValue, shown } from '../../codec/bad-value';
import { checked, instance, flag, map, reference } from '../../codec/codec';
import { dataKey, portNumber } from '../../codec/formats';
import { needed, field, struct } from '../../codec/struct';
import { ENV_VALUE, EnvValue } from '../../daemonset/container/env-value';
import { optionsOf } from '../node-agent/options';

/** The kinds of log outputs. */
export enum LogOutputKind {
  /** The standard output of the collector. */
  STDOUT = 'stdout',
  /** Elasticsearch, or OpenSearch. */
  ELASTICSEARCH = 'elasticsearch',
  /** Grafana Loki. */
  LOKI = 'loki',
  /** The Forward protocol of Fluentd. */
  FORWARD = 'forward',
  /** HTTP requests with JSON. */
  HTTP = 'http',
}

/** Encryption on the way to an output. */
export interface LogTlsOptions {
  /**
   * Whether the server's certificate is verified.
   *
   * @default true
   */
  readonly verify?: boolean;

  /**
   * A Secret with the certificate of the authority that signed the server's.
   *
   * @default - the authorities that the image trusts
   */
  readonly caSecret?: kplus.ISecret;

  /**
   * The key of the certificate in that Secret.
   *
   * @default 'ca.crt'
   */
  readonly caKey?: string;
}

/** A server that takes logs. */
export interface LogServerOptions {
  /** Its host name, or its IPv4 or IPv6 address: without port, scheme or brackets. */
  readonly host: string;

  /**
   * Its port.
   *
   * @default - the usual one: Elasticsearch 9200, Loki 3100, Forward 24224, HTTP 80 or 443
   */
  readonly port?: number;

  /**
   * Encryption.
   *
   * @default - none
   */
  readonly tls?: LogTlsOptions;
}

/** An Elasticsearch or OpenSearch server. */
export interface ElasticsearchOutputOptions extends LogServerOptions {
  /**
   * The index, or with `daily` its prefix.
   *
   * @default 'kubernetes'
   */
  readonly index?: string;

  /**
   * Whether there is an index for each day: `<index>-2030.01.31`.
   *
   * @default true
   */
  readonly daily?: boolean;

  /**
   * Who logs in.
   *
   * @default - nobody
   */
  readonly credentials?: LogCredentials;
}

/** A Loki server. */
export interface LokiOutputOptions extends LogServerOptions {
  /**
   * Labels of every stream, beside `namespace`, `pod` and `container` of the pod's metadata, which cannot be given here.
   *
   * A name is letters, digits and `_`, and does not begin with a digit. A value is text of one line as it is, without commas:
   * it cannot refer to the record, and does not begin with `$`.
   *
   * @default - `job`: the name of the collector
   */
  readonly labels?: { [name: string]: string };

  /**
   * The tenant.
   *
   * @default - none
   */
  readonly tenantId?: string;

  /**
   * Who logs in.
   *
   * @default - nobody
   */
  readonly credentials?: LogCredentials;
}

/** A server that speaks the Forward protocol: Fluentd or Fluent Bit. */
export interface ForwardOutputOptions extends LogServerOptions {
  /**
   * The key that both sides share: `EnvValue.fromSecret(…)`.
   *
   * @default - none
   */
  readonly sharedKey?: EnvValue;
}

/** A server that takes JSON over HTTP. */
export interface HttpOutputOptions extends LogServerOptions {
  /**
   * The path of the request.
   *
   * @default '/'
   */
  readonly path?: string;

  /**
   * Headers of the request. No secrets: they stand in a ConfigMap.
   *
   * @default - none
   */
  readonly headers?: { [name: string]: string };

  /**
   * Who logs in.
   *
   * @default - nobody
   */
  readonly credentials?: LogCredentials;
}

const TLS = checked(struct<LogTlsOptions>({ verify: field(flag), caSecret: field(reference('Secret')), caKey: field(dataKey) }), ({ caKey, caSecret }) => {
  if (caKey !== undefined && caSecret === undefined) {
    throw new BadValue(`caKey: ${shown(caKey)} is a key of no Secret, give caSecret too`);
  }
});
const SERVER = { host: needed(field(host)), port: field(portNumber), tls: field(TLS) };
const CHECKS = {
  elasticsearch: struct<ElasticsearchOutputOptions>({ ...SERVER, index: field(indexName), daily: field(flag), credentials: field(LOG_CREDENTIALS) }),
  loki: struct<LokiOutputOptions>({
    ...SERVER, labels: field(map(lokiLabelName, lokiLabelValue)), tenantId: field(line), credentials: field(LOG_CREDENTIALS),
  }),
  forward: struct<ForwardOutputOptions>({ ...SERVER, sharedKey: field(ENV_VALUE) }),
  http: struct<HttpOutputOptions>({
    ...SERVER, path: field(requestPath), headers: field(map(headerName, line)), credentials: field(LOG_CREDENTIALS),
  }),
};

/** A place where a log collector sends its records. */
export class LogOutput {
  /** The collector's own standard output: to try things out. */
  public static stdout(): LogOutput {
    return new LogOutput(LogOutputKind.STDOUT);
  }

  /**
   * Elasticsearch or OpenSearch.
   *
   * Throws when an option is malformed.
   *
   * @param options the server and the index
   */
  public static elasticsearch(options: ElasticsearchOutputOptions): LogOutput {
    return new LogOutput(LogOutputKind.ELASTICSEARCH, optionsOf('LogOutput.elasticsearch', CHECKS.elasticsearch, options));
  }

  /**
   * Grafana Loki.
   *
   * Throws when an option is malformed.
   *
   * @param options the server and the labels
   */
  public static loki(options: LokiOutputOptions): LogOutput {
    return new LogOutput(LogOutputKind.LOKI, undefined, optionsOf('LogOutput.loki', CHECKS.loki, options));
  }

  /**
   * A server that speaks the Forward protocol: Fluentd or Fluent Bit.
   *
   * Throws when an option is malformed.
   *
   * @param options the server and the shared key
   */
  public static forward(options: ForwardOutputOptions): LogOutput {
    return new LogOutput(LogOutputKind.FORWARD, undefined, undefined, optionsOf('LogOutput.forward', CHECKS.forward, options));
  }

  /**
   * A server that takes JSON over HTTP.
   *
   * Throws when an option is malformed.
   *
   * @param options the server and the request
   */
  public static http(options: HttpOutputOptions): LogOutput {
    return new LogOutput(LogOutputKind.HTTP, undefined, undefined, undefined, optionsOf('LogOutput.http', CHECKS.http, options));
  }

  private constructor(
    /** What kind of output it is; the options of that kind are set. */
    public readonly kind: LogOutputKind,
    /** The options of Elasticsearch. */
    public readonly elasticsearchOptions?: ElasticsearchOutputOptions,
    /** The options of Loki. */
    public readonly lokiOptions?: LokiOutputOptions,
    /** The options of Forward. */
    public readonly forwardOptions?: ForwardOutputOptions,
    /** The options of HTTP. */
    public readonly httpOptions?: HttpOutputOptions,
  ) {}
}

/** @internal */
export const LOG_OUTPUT = instance<LogOutput>('LogOutput', (v) => v instanceof LogOutput, 'make one with LogOutput.…');
