import { shown } from '../../../manifest/shown';
import { problemIf, Rule } from '../../rule';

export const ownerControllerUnique: Rule<'ObjectMeta'> = {
  id: 'owner-controller-unique',
  summary: 'An object has one controller at most',
  severity: 'error',
  verdict: 'api-server',
  about: 'ObjectMeta',
  find: ({ ownerReferences = [] }) => {
    const controllers = ownerReferences.filter(({ controller }) => controller === true).map(({ name }) => name);
    return problemIf(controllers.length > 1, 'ownerReferences', () => `${shown(controllers)} are all the controller, set controller for one of them only`);
  },
};
