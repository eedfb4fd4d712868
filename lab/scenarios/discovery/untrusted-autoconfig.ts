import { autoconfig, ownHosts, webHost } from '../../publication.ts';
import type { Scenario } from '../../scenario.ts';

export default {
  title: "The certificate of the autoconfig host is nobody's; SRV records name the servers",
  publish: {
    domain: 'foundry.test',
    dns: `${ownHosts}${webHost('autoconfig', 83)}
      _imaps._tcp       SRV 0 1 993 imap
      _submissions._tcp SRV 0 1 465 smtp
    `,
    certificates: { 'autoconfig.foundry.test': 'self-signed' },
    web: {
      'https://autoconfig.foundry.test/mail/config-v1.1.xml': autoconfig(
        'imaps://%EMAILADDRESS%@mail.stranger.test:993 smtps://%EMAILADDRESS%@mail.stranger.test:465',
      ),
    },
  },
  args: 'alice@foundry.test',
  healthy: true,
  logins: 2,
} satisfies Scenario;
