import { ownHosts } from '../../publication.ts';
import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Nothing is published: the servers are guessed, and get no password without a yes',
  publish: {
    domain: 'orchard.test',
    dns: ownHosts,
  },
  args: 'alice@orchard.test',
  unsure: true,
  logins: 0,
} satisfies Scenario;
