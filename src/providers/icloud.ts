import { phrases, suggests } from '../kernel/phrase.ts';
import { provider } from '../kernel/provider.ts';
import { from, ispdb } from './_from.ts';

const help = from('https://support.apple.com/102525', '2026-11-21');
const passwords = from('https://support.apple.com/102654', '2026-11-21');
const status = from('https://www.apple.com/support/systemstatus/', '2026-08-07');

export default provider({
  id: 'icloud',
  title: 'iCloud Mail',
  domains: ['icloud.com', 'me.com', 'mac.com', 'privaterelay.appleid.com'],
  mx: ['mail.icloud.com'],
  hosts: ['mail.me.com', 'mail.icloud.com', 'mail.mac.com'],
  access: help.access(
    'open',
    "No POP. Apple's own programs sign in with the Apple Account; all others need an app-specific password.",
  ),
  servers: [ispdb.imap('imap.mail.me.com', 993, 'other'), ispdb.smtp('smtp.mail.me.com', 587)],
  login: [
    passwords.login({
      password: 'app-password',
      oauth: 'no',
      note: 'Needs two-factor authentication. IMAP: the name before the @, or the full iCloud address; not another Apple Account address.',
    }),
  ],
  pages: [
    passwords.page('app-password', 'https://account.apple.com/account/manage/section/security'),
    help.page('settings', 'https://support.apple.com/102525'),
    help.page('webmail', 'https://www.icloud.com/mail'),
    status.page('status', 'https://www.apple.com/support/systemstatus/'),
    status.page('status-feed', 'https://www.apple.com/support/systemstatus/data/system_status_en_US.js'),
    from('https://support.apple.com/102322', '2026-08-07').page('sender', 'https://support.apple.com/102322'),
  ],
  limits: [
    from('https://support.apple.com/102198', '2026-08-07').limit('messages-per-day', 1000),
    from('https://support.apple.com/102198', '2026-08-07').limit('recipients-per-message', 500),
    from('https://support.apple.com/102198', '2026-08-07').limit('message-bytes', 20_000_000),
  ],
  phrases: phrases(
    {
      source: 'https://support.apple.com/102322 and public issue threads',
      seen: '2026-08-07',
      provider: 'icloud',
    },
    {
      'says-app-password-required': [
        suggests('authentication failed', { stage: 'login', onlyThere: true }),
        { enhanced: '5.7.8', stage: 'login', strength: 'code-only' },
      ],
      'says-account-moved': ['me.com/move'],
      'says-sender-not-owned': ['from address is not one of your addresses'],
      'says-recipient-mailbox-full': ['user is over quota'],
      'says-recipient-unknown': ['inactive email address', 'unknown or illegal alias'],
      'says-recipient-moved': ['recipient no longer on server'],
      'says-dmarc-reject': ['rejected due to * dmarc policy', "'s dmarc policy"],
      'says-mail-unauthenticated': ['[hme1]'],
      'says-rate-limit': ['due to excessive volume'],
      'says-blocked-by-receiver': ['esmtp not accepting connections'],
      'says-spam': ['[cs01]', '[cs02]', '[cs03]'],
      'says-link-blocklisted': ['having a domain present in the spamhaus'],
    },
  ),
});
