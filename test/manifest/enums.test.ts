import * as lib from '../../src';
import { ENUMS } from '../../src/manifest/enums';

/** Enums that are no enums of the API: their fields are set by factories and by the shape of a value. */
const WITHOUT = [
  'AppArmorProfileType', 'LabelSelectorOperator', 'RestartPolicy', 'SeccompProfileType',
  // Those of the objects beside a DaemonSet.
  'IpFamily', 'IpFamilyPolicy', 'MonitorScheme', 'ServiceTrafficPolicy', 'ServiceType', 'SessionAffinity',
];

const isEnum = (value: any) => typeof value === 'object' && Object.values(value).every((member) => typeof member === 'string');

test.each(Object.entries(ENUMS).filter(([name]) => !WITHOUT.includes(name)))('%s has the values of the API\'s enum', (name, values) => {
  expect(Object.values((lib as any)[name]).sort()).toEqual([...values].sort());
});

test('every enum of the vocabulary is one of the schema', () => {
  const ofAgents = ['FlannelWireguardMode', 'KubeProxyMode', 'LogInputKind', 'LogOutputKind'];
  const enums = Object.entries(lib).filter(([, value]) => isEnum(value)).map(([name]) => name);
  expect(enums.filter((name) => !(name in ENUMS) && !ofAgents.includes(name))).toEqual([]);
});
