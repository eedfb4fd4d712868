import { provider } from '../kernel/provider.ts';
import { ispdb } from './_from.ts';

export default provider({
  id: 'gandi',
  title: 'Gandi Mail',
  domains: ['gandi.net'],
  mx: ['mail.gandi.net'],
  hosts: ['gandi.net'],
  servers: [
    ispdb.imap('mail.gandi.net'),
    ispdb.imap('mail.gandi.net', 143),
    ispdb.pop3('mail.gandi.net'),
    ispdb.pop3('mail.gandi.net', 110),
    ispdb.smtp('mail.gandi.net'),
    ispdb.smtp('mail.gandi.net', 587),
  ],
  login: [ispdb.login({ password: 'yes', oauth: 'unknown' })],
  pages: [ispdb.page('settings', 'http://wiki.gandi.net/en/mail/standard-settings')],
  phrases: [],
});
