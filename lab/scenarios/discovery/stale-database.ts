import { autoconfig, ownHosts, webHost } from '../../publication.ts';
import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The public database names a server that is gone; autoconfig of the domain is right',
  publish: {
    domain: 'tannery.test',
    dns: `${ownHosts}${webHost('autoconfig')}old A 203.0.113.99`,
    web: {
      'https://autoconfig.tannery.test/mail/config-v1.1.xml': autoconfig(
        'imaps://%EMAILADDRESS%@imap.tannery.test:993 smtp://%EMAILADDRESS%@smtp.tannery.test:587',
      ),
      'https://ispdb.test/v1.1/tannery.test': autoconfig(
        'imaps://%EMAILADDRESS%@old.tannery.test:993 smtps://%EMAILADDRESS%@old.tannery.test:465',
      ),
    },
  },
  args: 'alice@tannery.test',
  healthy: true,
  logins: 2,
} satisfies Scenario;
