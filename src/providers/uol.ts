import { provider } from '../kernel/provider.ts';
import { ispdb } from './_from.ts';

export default provider({
  id: 'uol',
  title: 'UOL Mail',
  domains: ['uol.com.br'],
  mx: ['uol.com.br'],
  hosts: ['uol.com.br'],
  servers: [
    ispdb.imap('imap.uol.com.br', 993, 'local-part'),
    ispdb.pop3('pop3.uol.com.br', 995, 'local-part'),
    ispdb.smtp('smtps.uol.com.br', 587, 'local-part'),
  ],
  login: [
    ispdb.login({
      password: 'yes',
      oauth: 'unknown',
      switch: 'Settings of the web mail: access by POP3/IMAP/SMTP',
    }),
  ],
  pages: [
    ispdb.page('settings', 'https://sac.uol.com.br/info/primeiros_passos/config_mozillathunderbird.jhtm'),
  ],
  phrases: [],
});
