import { guide } from '../../kernel/guide.ts';

const ended = {
  unsupported:
    'Windows Mail ended on 31 December 2024 and no longer sends or receives: move to new Outlook or Thunderbird, then:',
} as const;

export default guide({
  id: 'windows-mail',
  place: 'mail-program',
  title: 'Windows Mail (Mail and Calendar)',
  version: 'the app of Windows 10 and 11, ended 2024-12-31',
  seen: '2026-11-21',
  source:
    'https://support.microsoft.com/windows (Outlook for Windows: the future of Mail, Calendar and People); own knowledge',
  aliases: [
    'windows 10 mail',
    'mail and calendar',
    'hxmail',
    'windows live mail',
    'mail for windows',
    'outlook express',
  ],
  answers: {
    'set-server': ended,
    'set-port': ended,
    'set-security': ended,
    'set-username': ended,
    'enter-password': ended,
    'use-app-password': ended,
    'sign-in-with-oauth': ended,
    'turn-on-smtp-login': ended,
    'set-login-method': ended,
    'choose-outgoing-server': ended,
    'set-account-type': ended,
    'set-sender-address': ended,
    'set-path-prefix': ended,
    'map-special-folders': ended,
    'set-helo-name': ended,
    'limit-connections': ended,
    'check-less-often': ended,
    'go-online': ended,
    'check-filters': ended,
    'retry-later': ended,
    'send-smaller': ended,
    'check-recipient': ended,
    'look-at-outbox': [
      'Mail that lies only in this app (drafts, outbox) can still be exported:',
      'Open Windows Mail; where it shows the page about its end, choose to export. Open the .eml files in Thunderbird.',
      'All other mail of an IMAP account is on the server and appears in the new program.',
    ],
    'set-timeout': ended,
    'update-program': [
      'There is no update: Windows Mail ended on 31 December 2024.',
      'Install Thunderbird (https://www.thunderbird.net) or open new Outlook, and add the account there.',
    ],
    'choose-client-certificate': ended,
  },
});
