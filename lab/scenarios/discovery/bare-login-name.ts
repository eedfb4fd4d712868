import { autoconfig, ownHosts, webHost } from '../../publication.ts';
import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The login name is the part before the @, as the document says',
  publish: {
    domain: 'monastery.test',
    dns: `${ownHosts}${webHost('autoconfig')}`,
    address: 'brother@monastery.test',
    login: 'brother',
    web: {
      'https://autoconfig.monastery.test/mail/config-v1.1.xml': autoconfig(
        'imaps://%EMAILLOCALPART%@imap.monastery.test:993 smtp://%EMAILLOCALPART%@smtp.monastery.test:587',
      ),
    },
  },
  args: 'brother@monastery.test',
  healthy: true,
  logins: 2,
} satisfies Scenario;
