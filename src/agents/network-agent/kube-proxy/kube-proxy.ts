import { Yaml } from 'cdk8s';
import { EVERY_ADDRESS, HEALTHZ_ADDRESS, METRICS_ADDRESS, configurationOf } from './kube-proxy-configuration';
import { KUBE_PROXY_OPTIONS, KubeProxyOptions } from './kube-proxy-options';
import { minorOf } from './kube-proxy-version';
import { reported } from '../../../codec/bad-value';
import { ContainerProps } from '../../../daemonset/container/container-props';
import { EnvValue } from '../../../daemonset/container/env-value';
import { Probe } from '../../../daemonset/container/probe';
import { Resources } from '../../../daemonset/container/resources';
import { DnsPolicy } from '../../../daemonset/pod/dns-policy';
import { PriorityClass } from '../../../daemonset/pod/priority-class';
import { Capability } from '../../../daemonset/security/capability';
import { HostMount } from '../../../daemonset/volumes/host-mount';
import { AGENT_CONTEXT_STRUCT, AgentContext } from '../../node-agent/agent-context';
import { bound } from '../../node-agent/formats';
import { imageOf } from '../../node-agent/image-version';
import { NodeAgentSpec } from '../../node-agent/node-agent-spec';
import { optionsOf } from '../../node-agent/options';
import { rootWith } from '../../node-agent/root-with';
import { NetworkAgentEngine } from '../network-agent-engine';

const CONFIG = '/var/lib/kube-proxy';
const SERVICE_ACCOUNT = '/var/run/secrets/kubernetes.io/serviceaccount';
const LOOPBACK = /^(127\.|::1$)/;

/**
 * kube-proxy: a `NetworkAgent`'s software. It brings packets for a Service to the pods behind it.
 *
 * An init container is privileged, sets the kernel up and ends. kube-proxy itself runs as root with no capabilities but
 * NET_ADMIN, NET_RAW and SYS_RESOURCE, and no privilege escalation, on the host network; requests 50m cpu and 64Mi memory,
 * without limits. Before Kubernetes 1.29 it cannot be divided so, and runs privileged. What it may do in the API is the
 * cluster's own ClusterRole `system:node-proxier`.
 *
 * @see https://kubernetes.io/docs/reference/command-line-tools-reference/kube-proxy/
 */
export class KubeProxy extends NetworkAgentEngine {
  /** The name of the software: `kube-proxy`. */
  public readonly name: string = 'kube-proxy';

  private readonly configuration: any;

  private readonly options: KubeProxyOptions;

  /**
   * Throws when an option is malformed, when kube-proxy of the version does not take it, when the mode does not read it, when metrics
   * and health checks have one port, or when `configuration` repeats another option or what the engine gives.
   *
   * @param options the options
   */
  constructor(options: KubeProxyOptions) {
    super();
    this.options = optionsOf('KubeProxy', KUBE_PROXY_OPTIONS, options);
    this.configuration = reported('KubeProxy:', () => configurationOf(this.options));
  }

  /**
   * What kube-proxy needs.
   *
   * @param context what is known of the agent
   */
  public spec(context: AgentContext): NodeAgentSpec {
    optionsOf('KubeProxy.spec', AGENT_CONTEXT_STRUCT, context, 'context');
    const minor = minorOf(this.options.version);
    const divided = minor >= 29;
    const initContainers = divided ? [{ ...this.container('init-node', '--init-only'), securityContext: { privileged: true } }] : [];
    const containers = [this.name, ...initContainers.map(({ name }) => name)];
    const metrics = bound(this.options.metricsBindAddress ?? METRICS_ADDRESS)!;
    const shown = !LOOPBACK.test(metrics.host);
    const healthz = bound(this.options.healthzBindAddress ?? HEALTHZ_ADDRESS)!;
    return {
      container: {
        ...this.container(this.name),
        ports: [
          { name: 'healthz', containerPort: healthz.port },
          ...(shown ? [{ name: 'metrics', containerPort: metrics.port }] : []),
        ],
        resources: Resources.of({ cpu: '50m', memory: '64Mi' }),
        securityContext: divided
          ? rootWith(Capability.NET_ADMIN, Capability.NET_RAW, Capability.SYS_RESOURCE)
          : { privileged: true },
        // Ready once it has written its rules: until then an update must not go on to the next node.
        readinessProbe: Probe.httpGet(minor >= 28 ? '/livez' : '/healthz', {
          port: 'healthz', host: EVERY_ADDRESS.includes(healthz.host) ? undefined : healthz.host,
        }),
      },
      initContainers,
      pod: {
        hostNetwork: true,
        // It makes the names of the cluster work, so it cannot need them.
        dnsPolicy: DnsPolicy.DEFAULT,
        priorityClassName: PriorityClass.SYSTEM_NODE_CRITICAL,
      },
      config: [
        { name: 'config.conf', content: this.configFile(), directory: CONFIG, containers },
        { name: 'kubeconfig.conf', content: this.kubeconfig(), directory: CONFIG, containers },
      ],
      builtInClusterRole: 'system:node-proxier',
      metrics: shown ? [{ port: 'metrics' }] : [],
    };
  }

  private container(name: string, ...args: string[]): ContainerProps {
    return {
      name,
      image: imageOf('registry.k8s.io/kube-proxy', this.options.version, 'v'),
      command: ['/usr/local/bin/kube-proxy'],
      args: [`--config=${CONFIG}/config.conf`, '--hostname-override=$(NODE_NAME)', ...args],
      env: [{ name: 'NODE_NAME', value: EnvValue.fromField('spec.nodeName') }],
      volumeMounts: [HostMount.xtablesLock(), HostMount.libModules()],
    };
  }

  private configFile(): string {
    const { clientConnection, ...configuration } = this.configuration;
    return Yaml.stringify({
      apiVersion: 'kubeproxy.config.k8s.io/v1alpha1',
      kind: 'KubeProxyConfiguration',
      clientConnection: { kubeconfig: `${CONFIG}/kubeconfig.conf`, ...clientConnection },
      ...sorted(configuration),
    });
  }

  private kubeconfig(): string {
    const name = 'default';
    return Yaml.stringify({
      'apiVersion': 'v1',
      'kind': 'Config',
      'clusters': [{ name, cluster: { 'certificate-authority': `${SERVICE_ACCOUNT}/ca.crt`, 'server': this.options.server } }],
      'contexts': [{ name, context: { cluster: name, user: name } }],
      'current-context': name,
      'users': [{ name, user: { tokenFile: `${SERVICE_ACCOUNT}/token` } }],
    });
  }
}

/** The same with its keys in order, so that the order of the options makes no difference. */
function sorted(value: any): any {
  if (value?.constructor !== Object) { return value; }
  return Object.fromEntries(Object.keys(value).sort().map((key) => [key, sorted(value[key])]));
}
