import { BlockList, isIP } from 'net';
import { Yaml } from 'cdk8s';
import { FluentBitOutput, fluentBitOutput } from './fluent-bit-output';
import { ParserFiles, parserFiles } from './fluent-bit-parsers';
import { BadValue, reported, shown } from '../../../codec/bad-value';
import { checked } from '../../../codec/codec';
import { ipAddress, portNumber } from '../../../codec/formats';
import { field, struct } from '../../../codec/struct';
import { Probe } from '../../../daemonset/container/probe';
import { Resources } from '../../../daemonset/container/resources';
import { Capability } from '../../../daemonset/security/capability';
import { SeccompProfile } from '../../../daemonset/security/seccomp-profile';
import { HostMount } from '../../../daemonset/volumes/host-mount';
import { imageOf, isOlder, versionSince } from '../../node-agent/image-version';
import { NodeAgentSpec } from '../../node-agent/node-agent-spec';
import { optionsOf } from '../../node-agent/options';
import { LOG_COLLECTOR_CONTEXT, LogCollectorContext } from '../log-collector-context';
import { LogCollectorEngine } from '../log-collector-engine';

/** Options of Fluent Bit. */
export interface FluentBitOptions {
  /**
   * The version of the image `cr.fluentbit.io/fluent/fluent-bit`, 5.0.0 or newer, or a tag or digest of it.
   *
   * @default '5.1.1'
   */
  readonly version?: string;

  /**
   * The port of health checks and metrics.
   *
   * @default 2020
   */
  readonly port?: number;

  /**
   * The address of the pod on which health checks and metrics listen. The kubelet asks it at the pod's own address, so
   * that it cannot be a loopback address.
   *
   * The default serves IPv4, IPv6 and both. Nodes whose kernel has no IPv6 at all (`ipv6.disable=1`) do not have it: there,
   * write `0.0.0.0`.
   *
   * @default '::'
   */
  readonly listenAddress?: string;
}

/** Whether an address is one that only the pod itself reaches. */
function isLoopback(address: string): boolean {
  const loopback = new BlockList();
  loopback.addSubnet('127.0.0.0', 8, 'ipv4');
  loopback.addAddress('::1', 'ipv6');
  return loopback.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

/** An address on which the kubelet reaches a pod. */
const reachable = checked(ipAddress, (address) => {
  if (isLoopback(address)) {
    throw new BadValue(`${shown(address)} is a loopback address, on which the kubelet's probes reach nobody, write "::" or "0.0.0.0"`);
  }
});

/** @internal */
export const FLUENT_BIT_OPTIONS = struct<FluentBitOptions>({
  // The first with /api/v2/health.
  version: field(versionSince('5.0.0')),
  port: field(portNumber),
  listenAddress: field(reachable),
});

const VERSION = '5.1.1';

const STATE = '/fluent-bit/data';
const CONFIG = '/fluent-bit/etc/conf';

/**
 * Fluent Bit: a `LogCollector`'s software.
 *
 * Runs as root, which reading the files of other containers takes, with every capability dropped, no privilege
 * escalation and a read-only root file system; requests 50m cpu and 64Mi memory, limit 256Mi memory.
 *
 * @see https://docs.fluentbit.io/manual
 */
export class FluentBit extends LogCollectorEngine {
  /** The name of the software: `fluent-bit`. */
  public readonly name: string = 'fluent-bit';

  private readonly options: FluentBitOptions;

  /**
   * Throws when an option is malformed, and on a `listenAddress` where probes reach nobody.
   *
   * @param options the options
   */
  constructor(options: FluentBitOptions = {}) {
    super();
    this.options = optionsOf('FluentBit', FLUENT_BIT_OPTIONS, options);
  }

  /**
   * What Fluent Bit needs in order to run the pipeline of the collector.
   *
   * Throws when an output logs in in a way that Fluent Bit does not know, or when two parsers have one name.
   *
   * @param context what is known of the collector, and what it collects
   */
  public spec(context: LogCollectorContext): NodeAgentSpec {
    optionsOf('FluentBit.spec', LOG_COLLECTOR_CONTEXT, context, 'context');
    const { pipeline, platform } = context;
    const { version = VERSION, port = 2020 } = this.options;
    // The image's parsers are known up to the default version.
    const parsers = reported('FluentBit:', () => parserFiles(context.configFiles ?? {}, CONFIG, isOlder(version, '5.1.2')));
    const outputs = pipeline.outputs.map((output, i) => fluentBitOutput(output, i, context));
    return {
      container: {
        name: this.name,
        image: imageOf('cr.fluentbit.io/fluent/fluent-bit', version, ''),
        command: ['/fluent-bit/bin/fluent-bit'],
        args: ['--workdir=/fluent-bit/etc', `--config=${CONFIG}/fluent-bit.yaml`, ...parsers.further.map((file) => `--parser=${file}`)],
        ports: [{ name: 'http', containerPort: port }],
        env: outputs.flatMap((output) => output.env),
        volumeMounts: [
          HostMount.varLog({ path: platform.logRoot, mountPath: platform.logRoot }),
          HostMount.stateDirectory(context.stateDirectory, { name: 'state', mountPath: STATE }),
          ...outputs.flatMap((output) => output.mounts),
        ],
        resources: Resources.of({ cpu: '50m', memory: '64Mi', memoryLimit: '256Mi' }),
        securityContext: {
          runAsUser: 0,
          runAsGroup: 0,
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
          capabilities: { drop: [Capability.ALL] },
          seccompProfile: SeccompProfile.RUNTIME_DEFAULT,
        },
        livenessProbe: Probe.httpGet('/', { port: 'http', initialDelaySeconds: 10 }),
        readinessProbe: Probe.httpGet('/api/v2/health', { port: 'http', initialDelaySeconds: 15, failureThreshold: 6 }),
      },
      config: [{ name: 'fluent-bit.yaml', content: Yaml.stringify(this.config(context, port, parsers, outputs)), directory: CONFIG }],
      clusterRules: pipeline.kubernetesMetadata
        ? [{ apiGroups: [''], resources: ['namespaces', 'pods'], verbs: ['get', 'list', 'watch'] }]
        : [],
      metrics: [{ port: 'http', path: '/api/v2/metrics/prometheus' }],
    };
  }

  private config(context: LogCollectorContext, port: number, parsers: ParserFiles, outputs: FluentBitOutput[]): any {
    const { pipeline, logLevel, platform } = context;
    return {
      service: {
        flush: 1,
        log_level: logLevel,
        parsers_file: parsers.main,
        http_server: 'on',
        http_listen: this.options.listenAddress ?? '::',
        http_port: port,
        health_check: 'on',
      },
      pipeline: {
        inputs: pipeline.inputs.map(({ containerLogsOptions: containerLogs }, i) => ({
          'name': 'tail',
          'tag': 'kube.*',
          'path': containerLogs.path ?? `${platform.logRoot}/containers/*.log`,
          // Its own output would come back to it for ever.
          'exclude_path': [this.ownLogs(context), ...containerLogs.excludePaths ?? []].join(','),
          'multiline.parser': 'docker, cri',
          // Each input has a database of its own: a shared one loses its place.
          'db': `${STATE}/containers-${i}.db`,
          // Of files that are not in the database; otherwise what stands there before its first start is lost.
          'read_from_head': 'on',
          'mem_buf_limit': '5MB',
          'skip_long_lines': 'on',
          'refresh_interval': 5,
          'rotate_wait': 30,
        })),
        ...(pipeline.kubernetesMetadata && {
          filters: [{
            'name': 'kubernetes',
            'match': 'kube.*',
            // No bound: a pod that is larger than it would have no metadata. None is larger than the API server stores.
            'buffer_size': 0,
            'merge_log': 'on',
            'keep_log': 'off',
            'k8s-logging.parser': 'on',
            'k8s-logging.exclude': 'on',
          }],
        }),
        outputs: outputs.map((output) => output.config),
      },
    };
  }

  /** The files of its own logs: the API server cuts `<name>-` to 58 characters, and appends 5. */
  private ownLogs({ name, namespace = '*', platform }: LogCollectorContext): string {
    return `${platform.logRoot}/containers/${`${name}-`.slice(0, 58)}?????_${namespace}_${this.name}-*.log`;
  }
}
