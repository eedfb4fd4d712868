import { provider } from '../kernel/provider.ts';
import { ispdb } from './_from.ts';

export default provider({
  id: 'virgilio',
  title: 'Virgilio Mail',
  domains: ['virgilio.it'],
  mx: ['virgilio.it'],
  hosts: ['virgilio.it'],
  servers: [ispdb.imap('in.virgilio.it'), ispdb.pop3('in.virgilio.it'), ispdb.smtp('out.virgilio.it')],
  login: [ispdb.login({ password: 'yes', oauth: 'unknown' })],
  pages: [
    ispdb.page(
      'settings',
      'https://aiuto.virgilio.it/articolo/mail/configurare-virgilio-mail-con-client-di-posta-imap-e-smtp/',
    ),
  ],
  phrases: [],
});
