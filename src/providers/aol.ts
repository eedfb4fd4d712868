import { each, phrases } from '../kernel/phrase.ts';
import { provider } from '../kernel/provider.ts';
import { from, ispdb } from './_from.ts';

const help = from('https://help.aol.com/articles/Create-and-manage-app-password', '2026-11-21');

export default provider({
  id: 'aol',
  title: 'AOL Mail',
  domains: [
    'aol.com',
    'aim.com',
    'love.com',
    'games.com',
    'wow.com',
    'ygm.com',
    'aol.de',
    'aol.fr',
    'aol.it',
    'aol.co.uk',
    'aol.co.nz',
    'aol.com.ar',
    'aol.com.au',
    'aol.com.br',
    'aol.com.mx',
    'compuserve.com',
    'verizon.net',
    'cs.com',
    'netscape.net',
  ],
  hosts: ['aol.com', 'mx.aol.com', 'mx-aol.mail.gm0.yahoodns.net'],
  mx: ['mx-aol.mail.gm0.yahoodns.net', 'mx.aol.com'],
  access: help.access('open', "AOL runs on Yahoo's servers."),
  servers: [
    ispdb.imap('imap.aol.com'),
    ispdb.imap('export.imap.aol.com'),
    ispdb.pop3('pop.aol.com'),
    ispdb.smtp('smtp.aol.com', 465),
  ],
  login: [help.login({ password: 'app-password', oauth: 'yes' })],
  pages: [
    help.page('app-password', 'https://login.aol.com/account/security'),
    help.page(
      'settings',
      'https://help.aol.com/articles/how-do-i-use-other-email-applications-to-send-and-receive-my-aol-mail',
    ),
    help.page('webmail', 'https://mail.aol.com/'),
  ],
  phrases: phrases(
    {
      source: 'AOL postmaster error codes, as archived in public bounce collections',
      seen: '2026-08-07',
      provider: ['aol', 'yahoo'],
    },
    {
      'says-direct-delivery-forbidden': ['rtr:bb', 'rtr:du', 'rly:ir'],
      'says-slowed-by-receiver': each(`
      rtr:sc | rtr:bl | rtr:ge | rtr:rd | rly:b1 | rly:b2 | rly:b3 | rly:bl | rly:bd | con:b1 | dyn:t1 |
      dyn:t2
    `),
      'says-virus': ['rtr:ch'],
      'says-spam': ['hvu:b1', 'hvu:b2', 'rly:ch'],
      'says-sender-banned': ['rly:sn'],
      'says-headers-noncompliant': ['mff:*'],
      'says-dmarc-reject': [{ words: 'dmarc:', code: 554 }, { words: 'rly:ch2 dmarc' }],
      'says-reverse-name-wrong': ['dns:b1', 'dns:nr', 'rtr:nr'],
    },
  ),
});
