import { autoconfig, ownHosts, webHost } from '../../publication.ts';
import type { Scenario } from '../../scenario.ts';

export default {
  title: 'A text record of the domain names where its autoconfig document is',
  publish: {
    domain: 'printer.test',
    dns: `${ownHosts}${webHost('files')}
      @ TXT "mailconf=https://files.printer.test/mail.xml"
    `,
    web: {
      'https://files.printer.test/mail.xml': autoconfig(
        'imaps://%EMAILADDRESS%@imap.printer.test:993 smtp://%EMAILADDRESS%@smtp.printer.test:587',
      ),
    },
  },
  args: 'alice@printer.test',
  healthy: true,
  logins: 2,
} satisfies Scenario;
