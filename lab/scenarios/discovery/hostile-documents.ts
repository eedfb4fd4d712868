import { ownHosts, webHost } from '../../publication.ts';
import type { Scenario } from '../../scenario.ts';

const bomb = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(1000)}"><!ENTITY c "${'&b;'.repeat(1000)}">]>
<clientConfig version="1.1"><emailProvider id="x"><displayName>&c;</displayName></emailProvider></clientConfig>`;

export default {
  title: 'An XML bomb, a document without end, a circle of redirects; SRV records name the servers',
  publish: {
    domain: 'quarry.test',
    dns: `${ownHosts}${webHost('autoconfig')}${webHost('@')}
      _imaps._tcp       SRV 0 1 993 imap
      _submissions._tcp SRV 0 1 465 smtp
    `,
    web: {
      'https://autoconfig.quarry.test/mail/config-v1.1.xml': bomb,
      'https://quarry.test/.well-known/autoconfig/mail/config-v1.1.xml': `<clientConfig>${' '.repeat(2_000_000)}</clientConfig>`,
      'https://quarry.test/.well-known/jmap': {
        status: 301,
        location: 'https://quarry.test/.well-known/jmap',
      },
    },
  },
  args: 'alice@quarry.test',
  healthy: true,
  logins: 2,
} satisfies Scenario;
