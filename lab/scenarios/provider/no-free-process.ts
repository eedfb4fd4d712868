import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Dovecot has one process for all, and somebody else has it',
  dovecot: `service imap {
  process_limit = 1
}`,
  hold: [
    {
      url: 'imaps://imap4.example.test:993',
      user: 'alice@example.test',
      say: ['a LOGIN {user} "{password}"', 'b SELECT INBOX'],
    },
  ],
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['network/slow-greeting'],
  accept: [
    'provider/server-resources-exhausted',
    'provider/maintenance-or-overload',
    'mailbox/too-many-sessions',
    'network/too-many-connections-from-ip',
  ],
  forbid: ['settings/plaintext-on-tls-port'],
  shows: [/imaps FAILED/],
  todo: 'says nothing: a login that is never answered has no cause of its own yet',
} satisfies Scenario;
