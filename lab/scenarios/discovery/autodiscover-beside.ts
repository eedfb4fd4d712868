import { autoconfig, ownHosts, webHost } from '../../publication.ts';
import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Autodiscover v2 names Exchange, autoconfig names IMAP',
  publish: {
    domain: 'clinic.test',
    dns: `${ownHosts}${webHost('autoconfig')}${webHost('autodiscover')}`,
    web: {
      'https://autoconfig.clinic.test/mail/config-v1.1.xml': autoconfig(
        'imaps://%EMAILADDRESS%@imap.clinic.test:993 smtp://%EMAILADDRESS%@smtp.clinic.test:587',
      ),
      'https://autodiscover.clinic.test/autodiscover/autodiscover.json': {
        type: 'application/json',
        body: '{"Protocol":"ActiveSync","Url":"https://autodiscover.clinic.test/Microsoft-Server-ActiveSync"}',
      },
    },
  },
  args: 'alice@clinic.test',
  healthy: true,
  logins: 2,
} satisfies Scenario;
