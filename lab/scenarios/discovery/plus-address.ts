import { autoconfig, ownHosts, webHost } from '../../publication.ts';
import type { Scenario } from '../../scenario.ts';

export default {
  title: 'A plus in the address: the server wants it, and names the login name without it',
  publish: {
    domain: 'pottery.test',
    dns: `${ownHosts}${webHost('autoconfig')}`,
    web: {
      'https://autoconfig.pottery.test/mail/config-v1.1.xml': {
        wantsAddress: true,
        body: autoconfig(
          'imaps://alice@pottery.test@imap.pottery.test:993 smtp://alice@pottery.test@smtp.pottery.test:587',
        ),
      },
    },
  },
  args: 'alice+shop@pottery.test',
  healthy: true,
  logins: 2,
} satisfies Scenario;
