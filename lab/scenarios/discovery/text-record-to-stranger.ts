import { autoconfig, ownHosts, webHost } from '../../publication.ts';
import type { Scenario } from '../../scenario.ts';

export default {
  title: "A text record of an unsigned zone leads to a stranger's document: no password without a yes",
  publish: {
    domain: 'binder.test',
    dns: `${ownHosts}
      @ TXT "mailconf=https://files.stranger.test/mail.xml"
    `,
    zones: { 'stranger.test': webHost('files', 83) },
    web: {
      'https://files.stranger.test/mail.xml': autoconfig(
        'imaps://%EMAILADDRESS%@mail.stranger.test:993 smtps://%EMAILADDRESS%@mail.stranger.test:465',
      ),
    },
  },
  args: 'alice@binder.test',
  unsure: true,
  logins: 0,
} satisfies Scenario;
