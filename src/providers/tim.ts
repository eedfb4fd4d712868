import { provider } from '../kernel/provider.ts';
import { ispdb } from './_from.ts';

export default provider({
  id: 'tim',
  title: 'TIM Mail',
  domains: ['tim.it', 'alice.it'],
  mx: ['tim.it', 'alice.it'],
  hosts: ['tim.it', 'alice.it'],
  servers: [
    ispdb.imap('imap.tim.it', 143),
    ispdb.pop3('pop.tim.it', 110),
    ispdb.smtp('smtp.tim.it', 587),
    ispdb.imap('in.alice.it', 143),
    ispdb.pop3('in.alice.it', 110),
    ispdb.smtp('out.alice.it', 587),
  ],
  login: [ispdb.login({ password: 'yes', oauth: 'unknown' })],
  pages: [
    ispdb.page(
      'settings',
      'https://www.tim.it/assistenza/assistenza-tecnica/mail/configurazione/protocolli-posta',
    ),
  ],
  phrases: [],
});
