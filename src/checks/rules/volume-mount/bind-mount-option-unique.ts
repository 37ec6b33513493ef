import { shown } from '../../../manifest/shown';
import { repeated, Rule } from '../../rule';

export const bindMountOptionUnique: Rule<'VolumeMount'> = {
  id: 'bind-mount-option-unique',
  summary: 'An option of a mount is given once',
  severity: 'error',
  verdict: 'api-server',
  about: 'VolumeMount',
  find: ({ bindMountOptions = [] }) => repeated(bindMountOptions.map((option, i) => ({ option, i })), ({ option }) => option,
    ({ i }, option) => ({ path: `bindMountOptions[${i}]`, message: `${shown(option)} is there already, give it once` })),
};
