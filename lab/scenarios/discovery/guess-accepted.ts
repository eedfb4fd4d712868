import { ownHosts } from '../../publication.ts';
import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Nothing is published: the servers are guessed, and the user said yes',
  publish: {
    domain: 'meadow.test',
    dns: ownHosts,
  },
  args: 'alice@meadow.test --accept-found',
  healthy: true,
  logins: 2,
} satisfies Scenario;
