import { autoconfig, ownHosts, webHost } from '../../publication.ts';
import type { Scenario } from '../../scenario.ts';

export default {
  title: 'autoconfig names the servers, whose certificate ended a month ago: no password',
  publish: {
    domain: 'smithy.test',
    dns: `${ownHosts}${webHost('autoconfig')}`,
    web: {
      'https://autoconfig.smithy.test/mail/config-v1.1.xml': autoconfig(
        'imaps://%EMAILADDRESS%@imap.smithy.test:993 smtp://%EMAILADDRESS%@smtp.smithy.test:587',
      ),
    },
  },
  args: 'alice@smithy.test',
  certificate: 'hosted-expired',
  expect: ['tls/certificate-expired'],
  logins: 0,
} satisfies Scenario;
