import { webHost } from '../../publication.ts';
import type { Scenario } from '../../scenario.ts';

const page = {
  type: 'text/html',
  body: '<!doctype html><html><title>vacant.test</title><p>This domain is for sale.</p></html>',
};

export default {
  title: 'A parked domain: every name leads to a stranger, whose mail servers would let anybody in',
  publish: {
    domain: 'vacant.test',
    dns: `${webHost('*', 83)}${webHost('@', 83)}@ MX 10 mx.vacant.test.`,
    web: {
      'https://vacant.test/*': page,
      'https://autoconfig.vacant.test/*': page,
      'http://vacant.test/*': page,
      'http://autoconfig.vacant.test/*': page,
    },
  },
  args: 'alice@vacant.test --accept-found',
  refuses: /publishes no settings/,
  logins: 0,
} satisfies Scenario;
