import { autoconfig, ownHosts } from '../../publication.ts';
import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The IPv6 address of the autoconfig host swallows every packet, its IPv4 address answers',
  publish: {
    domain: 'bridge.test',
    dns: `${ownHosts}
      autoconfig A    203.0.113.81
      autoconfig AAAA 2001:db8:113::99
    `,
    web: {
      'https://autoconfig.bridge.test/mail/config-v1.1.xml': autoconfig(
        'imaps://%EMAILADDRESS%@imap.bridge.test:993 smtp://%EMAILADDRESS%@smtp.bridge.test:587',
      ),
    },
  },
  args: 'alice@bridge.test',
  healthy: true,
  logins: 2,
} satisfies Scenario;
