import { Yaml } from 'cdk8s';
import { FluentBitOutput, fluentBitOutput } from './fluent-bit-output';
import { Capability } from '../../daemonset/capability';
import { HostMount } from '../../daemonset/host-mount';
import { reported } from '../../daemonset/private/bad-value';
import { nonEmpty, portNumber } from '../../daemonset/private/formats';
import { own, struct } from '../../daemonset/private/struct';
import { Probe } from '../../daemonset/probe';
import { Resources } from '../../daemonset/resources';
import { SeccompProfile } from '../../daemonset/seccomp-profile';
import { LogCollectorEngine } from '../log-collector-engine';
import { LogPipeline } from '../log-pipeline';
import { NodeAgentSpec } from '../node-agent-spec';

/** Options of Fluent Bit. */
export interface FluentBitOptions {
  /**
   * The version of the image `cr.fluentbit.io/fluent/fluent-bit`.
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
}

const OPTIONS = struct<FluentBitOptions>({ version: own(nonEmpty), port: own(portNumber) });

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
   * Throws when an option is malformed.
   *
   * @param options the options
   */
  constructor(options: FluentBitOptions = {}) {
    super();
    this.options = { ...options };
    reported('FluentBit:', () => OPTIONS.encode(options));
  }

  /**
   * What Fluent Bit needs in order to run this pipeline.
   *
   * Throws when an output logs in in a way that Fluent Bit does not know.
   *
   * @param pipeline what is collected, and where it goes
   */
  public spec(pipeline: LogPipeline): NodeAgentSpec {
    const { version = '5.1.1', port = 2020 } = this.options;
    const outputs = pipeline.outputs.map((output, i) => fluentBitOutput(output, i, pipeline));
    return {
      container: {
        name: this.name,
        image: `cr.fluentbit.io/fluent/fluent-bit:${version}`,
        command: ['/fluent-bit/bin/fluent-bit'],
        args: ['--workdir=/fluent-bit/etc', `--config=${CONFIG}/fluent-bit.yaml`],
        ports: [{ name: 'http', containerPort: port }],
        env: outputs.flatMap((output) => output.env),
        volumeMounts: [
          HostMount.varLog(),
          HostMount.stateDirectory(pipeline.stateDirectory, { name: 'state', mountPath: STATE }),
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
      configFiles: { 'fluent-bit.yaml': Yaml.stringify(this.config(pipeline, port, outputs)) },
      configDirectory: CONFIG,
      clusterRules: pipeline.kubernetesMetadata
        ? [{ apiGroups: [''], resources: ['namespaces', 'pods'], verbs: ['get', 'list', 'watch'] }]
        : [],
      metrics: { port: 'http', path: '/api/v2/metrics/prometheus' },
    };
  }

  private config(pipeline: LogPipeline, port: number, outputs: FluentBitOutput[]): any {
    return {
      service: {
        flush: 1,
        log_level: pipeline.logLevel,
        http_server: 'on',
        http_listen: '0.0.0.0',
        http_port: port,
        health_check: 'on',
      },
      pipeline: {
        inputs: pipeline.inputs.map(({ containerLogsOptions: containerLogs }, i) => ({
          'name': 'tail',
          'tag': 'kube.*',
          'path': containerLogs.path ?? '/var/log/containers/*.log',
          // Its own output would come back to it for ever.
          'exclude_path': [`/var/log/containers/${pipeline.agentName}-*_${this.name}-*.log`, ...containerLogs.excludePaths ?? []].join(','),
          'multiline.parser': 'docker, cri',
          // Each input has a database of its own: a shared one loses its place.
          'db': `${STATE}/containers-${i}.db`,
          'mem_buf_limit': '5MB',
          'skip_long_lines': 'on',
          'refresh_interval': 5,
          'rotate_wait': 30,
        })),
        ...(pipeline.kubernetesMetadata && {
          filters: [{
            'name': 'kubernetes',
            'match': 'kube.*',
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
}
