import { NodeInclusionPolicy, TopologySpreadConstraint, WhenUnsatisfiable } from '../../../src';
import { LabelSelectorRequirement } from '../../../src/daemonset/common/label-selector';
import { TOPOLOGY_SPREAD_CONSTRAINT } from '../../../src/daemonset/scheduling/topology-spread-constraint';
import { rewritten } from '../../rewritten';

const zones: TopologySpreadConstraint = { maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: WhenUnsatisfiable.SCHEDULE_ANYWAY };

test('a constraint is written as it is given', () => {
  expect(TOPOLOGY_SPREAD_CONSTRAINT.encode({ ...zones, nodeTaintsPolicy: NodeInclusionPolicy.HONOR })).toEqual({
    maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'ScheduleAnyway', nodeTaintsPolicy: 'Honor',
  });
});

const twice = { matchLabels: { app: 'a' }, matchExpressions: [LabelSelectorRequirement.notIn('app', ['b'])] };

test.each<[string, TopologySpreadConstraint, RegExp]>([
  ['a skew of 0', { ...zones, maxSkew: 0 }, /^maxSkew: 0 is not a whole number from 1/],
  ['an empty topology key', { ...zones, topologyKey: '' }, /^topologyKey: "" is empty/],
  ['no domains', { ...zones, whenUnsatisfiable: WhenUnsatisfiable.DO_NOT_SCHEDULE, minDomains: 0 }, /^minDomains: 0 is not a whole number from 1/],
  ['minDomains that are not needed', { ...zones, minDomains: 2 }, /^minDomains: 2 needs whenUnsatisfiable "DoNotSchedule"/],
  ['label keys without a selector', { ...zones, matchLabelKeys: ['app'] }, /^matchLabelKeys: \["app"\] needs a labelSelector/],
  ['a label key that is selected twice', { ...zones, labelSelector: twice, matchLabelKeys: ['app'] },
    /^matchLabelKeys: "app" is also in labelSelector/],
  ['an unknown policy', { ...zones, nodeAffinityPolicy: 'Never' as any }, /^nodeAffinityPolicy: "Never" is not a NodeInclusionPolicy/],
])('%s is refused', (_, constraint, message) => {
  expect(() => TOPOLOGY_SPREAD_CONSTRAINT.encode(constraint)).toThrow(message);
});

test.each([
  { maxSkew: 1, topologyKey: 'any text', whenUnsatisfiable: 'ScheduleAnyway', matchLabelKeys: [] },
  {
    maxSkew: 5,
    topologyKey: 'topology.kubernetes.io/zone',
    whenUnsatisfiable: 'DoNotSchedule',
    labelSelector: { matchLabels: { app: 'a' } },
    matchLabelKeys: ['version'],
    minDomains: 3,
    nodeAffinityPolicy: 'Ignore',
    nodeTaintsPolicy: 'Honor',
  },
])('%j can be written', (original) => {
  expect(rewritten(TOPOLOGY_SPREAD_CONSTRAINT, original)).toEqual(original);
});
