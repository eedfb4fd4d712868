import { ownHosts, webHost } from '../../publication.ts';
import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Autodiscover asks for a password and gets none; the servers are guessed',
  publish: {
    domain: 'brewery.test',
    dns: `${ownHosts}${webHost('autodiscover')}${webHost('@')}`,
    web: {
      'https://autodiscover.brewery.test/autodiscover/autodiscover.xml': {
        status: 401,
        headers: { 'www-authenticate': 'Basic realm="mail"' },
      },
      'https://autodiscover.brewery.test/autodiscover/autodiscover.json': {
        status: 401,
        headers: { 'www-authenticate': 'Basic realm="mail"' },
      },
    },
  },
  args: 'alice@brewery.test --exchange',
  unsure: true,
  logins: 0,
} satisfies Scenario;
