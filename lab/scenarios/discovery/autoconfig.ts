import { autoconfig, ownHosts, webHost } from '../../publication.ts';
import type { Scenario } from '../../scenario.ts';

export default {
  title: 'autoconfig.<domain> names the servers',
  publish: {
    domain: 'bakery.test',
    dns: `${ownHosts}${webHost('autoconfig')}`,
    web: {
      'https://autoconfig.bakery.test/mail/config-v1.1.xml': autoconfig(
        'imaps://%EMAILADDRESS%@imap.bakery.test:993 smtp://%EMAILADDRESS%@smtp.bakery.test:587',
      ),
    },
  },
  args: 'alice@bakery.test',
  healthy: true,
  logins: 2,
} satisfies Scenario;
