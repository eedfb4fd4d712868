import { ownHosts } from '../../publication.ts';
import type { Scenario } from '../../scenario.ts';

export default {
  title: 'SRV records with the target "." for POP3 and everything unencrypted',
  publish: {
    domain: 'tailor.test',
    dns: `${ownHosts}
      _imaps._tcp       SRV 0 1 993 imap
      _imap._tcp        SRV 0 0 0   .
      _pop3s._tcp       SRV 0 0 0   .
      _pop3._tcp        SRV 0 0 0   .
      _submissions._tcp SRV 0 1 465 smtp
      _submission._tcp  SRV 0 0 0   .
    `,
  },
  args: 'alice@tailor.test',
  healthy: true,
  logins: 2,
} satisfies Scenario;
