import { guide } from '../../kernel/guide.ts';
import { commonSteps } from './_shared.ts';

export default guide({
  id: 'proton',
  place: 'account-site',
  title: 'Proton Mail',
  seen: '2026-11-21',
  source: 'https://proton.me/support/imap-smtp-and-pop3-setup, https://proton.me/support/smtp-submission',
  aliases: ['protonmail', 'proton.me', 'protonmail.com', 'pm.me'],
  answers: {
    ...commonSteps({
      web: 'https://mail.proton.me',
      password: 'https://account.proton.me/u/0/mail/account-password',
      unlock: 'https://account.proton.me/reset-password',
      signIns: 'https://account.proton.me/u/0/mail/security',
      status: 'https://status.proton.me',
    }),
    'create-app-password': [
      'Mail programs use the password that Proton Mail Bridge shows: open Bridge, click the account, “Mailbox details”.',
      'A device or script that only sends needs no Bridge (business plans with an own domain):',
      'Settings > All settings > Proton Mail > “IMAP/SMTP” > “SMTP tokens” > “Generate token”.',
      'Server smtp.protonmail.ch, port 587, STARTTLS.',
    ],
    'switch-on-access': [
      'Proton has no open IMAP and POP. Mail programs work through Proton Mail Bridge, with a paid plan:',
      'https://proton.me/mail/bridge',
    ],
    'check-plan': [
      'Open https://account.proton.me/u/0/mail/dashboard: Bridge needs a paid plan (Mail Plus, Unlimited, business).',
      'With the free plan read mail in the browser or in Proton’s own apps.',
    ],
    'install-bridge': [
      'Download Proton Mail Bridge for macOS, Windows or Linux from https://proton.me/mail/bridge and install it.',
      'Open it, click “Sign in”, and enter your Proton account (a paid plan is needed).',
      'Choose your mail program in Bridge (“Configure email client”); Apple Mail and Outlook are set up by it.',
      'By hand: server 127.0.0.1, IMAP port 1143, SMTP port 1025, STARTTLS, user and password as Bridge shows.',
      'Bridge must run on the same computer whenever mail is fetched. There is none for telephones.',
    ],
  },
});
