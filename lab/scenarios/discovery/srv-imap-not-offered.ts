import { ownHosts } from '../../publication.ts';
import type { Scenario } from '../../scenario.ts';

export default {
  title: 'SRV records with the target "." for IMAP: POP3 only',
  publish: {
    domain: 'ferry.test',
    dns: `${ownHosts}
      _imaps._tcp       SRV 0 0 0   .
      _imap._tcp        SRV 0 0 0   .
      _pop3s._tcp       SRV 0 1 995 pop
      _submission._tcp  SRV 0 1 587 smtp
    `,
  },
  args: 'alice@ferry.test',
  healthy: true,
  logins: 2,
} satisfies Scenario;
