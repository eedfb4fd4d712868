import { guide } from '../../kernel/guide.ts';
import { commonSteps } from './_shared.ts';

export default guide({
  id: 'aol',
  place: 'account-site',
  title: 'AOL Mail',
  seen: '2026-11-21',
  source: 'https://help.aol.com/articles/Create-and-manage-app-password',
  aliases: ['aol.com', 'aim.com', 'verizon', 'verizon.net', 'netscape.net'],
  answers: {
    ...commonSteps({
      web: 'https://mail.aol.com',
      password: 'https://login.aol.com/myaccount/security/',
      unlock: 'https://login.aol.com/forgot',
      signIns: 'https://login.aol.com/myaccount/activity/',
      status: 'https://help.aol.com (a banner tells of known problems; AOL has no status page)',
    }),
    'create-app-password': [
      'Open https://login.aol.com/myaccount/security/ and sign in.',
      'Find “App password” and click “Generate app password”.',
      'Type a name such as “Mail on the Mac”, click “Generate password” and copy the 16 letters.',
      'Use them in the mail program in place of the password, for receiving and for sending.',
    ],
    'switch-on-access': [
      'IMAP, POP and SMTP of AOL are always on; there is no switch.',
      'What is needed is an app password (https://login.aol.com/myaccount/security/) or “Sign in with AOL”.',
    ],
  },
});
