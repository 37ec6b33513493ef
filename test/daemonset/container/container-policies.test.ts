import {
  ContainerRestartPolicy, ContainerRestartRuleAction, ContainerRestartRuleOperator, ImagePullPolicy, ResizableResource,
  ResourceResizeRestartPolicy, TerminationMessagePolicy,
} from '../../../src';
import { oneOf } from '../../../src/codec/codec';
import { CONTAINER_RESIZE_POLICY } from '../../../src/daemonset/container/container-resize-policy';
import { CONTAINER_RESTART_RULE } from '../../../src/daemonset/container/container-restart-rule';
import { rewritten } from '../../rewritten';

test.each<[string, Record<string, string>, string[]]>([
  ['ImagePullPolicy', ImagePullPolicy, ['Always', 'IfNotPresent', 'Never']],
  ['ContainerRestartPolicy', ContainerRestartPolicy, ['Always', 'OnFailure', 'Never']],
  ['TerminationMessagePolicy', TerminationMessagePolicy, ['File', 'FallbackToLogsOnError']],
])('%s has what Kubernetes has', (name, members, values) => {
  expect(values.map((value) => rewritten(oneOf(name, members), value))).toEqual(values);
  expect(Object.values(members).sort()).toEqual(values.sort());
});

test('a resize policy is written', () => {
  expect(CONTAINER_RESIZE_POLICY.encode({
    resourceName: ResizableResource.MEMORY, restartPolicy: ResourceResizeRestartPolicy.RESTART_CONTAINER,
  })).toEqual({ resourceName: 'memory', restartPolicy: 'RestartContainer' });
});

test.each([
  [{ resourceName: 'cpu', restartPolicy: 'NotRequired' }],
  [{ resourceName: 'memory', restartPolicy: 'RestartContainer' }],
])('the resize policy %j is written by a program', (json) => {
  expect(rewritten(CONTAINER_RESIZE_POLICY, json)).toEqual(json);
});

const rule = (values: number[]) => ({
  action: ContainerRestartRuleAction.RESTART, exitCodes: { operator: ContainerRestartRuleOperator.IN, values },
});

test('a restart rule is written', () => {
  expect(CONTAINER_RESTART_RULE.encode(rule([42]))).toEqual({ action: 'Restart', exitCodes: { operator: 'In', values: [42] } });
});

test('a restart rule takes 255 exit codes and no more', () => {
  expect(CONTAINER_RESTART_RULE.encode(rule(new Array(255).fill(1))).exitCodes.values).toHaveLength(255);
  expect(() => CONTAINER_RESTART_RULE.encode(rule(new Array(256).fill(1)))).toThrow(/exitCodes\.values: 256 exit codes are too many/);
  expect(() => CONTAINER_RESTART_RULE.encode(rule([1.5]))).toThrow(/exitCodes\.values\[0\]: 1\.5 is not a whole number/);
});

test.each([
  [{ action: 'Restart', exitCodes: { operator: 'In', values: [1, 42] } }],
  [{ action: 'RestartAllContainers', exitCodes: { operator: 'NotIn', values: [0] } }],
  [{ action: 'Restart', exitCodes: { operator: 'In' } }],
])('the restart rule %j is written by a program', (json) => {
  expect(rewritten(CONTAINER_RESTART_RULE, json)).toEqual(json);
});
