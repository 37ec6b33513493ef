import { daemonSetYaml, imported } from './run';

const looksLikeATemplate = 'it looks like a template that has not been rendered, do that first: '
  + 'helm template … | cdk8s-daemonsets import -, or envsubst < … | cdk8s-daemonsets import -';
const problemOf = (text: string): string => {
  try {
    imported(text, { fileName: 'agent.yaml' });
    return 'none';
  } catch (e) {
    return (e as Error).message;
  }
};
const broken = 'a: b: c\n';

test.each([
  ['a control structure of Helm', '{{- if .Values.agent.enabled }}\nkind: DaemonSet\n{{- end }}\n', 'agent.yaml:1:'],
  ['a value of Helm', 'kind: DaemonSet\nmetadata:\n  name: {{ include "agent.fullname" . }}\n', 'agent.yaml:3:'],
  ['Jinja', '{% if a %}\nkind: DaemonSet\n{% endif %}\n', 'agent.yaml:1:'],
  ['a variable of the shell as a key', `\${NAME}: a\n${broken}`, 'agent.yaml:2:'],
  ['a variable of the shell as a number', `port: \${PORT:-80}\n${broken}`, 'agent.yaml:2:'],
  ['a variable of the shell as a line', `metadata:\n  \${LABELS}\n${broken}`, 'agent.yaml:3:'],
  ['a variable of kustomize', `namespace: $(NAMESPACE)\n${broken}`, 'agent.yaml:2:'],
])('%s in a text that cannot be read looks like a template', (_, text, place) => {
  expect(problemOf(text)).toMatch(new RegExp(`^${place.replace('.', '\\.')}\\d+: .*; it looks`));
  expect(problemOf(text)).toContain(looksLikeATemplate);
});

test.each(['${PORT}', '$(PORT)', '<no value>', '"{{ .Values.port }}"'])('%s in the place of a number looks like a template', (port) => {
  expect(problemOf(daemonSetYaml({ container: `ports: [{ name: http, containerPort: ${port.startsWith('$') ? `"${port}"` : port} }]` })))
    .toMatch(/^agent\.yaml: DaemonSet agent: spec\.template\.spec\.containers\[0\]\.ports\[0\]\.containerPort is the text .*, Kubernetes wants .*; it looks/);
});

test.each(['${KIND}', '$(KIND)', '$KIND', '<no value>', '"{{ .Values.kind }}"'])('the kind %s looks like a template', (kind) => {
  expect(problemOf(daemonSetYaml().replace('DaemonSet', () => kind))).toMatch(/: kind is ".*", Kubernetes wants the name of a kind such as DaemonSet; it looks/);
});

test('many values of a template are said to be that once', () => {
  const problem = problemOf(daemonSetYaml({ pod: 'hostNetwork: <no value>\n      hostPID: <no value>' }));
  expect(problem.split('\n')).toHaveLength(2);
  expect(problem.split(looksLikeATemplate)).toHaveLength(2);
});

test('a mistake is not taken for a template because of a variable of Kubernetes or a template in a ConfigMap', () => {
  expect(problemOf(`args: ["--node=$(NODE)"]\nenv:\n  - name: A\n    value: $(B)\ncommand:\n  - $(C)\n${broken}`)).not.toContain('template');
  const config = '---\napiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\ndata:\n  a: "{{ .Labels }}"\n';
  expect(problemOf(`${daemonSetYaml({ pod: 'hostNetwork: 3' })}${config}`)).toMatch(/hostNetwork is the number 3, Kubernetes wants true or false$/);
});

test('a ConfigMap whose text is a template is imported', () => {
  const config = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' }, data: { a: '{{ range .Items }}\n${b}: $(c) <no value>\n' } };
  expect(imported(`${daemonSetYaml()}---\n${JSON.stringify(config)}`).objects).toContainEqual(config);
});
