import { guide } from '../../kernel/guide.ts';
import { commonSteps } from './_shared.ts';

export default guide({
  id: 'comcast',
  place: 'account-site',
  title: 'Comcast (Xfinity Mail)',
  seen: '2026-11-21',
  source:
    'https://www.xfinity.com/support/articles/third-party-email-access; tecknexus.com: mailboxes move to Yahoo Mail since 2025',
  aliases: ['xfinity', 'comcast.net', 'xfinity.com', 'comcast xfinity'],
  answers: {
    ...commonSteps({
      web: 'https://connect.xfinity.com (moved mailboxes: https://mail.yahoo.com)',
      password:
        'https://customer.xfinity.com/users/me (moved mailboxes: https://login.yahoo.com/myaccount/security/)',
      unlock: 'https://www.xfinity.com/password',
      signIns:
        'https://customer.xfinity.com/users/me (moved mailboxes: https://login.yahoo.com/myaccount/activity/)',
      status: 'https://www.xfinity.com/support/status',
    }),
    'create-app-password': [
      'Was your mailbox moved to Yahoo Mail (you read it at https://mail.yahoo.com)? Then you need one, else not:',
      'Open https://login.yahoo.com/myaccount/security/, sign in with your comcast.net address.',
      'Find “App password”, click “Generate app password”, name it and copy the 16 letters.',
      'Use Yahoo’s servers: imap.mail.yahoo.com 993 and smtp.mail.yahoo.com 465, both SSL/TLS.',
    ],
    'switch-on-access': [
      'Not yet moved to Yahoo: open https://connect.xfinity.com > gear > “Security”.',
      'Tick “Allow access to my Xfinity Connect email through third-party programs” and save.',
      'Moved to Yahoo: there is no switch; use an app password and Yahoo’s servers.',
    ],
  },
});
