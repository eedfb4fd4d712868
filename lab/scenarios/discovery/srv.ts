import { ownHosts } from '../../publication.ts';
import type { Scenario } from '../../scenario.ts';

export default {
  title: 'SRV records alone (RFC 6186, RFC 8314)',
  publish: {
    domain: 'joiner.test',
    dns: `${ownHosts}
      _imaps._tcp       SRV 0 1 993 imap
      _submissions._tcp SRV 0 1 465 smtp
    `,
  },
  args: 'alice@joiner.test',
  healthy: true,
  logins: 2,
} satisfies Scenario;
