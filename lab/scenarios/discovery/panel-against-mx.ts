import { autoconfig, webHost } from '../../publication.ts';
import type { Scenario } from '../../scenario.ts';

export default {
  title: "The web host's panel names its own servers; the mail lives at the provider that the MX names",
  publish: {
    domain: 'theatre.test',
    dns: `${webHost('@', 83)}${webHost('autoconfig', 83)}${webHost('mail', 83)}@ MX 10 aspmx2.migadu.com.`,
    zones: { 'migadu.com': 'aspmx2 A 203.0.113.30' },
    web: {
      'https://autoconfig.theatre.test/mail/config-v1.1.xml': autoconfig(
        'imaps://%EMAILADDRESS%@mail.theatre.test:993 smtps://%EMAILADDRESS%@mail.theatre.test:465',
      ),
    },
  },
  args: 'alice@theatre.test',
  healthy: true,
  logins: 2,
} satisfies Scenario;
