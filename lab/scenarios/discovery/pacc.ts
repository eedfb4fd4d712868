import { createHash } from 'node:crypto';
import { ownHosts, webHost } from '../../publication.ts';
import type { Scenario } from '../../scenario.ts';

const document = JSON.stringify({
  protocols: { imap: { host: 'imap.vineyard.test' }, smtp: { host: 'smtp.vineyard.test' } },
  authentication: { password: true },
  info: { provider: { name: 'Vineyard' } },
});
const digest = createHash('sha256').update(document).digest('base64');

export default {
  title: 'The draft of Apple and others (PACC): JSON, and its digest in the DNS',
  publish: {
    domain: 'vineyard.test',
    dns: `${ownHosts}${webHost('ua-auto-config')}_ua-auto-config TXT "v=UAAC1; a=sha256; d=${digest}"`,
    web: {
      'https://ua-auto-config.vineyard.test/.well-known/user-agent-configuration.json': {
        type: 'application/json',
        body: document,
      },
    },
  },
  args: 'alice@vineyard.test',
  healthy: true,
  logins: 2,
} satisfies Scenario;
