import { autoconfig, ownHosts, webHost } from '../../publication.ts';
import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The web site of the domain names the servers, with STARTTLS',
  publish: {
    domain: 'florist.test',
    dns: `${ownHosts}${webHost('@')}`,
    web: {
      'https://florist.test/.well-known/autoconfig/mail/config-v1.1.xml': autoconfig(
        'imap://%EMAILADDRESS%@imap.florist.test:143 smtp://%EMAILADDRESS%@smtp.florist.test:587',
      ),
    },
  },
  args: 'alice@florist.test',
  healthy: true,
  logins: 2,
} satisfies Scenario;
