import { ownHosts, webHost } from '../../publication.ts';
import type { Scenario } from '../../scenario.ts';

const protocol = (type: string, server: string, port: number, encryption: string): string =>
  `<Protocol><Type>${type}</Type><Server>${server}</Server><Port>${port}</Port><LoginName>alice@consulting.test</LoginName>
  <SPA>off</SPA><SSL>on</SSL><Encryption>${encryption}</Encryption><AuthRequired>on</AuthRequired></Protocol>`;

const schema = 'http://schemas.microsoft.com/exchange/autodiscover';
const document = `<?xml version="1.0" encoding="utf-8"?>
<Autodiscover xmlns="${schema}/responseschema/2006"><Response xmlns="${schema}/outlook/responseschema/2006a"><Account>
<AccountType>email</AccountType><Action>settings</Action>
${protocol('IMAP', 'imap.consulting.test', 993, 'SSL')}${protocol('SMTP', 'smtp.consulting.test', 587, 'TLS')}
</Account></Response></Autodiscover>`;

export default {
  title: 'Autodiscover in XML, asked on request and without a password',
  publish: {
    domain: 'consulting.test',
    dns: `${ownHosts}${webHost('autodiscover')}`,
    web: {
      'https://autodiscover.consulting.test/autodiscover/autodiscover.xml': document,
    },
  },
  args: 'alice@consulting.test --exchange',
  healthy: true,
  logins: 2,
} satisfies Scenario;
