import { ownHosts, webHost } from '../../publication.ts';
import type { Scenario } from '../../scenario.ts';

const page = {
  type: 'text/html',
  body: '<!doctype html><html><title>harbour.test</title><p>This domain is for sale.</p></html>',
};

export default {
  title: 'Every name leads to a page of somebody who sells domains; SRV records name the servers',
  publish: {
    domain: 'harbour.test',
    dns: `${ownHosts}${webHost('*', 83)}${webHost('@', 83)}
      _imaps._tcp       SRV 0 1 993 imap
      _submissions._tcp SRV 0 1 465 smtp
    `,
    web: {
      'https://harbour.test/*': page,
      'https://autoconfig.harbour.test/*': page,
      'http://harbour.test/*': page,
      'http://autoconfig.harbour.test/*': page,
      'https://autodiscover.harbour.test/*': page,
      'https://ua-auto-config.harbour.test/*': page,
    },
  },
  args: 'alice@harbour.test',
  healthy: true,
  logins: 2,
} satisfies Scenario;
