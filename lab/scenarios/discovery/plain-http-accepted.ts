import { autoconfig, ownHosts, webHost } from '../../publication.ts';
import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Settings over plain HTTP only, and the user said yes',
  publish: {
    domain: 'cobbler.test',
    dns: `${ownHosts}${webHost('autoconfig', 82)}`,
    web: {
      'http://autoconfig.cobbler.test/mail/config-v1.1.xml': autoconfig(
        'imaps://%EMAILADDRESS%@imap.cobbler.test:993 smtp://%EMAILADDRESS%@smtp.cobbler.test:587',
      ),
    },
  },
  args: 'alice@cobbler.test --accept-found',
  healthy: true,
  logins: 2,
} satisfies Scenario;
