import { provider } from '../kernel/provider.ts';
import { ispdb } from './_from.ts';

export default provider({
  id: 'strato',
  title: 'STRATO',
  domains: ['rzone.de', 'strato.de'],
  mx: ['rzone.de'],
  hosts: ['strato.de'],
  servers: [
    ispdb.imap('imap.strato.de'),
    ispdb.pop3('pop3.strato.de'),
    ispdb.smtp('smtp.strato.de'),
    ispdb.smtp('smtp.strato.de', 587),
  ],
  login: [ispdb.login({ password: 'yes', oauth: 'unknown' })],
  pages: [
    ispdb.page(
      'settings',
      'https://www.strato.de/faq/mail/externes-e-mail-programm-mit-strato-e-mail-adresse-nutzen/',
    ),
  ],
  phrases: [],
});
