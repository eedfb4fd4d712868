import { guide } from '../../kernel/guide.ts';
import { commonSteps } from './_shared.ts';

export default guide({
  id: 'microsoft',
  place: 'account-site',
  title: 'Outlook.com',
  seen: '2026-11-21',
  source:
    'https://support.microsoft.com/office/d088b986-291d-42b8-9564-9c414e2aa040 (POP, IMAP, SMTP; Modern Auth since 2024)',
  aliases: [
    'outlook.com',
    'hotmail',
    'hotmail.com',
    'live',
    'live.com',
    'msn',
    'msn.com',
    'outlook',
    'Microsoft account',
  ],
  answers: {
    ...commonSteps({
      web: 'https://outlook.live.com',
      password: 'https://account.live.com/password/change',
      unlock: 'https://account.live.com/acsr',
      signIns: 'https://account.live.com/Activity',
      status: 'https://status.cloud.microsoft',
    }),
    'create-app-password': {
      unsupported:
        'Since September 2024 Outlook.com accepts no password from mail programs, not even an app password: sign in with OAuth.',
    },
    'switch-on-access': [
      'Open https://outlook.live.com > gear > Mail > “Forwarding and IMAP”.',
      'Under “POP and IMAP” switch on “Let devices and apps use” IMAP or POP, and save.',
      'The mail program must sign in with OAuth (“Sign in with Microsoft”): a stored password is refused.',
      'Sending (SMTP) needs no switch, but OAuth too.',
    ],
    'free-space': [
      'Open https://outlook.live.com > gear > General > Storage: it shows which folder is large, with “Empty”.',
      'Attachments count for the OneDrive space too: https://onedrive.live.com > gear > Storage.',
      'While the space is full, mail is refused; ask the senders to send it again.',
    ],
    'verify-sender': [
      'Open https://account.live.com/names/manage and choose “Add email” to make {address} an alias.',
      'Confirm it. Then choose it as From address in Outlook or in the mail program.',
      'A foreign address (another provider) cannot be sent from: use that provider’s own outgoing server.',
    ],
  },
});
