import { autoconfig, ownHosts, webHost } from '../../publication.ts';
import type { Scenario } from '../../scenario.ts';

export default {
  title: 'JMAP is offered beside IMAP',
  publish: {
    domain: 'library.test',
    dns: `${ownHosts}${webHost('autoconfig')}${webHost('@')}`,
    web: {
      'https://autoconfig.library.test/mail/config-v1.1.xml': autoconfig(
        'imaps://%EMAILADDRESS%@imap.library.test:993 smtp://%EMAILADDRESS%@smtp.library.test:587',
      ),
      'https://library.test/.well-known/jmap': {
        type: 'application/json',
        body: '{"capabilities":{"urn:ietf:params:jmap:core":{}}}',
      },
    },
  },
  args: 'alice@library.test',
  healthy: true,
  logins: 2,
} satisfies Scenario;
