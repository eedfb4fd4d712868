import { provider } from '../kernel/provider.ts';
import { chatmail, ispdb } from './_from.ts';

export default provider({
  id: 'vodafonede',
  title: 'Vodafone Mail (Germany)',
  domains: ['arcor.de', 'vodafonemail.de', 'vodafone.de', 'nexgo.de'],
  mx: ['vodafonemail.de', 'arcor-online.net'],
  hosts: ['vodafonemail.de'],
  servers: [
    ispdb.imap('imap.vodafonemail.de'),
    ispdb.pop3('pop3.vodafonemail.de'),
    ispdb.smtp('smtp.vodafonemail.de'),
    chatmail.imap('imap.vodafonemail.de'),
    chatmail.smtp('smtp.vodafonemail.de', 587),
  ],
  login: [chatmail.login({ password: 'yes', oauth: 'unknown' })],
  pages: [
    chatmail.page(
      'settings',
      'https://www.vodafone.de/hilfe/vodafone-e-mail-cloud.html#wie-lauten-die-server-einstellungen-fuer-vodafone-e-mail',
    ),
  ],
  phrases: [],
});
