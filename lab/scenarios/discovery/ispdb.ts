import { autoconfig, ownHosts } from '../../publication.ts';
import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The public database knows the domain',
  publish: {
    domain: 'postbox.test',
    dns: ownHosts,
    web: {
      'https://ispdb.test/v1.1/postbox.test': autoconfig(
        'imaps://%EMAILADDRESS%@imap.postbox.test:993 smtp://%EMAILADDRESS%@smtp.postbox.test:587',
      ),
    },
  },
  args: 'alice@postbox.test',
  healthy: true,
  logins: 2,
} satisfies Scenario;
