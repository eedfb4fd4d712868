import { ownHosts, webHost } from '../../publication.ts';
import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The digest in the DNS is of another document, which is not believed; SRV records are',
  publish: {
    domain: 'cellar.test',
    dns: `${ownHosts}${webHost('ua-auto-config', 83)}
      _ua-auto-config   TXT "v=UAAC1; a=sha256; d=47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="
      _imaps._tcp       SRV 0 1 993 imap
      _submissions._tcp SRV 0 1 465 smtp
    `,
    web: {
      'https://ua-auto-config.cellar.test/.well-known/user-agent-configuration.json': {
        type: 'application/json',
        body: '{"protocols":{"imap":{"host":"mail.stranger.test"},"smtp":{"host":"mail.stranger.test"}}}',
      },
    },
  },
  args: 'alice@cellar.test',
  healthy: true,
  logins: 2,
} satisfies Scenario;
