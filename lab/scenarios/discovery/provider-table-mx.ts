import { ownHosts } from '../../publication.ts';
import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Our own table knows the provider that its MX names',
  publish: {
    domain: 'notary.test',
    dns: '@ MX 10 aspmx1.migadu.com.',
    zones: { 'migadu.com': `${ownHosts}aspmx1 A 203.0.113.30` },
  },
  args: 'alice@notary.test',
  healthy: true,
  logins: 2,
} satisfies Scenario;
