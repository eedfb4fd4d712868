import { phrases, suggests } from '../kernel/phrase.ts';
import { provider } from '../kernel/provider.ts';
import { from, ispdb } from './_from.ts';

const help = from('https://www.xfinity.com/support/articles/third-party-email-access', '2026-08-07');
const moved = from('https://tecknexus.com/comcast-moves-xfinity-email-to-yahoo-mail/', '2026-11-21');

export default provider({
  id: 'comcast',
  title: 'Xfinity (Comcast)',
  domains: ['comcast.net', 'xfinity.com'],
  mx: ['comcast.net'],
  hosts: ['comcast.net', 'xfinity.com'],
  access: moved.access(
    'open',
    "Mailboxes are being moved to Yahoo Mail. A moved one keeps its address but needs Yahoo's servers and an app password.",
  ),
  servers: [
    ispdb.imap('imap.comcast.net'),
    ispdb.pop3('mail.comcast.net'),
    ispdb.smtp('smtp.comcast.net', 587),
    ispdb.smtp('smtp.comcast.net', 465),
    moved.imap('imap.mail.yahoo.com'),
    moved.smtp('smtp.mail.yahoo.com', 465),
  ],
  login: [
    help.login({
      password: 'yes',
      oauth: 'yes',
      switch:
        'Xfinity Connect > Settings > Security > Allow access to my Xfinity Connect email through third-party programs',
    }),
  ],
  pages: [
    help.page('switch-on-access', 'https://www.xfinity.com/support/articles/third-party-email-access'),
    help.page(
      'settings',
      'https://www.xfinity.com/support/articles/email-client-programs-with-xfinity-email',
    ),
    help.page('webmail', 'https://connect.xfinity.com/'),
    from('https://postmaster.comcast.net/', '2026-08-07').page('sender', 'https://postmaster.comcast.net/'),
  ],
  phrases: phrases(
    {
      source: 'https://postmaster.comcast.net/smtp-error-codes.php and public bounce collections',
      seen: '2026-08-07',
      provider: 'comcast',
    },
    {
      'says-protocol-access-disabled': [
        suggests('authentication failed', { stage: 'login', onlyThere: true }),
      ],
      'says-blocked-by-receiver': ['comcast block for spam', 'bl000000', 'bl000001', 'bl000010'],
      'says-reverse-name-wrong': [
        'comcast requires that all mail servers must have a ptr record',
        'requires that all mail servers must have a ptr record',
      ],
      'says-slowed-by-receiver': ['rl000001', 'rl000002', 'rl000003', 'too many sessions opened'],
      'says-recipient-disabled': [
        { words: 'not our customer', enhanced: '5.1.1', strength: 'suggests', onlyThere: true },
      ],
    },
  ),
});
