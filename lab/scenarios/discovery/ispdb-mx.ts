import { autoconfig } from '../../publication.ts';
import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The public database knows the domain that gets the mail',
  publish: {
    domain: 'architect.test',
    dns: '@ MX 10 mx.example.test.',
    web: {
      'https://ispdb.test/v1.1/example.test': autoconfig(
        'imaps://%EMAILADDRESS%@imap.example.test:993 smtps://%EMAILADDRESS%@smtp.example.test:465',
      ),
    },
  },
  args: 'alice@architect.test',
  certificate: 'good',
  healthy: true,
  logins: 2,
} satisfies Scenario;
