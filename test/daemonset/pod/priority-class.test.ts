import { PriorityClass } from '../../../src';
import { PRIORITY_CLASS } from '../../../src/daemonset/pod/priority-class';
import { programWith } from '../../evaluate';
import { rewritten } from '../../rewritten';

test('a priority class is its name', () => {
  expect(PRIORITY_CLASS.encode(PriorityClass.of('agents'))).toBe('agents');
});

test('a malformed name is refused where it is given', () => {
  expect(() => PriorityClass.of('Agents')).toThrow(/PriorityClass\.of: name: "Agents" is not a DNS subdomain/);
});

test('plain text is refused', () => {
  expect(() => PRIORITY_CLASS.encode('agents' as any)).toThrow(/"agents" is not a PriorityClass, make one with PriorityClass/);
});

test.each([
  ['system-node-critical', { name: 'PriorityClass.SYSTEM_NODE_CRITICAL' }],
  ['system-cluster-critical', { name: 'PriorityClass.SYSTEM_CLUSTER_CRITICAL' }],
  ['agents', { callee: 'PriorityClass.of', args: [{ literal: 'agents' }] }],
])('%s is written as %j', (original, expression) => {
  expect(PRIORITY_CLASS.express(original, programWith())).toEqual(expression);
  expect(rewritten(PRIORITY_CLASS, original)).toEqual(original);
});
