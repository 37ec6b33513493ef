import { problemIf, Rule } from '../../rule';

export const serviceHeadless: Rule<'ServiceSpec'> = {
  id: 'service-headless',
  summary: 'A headless Service has no port of the nodes and no load balancer',
  severity: 'error',
  verdict: 'api-server',
  about: 'ServiceSpec',
  find: ({ type, clusterIP }) => problemIf(clusterIP === 'None' && (type === 'NodePort' || type === 'LoadBalancer'), 'clusterIP',
    () => `"None" does not go with type ${type}, which has an address; leave it out`),
};
