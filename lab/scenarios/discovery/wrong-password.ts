import { autoconfig, ownHosts, webHost } from '../../publication.ts';
import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The settings are found, and the password is not right',
  publish: {
    domain: 'bindery.test',
    dns: `${ownHosts}${webHost('autoconfig')}`,
    web: {
      'https://autoconfig.bindery.test/mail/config-v1.1.xml': autoconfig(
        'imaps://%EMAILADDRESS%@imap.bindery.test:993 smtp://%EMAILADDRESS%@smtp.bindery.test:587',
      ),
    },
  },
  args: 'alice@bindery.test',
  password: 'not-the-Pa%ss+w0rd',
  expect: ['auth/wrong-credentials'],
  logins: 0,
} satisfies Scenario;
