import { autoconfig, ownHosts, webHost } from '../../publication.ts';
import type { Scenario } from '../../scenario.ts';

export default {
  title: "autoconfig is led on to plain HTTP, where a stranger's servers are named",
  publish: {
    domain: 'miller.test',
    dns: `${ownHosts}${webHost('autoconfig')}${webHost('files', 83)}`,
    web: {
      'https://autoconfig.miller.test/mail/config-v1.1.xml': {
        status: 302,
        location: 'http://files.miller.test/config.xml',
      },
      'http://files.miller.test/config.xml': autoconfig(
        'imaps://%EMAILADDRESS%@files.miller.test:993 smtps://%EMAILADDRESS%@files.miller.test:465',
      ),
    },
  },
  args: 'alice@miller.test',
  unsure: true,
  logins: 0,
} satisfies Scenario;
