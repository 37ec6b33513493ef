/*
 * What a newcomer changes who follows CONTRIBUTING.md: a made-up field, format, rule and engine. Each change is a file with what is put
 * before a line of it, or a new file.
 */

/** A change of one file. */
export interface Change {
  readonly file: string;

  /** The text that `put` is put before; none for a new file. */
  readonly before?: string;
  readonly put: string;
}

/** A part of a walk. */
export interface Step {
  readonly changes: readonly Change[];

  /** What failing tests say then, in words of theirs: what is missing. */
  readonly missing: readonly string[];
}

/** A section of CONTRIBUTING.md, followed step by step. */
export interface Walk {
  /** The title of the section. */
  readonly section: string;
  readonly steps: readonly Step[];
}

const ENGINE = `import { BadValue } from '../../../codec/bad-value';
import { checked } from '../../../codec/codec';
import { portNumber } from '../../../codec/formats';
import { field, struct } from '../../../codec/struct';
import { AGENT_CONTEXT_STRUCT, AgentContext } from '../../node-agent/agent-context';
import { NodeAgentSpec } from '../../node-agent/node-agent-spec';
import { optionsOf } from '../../node-agent/options';
import { NodeExporterEngine } from '../node-exporter-engine';

/** Options of the walker. */
export interface WalkerOptions {
  /**
   * The port on which it shows its metrics.
   *
   * @default 9999
   */
  readonly port?: number;
}

/** @internal */
export const WALKER_OPTIONS = struct<WalkerOptions>({
  port: field(checked(portNumber, (port) => { if (port === 80) { throw new BadValue('80 is taken, write another port'); } })),
});

/** The walker: a \`NodeExporter\`'s software. */
export class Walker extends NodeExporterEngine {
  /** The name of the software: \`walker\`. */
  public readonly name: string = 'walker';

  private readonly options: WalkerOptions;

  /**
   * Throws when an option is malformed.
   *
   * @param options the options
   */
  constructor(options: WalkerOptions = {}) {
    super();
    this.options = optionsOf('Walker', WALKER_OPTIONS, options);
  }

  /**
   * What the walker needs.
   *
   * @param context what is known of the agent
   */
  public spec(context: AgentContext): NodeAgentSpec {
    optionsOf('Walker.spec', AGENT_CONTEXT_STRUCT, context, 'context');
    const { port = 9999 } = this.options;
    return { container: { name: this.name, image: 'walker:1.0', ports: [{ name: 'metrics', containerPort: port }] }, metrics: [{ port: 'metrics' }] };
  }
}
`;

const RULE = `import { problemIf, Rule } from '../../rule';

export const walkName: Rule<'PodSpec'> = {
  id: 'walk-name',
  summary: 'Who walks has no other name',
  severity: 'error',
  verdict: 'api-server',
  about: 'PodSpec',
  find: ({ walk, hostname }) => problemIf(walk !== undefined && hostname === 'walker', 'hostname', () => '"walker" walks already, write another'),
};
`;

const ENGINE_TEST = `import { NodeExporter, Walker } from '../../../../src';
import { manifests } from '../../manifests';

test('it shows its metrics where it is told', () => {
  const daemonSet = manifests((chart) => { new NodeExporter(chart, 'agent', { engine: new Walker({ port: 1234 }) }); }).find(({ kind }) => kind === 'DaemonSet');
  expect(daemonSet.spec.template.spec.containers[0].ports).toEqual([{ name: 'metrics', containerPort: 1234 }]);
});
`;

const SECTION = `## Walker

| option of \`Walker\` | default |
|---|---|
| \`port\` | \`9999\` |

`;

/** The walks. Those of a format and a field belong together: a format without a field is none. */
export const WALKS: readonly Walk[] = [
  {
    section: 'Add a format',
    steps: [
      {
        changes: [
          {
            file: 'src/manifest/formats.ts',
            before: '  /** The name of a header of a probe. */',
            put: "  /** A walk. */\n  walk: text((v) => v.startsWith('walk-') ? undefined : 'is not a walk, write one such as \"walk-1\"'),\n\n",
          },
          { file: 'src/manifest/schema/pod.ts', before: "    hostname: 'dnsLabel',", put: "    walk: 'walk',\n" },
        ],
        missing: ['there are no values for "walk", add them to valueOf'],
      },
      {
        changes: [
          { file: 'src/codec/formats.ts', before: "export const envName = textOf('envName');", put: "export const walk = textOf('walk');\n" },
          { file: 'test/arbitrary-daemonset.ts', before: "    case 'dnsLabel':", put: "    case 'walk': return fc.constantFrom('walk-1', 'walk-2');\n" },
          {
            file: 'test/manifest/conform.test.ts',
            before: "test('nulls are no values'",
            put: "test('a walk that is none is malformed', () => {\n  expect(conform(daemonSet({ walk: 'run-1' }), 'DaemonSet').malformed).toHaveLength(1);\n});\n\n",
          },
        ],
        missing: ['"walk":"walk-1"'],
      },
    ],
  },
  {
    section: 'Add a field',
    steps: [
      { changes: [], missing: [] },
      { changes: [], missing: [] },
      {
        changes: [{
          file: 'src/daemonset/pod/pod-options.ts',
          before: '  /**\n   * The host name of the pods: a DNS label.',
          put: '  /**\n   * A walk.\n   *\n   * @default - none\n   */\n  readonly walk?: string;\n\n',
        }],
        missing: ["Property 'walk' is missing in type"],
      },
      {
        changes: [
          { file: 'src/daemonset/pod/pod-props.ts', before: 'import { Fields, at, field }', put: "import { walk } from '../../codec/formats';\n" },
          { file: 'src/daemonset/pod/pod-props.ts', before: '  hostname: field(dnsLabel),', put: '  walk: field(walk),\n' },
          { file: 'test/daemonset/all-props.ts', before: '  hostname: ', put: "  walk: 'walk-1',\n" },
          {
            file: 'test/daemonset/pod/pod-fields.test.ts',
            before: "test('what Kubernetes wraps is plain here'",
            put: "test('a walk is one', () => {\n  expect(() => POD.walk.codec.encode('run-1')).toThrow(/^\"run-1\" is not a walk/);\n});\n\n",
          },
          { file: 'test/daemonset/pod/pod-fields.test.ts', before: 'import { READINESS_GATES', put: "import { POD } from '../../../src/daemonset/pod/pod-props';\n" },
        ],
        missing: [],
      },
    ],
  },
  {
    section: 'Add a rule',
    steps: [
      { changes: [{ file: 'src/checks/rules/pod-spec/walk-name.ts', put: RULE }], missing: ['"pod-spec/walk-name.ts"'] },
      {
        changes: [
          { file: 'src/checks/rules/index.ts', before: 'import { probeHandler }', put: "import { walkName } from './pod-spec/walk-name';\n" },
          { file: 'src/checks/rules/index.ts', before: '  volumeUse,\n', put: '  walkName,\n' },
        ],
        missing: ['"walk-name"'],
      },
      {
        changes: [{
          file: 'test/checks/refused.ts',
          before: "  'selector-matches-template':",
          put: "  'walk-name': [pod({ walk: 'walk-1', hostname: 'walker' }), 'hostname', '\"walker\" walks already'],\n",
        }],
        missing: ['npx projen docs writes it'],
      },
      { changes: [{ file: 'docs/checks.md', before: '## PodSpec', put: '' }], missing: [] },
    ],
  },
  {
    section: 'Add an engine',
    steps: [
      { changes: [{ file: 'src/agents/node-exporter/walker/walker.ts', put: ENGINE }], missing: ['node-exporter/walker/walker.ts'] },
      {
        changes: [{ file: 'src/agents/index.ts', before: "export * from './node-agent/policy-rule';", put: "export * from './node-exporter/walker/walker';\n" }],
        missing: ['"Walker"'],
      },
      {
        changes: [
          { file: 'test/agents/roster.ts', before: 'import { FLANNEL_OPTIONS }', put: "import { WALKER_OPTIONS, Walker, WalkerOptions } from '../../src/agents/node-exporter/walker/walker';\n" },
          {
            file: 'test/agents/roster.ts',
            before: '  Flannel: entry',
            put: "  Walker: entry<WalkerOptions>('NodeExporter', WALKER_OPTIONS.fields, (chart, options) => {\n    new NodeExporter(chart, 'agent', { engine: new Walker(options) });\n"
              + '  }, [{}, { port: 1234 }]),\n\n',
          },
        ],
        missing: ['- Walker (new): (what has changed, and why)', 'names every option of Walker', 'the guide begins with every engine', 'the table of roles in the README'],
      },
      {
        changes: [
          { file: 'test/agents/node-exporter/walker/walker.test.ts', put: ENGINE_TEST },
          { file: 'docs/engines.md', before: '| `NetworkAgent` | Flannel |', put: '| `NodeExporter` | Walker | [`Walker`](#walker) |\n' },
          { file: 'docs/engines.md', before: '## Flannel\n', put: SECTION },
          { file: 'README.md', before: ' | DaemonSet, ServiceAccount, headless Service |', put: ', `Walker`' },
          // The entry is the one that the test says.
          { file: 'CHANGELOG.md', before: '- PrometheusNodeExporter (', put: '' },
        ],
        missing: [],
      },
    ],
  },
];
