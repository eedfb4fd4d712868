import { phrases, suggests } from '../kernel/phrase.ts';
import { provider } from '../kernel/provider.ts';
import { from, ispdb } from './_from.ts';

const help = from('https://www.att.com/support/article/email-support/KM1240308/', '2026-08-07');

export default provider({
  id: 'att',
  title: 'AT&T Mail',
  domains: [
    'att.net',
    'sbcglobal.net',
    'bellsouth.net',
    'ameritech.net',
    'pacbell.net',
    'swbell.net',
    'nvbell.net',
    'prodigy.net',
    'snet.net',
    'flash.net',
    'wans.net',
    'currently.com',
  ],
  mx: ['prodigy.net', 'att.net'],
  hosts: ['att.net'],
  access: help.access(
    'open',
    'The mailboxes are run by Yahoo. Mail programs that do not sign in with OAuth need a secure mail key.',
  ),
  servers: [
    ispdb.imap('imap.mail.att.net'),
    ispdb.pop3('inbound.att.net'),
    ispdb.smtp('smtp.mail.att.net', 465),
    ispdb.smtp('outbound.att.net', 465),
  ],
  login: [help.login({ password: 'app-password', oauth: 'yes' })],
  pages: [
    help.page('app-password', 'https://www.att.com/support/article/email-support/KM1240308/'),
    help.page('settings', 'https://www.att.com/support/article/email-support/KM1010523/'),
    help.page('webmail', 'https://currently.att.yahoo.com/'),
  ],
  phrases: phrases(
    { source: 'public bounce collections and issue threads', seen: '2026-08-07', provider: 'att' },
    {
      'says-app-password-required': [
        suggests('authentication failed', { stage: 'login', onlyThere: true }),
        suggests('invalid credentials', { stage: 'login', onlyThere: true }),
      ],
      'says-ip-blocklisted': [
        'attrbl',
        'dnsbl:attrbl',
        'blocked by sbc.com',
        'blocked for abuse. see https://att.com/blocks',
      ],
    },
  ),
});
