import { ownHosts } from '../../publication.ts';
import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Half of the hosts of the domain swallow every packet',
  publish: {
    domain: 'lighthouse.test',
    dns: `${ownHosts}
      autoconfig        A   203.0.113.99
      autodiscover      A   203.0.113.99
      ua-auto-config    A   203.0.113.99
      @                 A   203.0.113.99
      _imaps._tcp       SRV 0 1 993 imap
      _submissions._tcp SRV 0 1 465 smtp
    `,
  },
  args: 'alice@lighthouse.test',
  healthy: true,
  logins: 2,
} satisfies Scenario;
