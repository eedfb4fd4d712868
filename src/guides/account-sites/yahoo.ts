import { guide } from '../../kernel/guide.ts';
import { commonSteps } from './_shared.ts';

export default guide({
  id: 'yahoo',
  place: 'account-site',
  title: 'Yahoo Mail',
  seen: '2026-11-21',
  source:
    'https://help.yahoo.com/kb/SLN15241.html (app passwords), https://help.yahoo.com/kb/SLN4075.html (IMAP)',
  aliases: ['yahoo.com', 'ymail', 'rocketmail', 'yahoo mail plus', 'yahoo.co.uk', 'yahoo.fr', 'yahoo.de'],
  answers: {
    ...commonSteps({
      web: 'https://mail.yahoo.com',
      password: 'https://login.yahoo.com/myaccount/security/',
      unlock: 'https://login.yahoo.com/forgot',
      signIns: 'https://login.yahoo.com/myaccount/activity/',
      status: 'https://help.yahoo.com (a banner tells of known problems; Yahoo has no status page)',
    }),
    'create-app-password': [
      'Open https://login.yahoo.com/myaccount/security/ and sign in.',
      'Scroll to “Other ways to sign in”, find “App password” and click “Generate app password”.',
      'Type a name such as “Mail on the Mac”, click “Generate password” and copy the 16 letters.',
      'Use them in the mail program in place of the password, for receiving and for sending.',
    ],
    'switch-on-access': [
      'IMAP, POP and SMTP of Yahoo are always on; there is no switch.',
      'What is needed is an app password (https://login.yahoo.com/myaccount/security/) or “Sign in with Yahoo”.',
    ],
    'verify-sender': [
      'Open https://mail.yahoo.com > gear > “More Settings” > “Mailboxes”.',
      'Under “Send-only email address” click “Add”, type {address} and confirm the message sent to it.',
    ],
  },
});
