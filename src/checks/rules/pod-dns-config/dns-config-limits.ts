import { problemIf, Rule } from '../../rule';

export const dnsConfigLimits: Rule<'PodDNSConfig'> = {
  id: 'dns-config-limits',
  summary: 'A resolver takes only so many servers and domains',
  severity: 'error',
  verdict: 'api-server',
  about: 'PodDNSConfig',
  find: ({ nameservers = [], searches = [] }) => {
    const length = searches.join(' ').length;
    return [
      ...problemIf(nameservers.length > 3, 'nameservers', () => `there are ${nameservers.length}, Kubernetes takes at most 3`),
      ...problemIf(searches.length > 32, 'searches', () => `there are ${searches.length}, Kubernetes takes at most 32`),
      ...problemIf(length > 2048, 'searches', () => `the domains have ${length} characters, Kubernetes takes at most 2048`),
    ];
  },
};
