import { autoconfig, ownHosts, webHost } from '../../publication.ts';
import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Settings over plain HTTP only: no password without a yes',
  publish: {
    domain: 'tinker.test',
    dns: `${ownHosts}${webHost('autoconfig', 82)}`,
    web: {
      'http://autoconfig.tinker.test/mail/config-v1.1.xml': autoconfig(
        'imaps://%EMAILADDRESS%@imap.tinker.test:993 smtp://%EMAILADDRESS%@smtp.tinker.test:587',
      ),
    },
  },
  args: 'alice@tinker.test',
  unsure: true,
  logins: 0,
} satisfies Scenario;
