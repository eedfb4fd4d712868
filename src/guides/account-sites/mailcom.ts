import { guide } from '../../kernel/guide.ts';
import { commonSteps } from './_shared.ts';

export default guide({
  id: 'mailcom',
  place: 'account-site',
  title: 'mail.com',
  seen: '2026-11-21',
  source:
    'https://support.mail.com/pop-imap/index.html, https://support.mail.com/security/2fa/app-specific-password.html',
  aliases: ['mail.com', 'gmx.com', 'email.com', 'usa.com'],
  answers: {
    ...commonSteps({
      web: 'https://www.mail.com',
      password: 'https://www.mail.com (My Account > Security Options)',
      unlock: 'https://www.mail.com (link “Forgot your password?” of the login)',
      signIns: 'https://www.mail.com (My Account > Security Options)',
      status: 'https://support.mail.com (top of the page)',
    }),
    'create-app-password': [
      'Only needed when two-factor authentication is on: then mail programs must use it in place of the password.',
      'Open https://www.mail.com and sign in. Click “My Account”, then “Security Options”.',
      'Under “Application-specific passwords” create one and copy it; it is shown only once.',
    ],
    'switch-on-access': [
      'Open https://www.mail.com and sign in. Click “E-mail”, then “Settings” at the bottom left.',
      'Click “POP3 & IMAP” and tick “Enable access to this account via POP3 and IMAP”; it covers sending too.',
      'Enter the characters that the page shows and click “Save”. In some countries this needs the Premium plan.',
      'It is off for new accounts and goes off again after long disuse.',
    ],
  },
});
