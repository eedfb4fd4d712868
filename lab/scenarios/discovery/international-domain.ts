import { autoconfig, ownHosts, webHost } from '../../publication.ts';
import type { Scenario } from '../../scenario.ts';

export default {
  title: 'A domain with an umlaut',
  publish: {
    domain: 'xn--bcher-kva.test',
    dns: `${ownHosts}${webHost('autoconfig')}`,
    web: {
      'https://autoconfig.xn--bcher-kva.test/mail/config-v1.1.xml': autoconfig(
        'imaps://%EMAILADDRESS%@imap.xn--bcher-kva.test:993 smtp://%EMAILADDRESS%@smtp.xn--bcher-kva.test:587',
      ),
    },
  },
  args: 'alice@bücher.test',
  healthy: true,
  logins: 2,
} satisfies Scenario;
