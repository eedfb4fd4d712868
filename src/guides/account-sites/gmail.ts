import { guide } from '../../kernel/guide.ts';
import { commonSteps } from './_shared.ts';

export default guide({
  id: 'gmail',
  place: 'account-site',
  title: 'Gmail',
  seen: '2026-11-21',
  source:
    'https://support.google.com/accounts/answer/185833 (app passwords), https://support.google.com/mail/answer/7126229 (IMAP)',
  aliases: ['google', 'google mail', 'googlemail', 'google workspace', 'gmail.com', 'googlemail.com'],
  answers: {
    ...commonSteps({
      web: 'https://mail.google.com',
      password: 'https://myaccount.google.com/signinoptions/password',
      unlock: 'https://accounts.google.com/signin/recovery',
      signIns: 'https://myaccount.google.com/notifications',
      status: 'https://www.google.com/appsstatus/dashboard/',
    }),
    'create-app-password': [
      'If the mail program offers “Sign in with Google”, use that instead: it needs no app password.',
      'Switch on 2-Step Verification: https://myaccount.google.com/signinoptions/two-step-verification',
      'Open https://myaccount.google.com/apppasswords, type a name such as “Mail on the Mac” and click “Create”.',
      'Copy the 16 letters without the spaces; they are shown only once. Use them in place of the password.',
      'Page not available? 2-Step with security keys only, Advanced Protection, or your organisation forbids it.',
    ],
    'switch-on-access': [
      'IMAP and SMTP of a personal account are always on since 2025; only POP has a switch.',
      'POP: https://mail.google.com > gear > “See all settings” > “Forwarding and POP/IMAP” > “Enable POP for all mail”.',
      'Work or school account: the administrator switches it on at https://admin.google.com >',
      'Apps > Google Workspace > Gmail > End User Access > “POP and IMAP access”.',
      'Folders missing? “See all settings” > “Labels”: tick “Show in IMAP”.',
    ],
    'free-space': [
      'Open https://one.google.com/storage: Gmail, Drive and Photos share the space.',
      'In Gmail search for larger:10M older_than:1y, delete what you do not need.',
      'Empty Trash and Spam. It can take a day until the space is free.',
    ],
    'verify-sender': [
      'Open https://mail.google.com > gear > “See all settings” > “Accounts and Import”.',
      'Under “Send mail as” click “Add another email address”, type {address} and the SMTP server of that address.',
      'Confirm with the code that Google sends to {address}.',
    ],
  },
});
