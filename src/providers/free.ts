import { eachSuggests, phrases } from '../kernel/phrase.ts';
import { provider } from '../kernel/provider.ts';
import { from, ispdb } from './_from.ts';

const help = from(
  'https://assistance.free.fr/articles/configurer-de-maniere-avancee-mon-logiciel-de-messagerie-609',
  '2026-03-12',
);

export default provider({
  id: 'free',
  title: 'Free',
  domains: ['free.fr', 'libertysurf.fr', 'aliceadsl.fr'],
  mx: ['free.fr', 'proxad.net'],
  hosts: ['free.fr'],
  access: help.access(
    'open',
    'Sending with a login has to be switched on in the subscriber area; it works some hours later.',
  ),
  servers: [
    ispdb.imap('imap.free.fr', 993, 'other'),
    ispdb.pop3('pop.free.fr', 995, 'other'),
    ispdb.smtp('smtp.free.fr', 465, 'other'),
  ],
  login: [
    help.login({ password: 'yes', oauth: 'no' }),
    help.login({
      protocol: 'smtp',
      password: 'yes',
      oauth: 'no',
      switch: 'Espace Abonné > Gestion de mon compte SMTP authentifié',
    }),
  ],
  pages: [
    help.page(
      'settings',
      'https://assistance.free.fr/articles/configurer-de-maniere-avancee-mon-logiciel-de-messagerie-609',
    ),
    help.page('switch-on-access', 'https://subscribe.free.fr/login/'),
    help.page('webmail', 'https://webmail.free.fr/'),
    from('https://postmaster.free.fr/', '2026-08-07').page('sender', 'https://postmaster.free.fr/'),
  ],
  phrases: phrases(
    { source: 'https://postmaster.free.fr/ and public issue threads', seen: '2026-08-07', provider: 'free' },
    {
      'says-smtp-auth-disabled': eachSuggests('authentication failed | too many errors from your ip', {
        onlyThere: true,
        stage: 'login',
        protocol: 'smtp',
      }),
      'says-slowed-by-receiver': [
        'too many spams from your ip',
        {
          words: 'please visit http://postmaster.free.fr/',
          stage: ['connect', 'hello', 'mail', 'rcpt', 'data'],
        },
        'see https://postmaster.free.fr/#spam_detected',
      ],
    },
  ),
});
