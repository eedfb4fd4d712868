import { provider } from '../kernel/provider.ts';
import { ispdb, k9 } from './_from.ts';

export default provider({
  id: 'posteit',
  title: 'Poste Italiane',
  domains: ['poste.it', 'postecert.it'],
  mx: ['poste.it'],
  hosts: ['poste.it', 'postecert.it'],
  servers: [
    k9.imap('relay.poste.it'),
    k9.smtp('relay.poste.it'),
    ispdb.imap('mail.postecert.it'),
    ispdb.pop3('mail.postecert.it'),
    ispdb.smtp('mail.postecert.it'),
  ],
  login: [k9.login({ password: 'unknown', oauth: 'unknown' })],
  pages: [],
  phrases: [],
});
