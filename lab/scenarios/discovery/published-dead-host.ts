import { autoconfig, ownHosts, webHost } from '../../publication.ts';
import type { Scenario } from '../../scenario.ts';

export default {
  title: 'autoconfig names a host for sending that is gone',
  publish: {
    domain: 'dairy.test',
    dns: `${ownHosts}${webHost('autoconfig')}old A 203.0.113.99`,
    web: {
      'https://autoconfig.dairy.test/mail/config-v1.1.xml': autoconfig(
        'imaps://%EMAILADDRESS%@imap.dairy.test:993 smtp://%EMAILADDRESS%@old.dairy.test:587',
      ),
    },
  },
  args: 'alice@dairy.test',
  expect: ['network/packets-dropped'],
  logins: 1,
} satisfies Scenario;
