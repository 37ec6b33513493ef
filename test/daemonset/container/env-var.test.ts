import { EnvValue } from '../../../src';
import { ENV_VAR } from '../../../src/daemonset/container/env-var';
import { rewritten } from '../../rewritten';

test('a variable has its value beside its name', () => {
  expect(ENV_VAR.encode({ name: 'NODE_NAME', value: EnvValue.fromField('spec.nodeName') }))
    .toEqual({ name: 'NODE_NAME', valueFrom: { fieldRef: { fieldPath: 'spec.nodeName' } } });
});

test('a variable without a value has only its name', () => {
  expect(ENV_VAR.encode({ name: 'DEBUG' })).toEqual({ name: 'DEBUG' });
});

test('a name that is none is refused', () => {
  expect(() => ENV_VAR.encode({ name: 'A=B' })).toThrow(/name: "A=B" is not the name of an environment variable, write/);
  expect(() => ENV_VAR.encode({ name: '' })).toThrow(/name: "" is not/);
});

test('a value that is plain text is refused', () => {
  expect(() => ENV_VAR.encode({ name: 'A', value: 'b' as any })).toThrow(/value: "b" is not a EnvValue, make one with EnvValue/);
});

test.each([
  [{ name: 'A' }],
  [{ name: '!"#$%&\'()', value: '' }],
  [{ name: 'a.b-c', value: '$(A) and more' }],
  [{ name: 'A', valueFrom: { secretKeyRef: { name: 'login', key: 'password' } } }],
])('%j is written by a program', (json) => {
  expect(rewritten(ENV_VAR, json)).toEqual(json);
});
