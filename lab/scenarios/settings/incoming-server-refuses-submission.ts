import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Outgoing mail goes to the IMAP server, which has no submission port',
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@imap.example.test:587',
  expect: ['settings/incoming-server-in-outgoing-field'],
  accept: ['settings/wrong-port'],
  shows: [/smtp FAILED ECONNREFUSED/],
} satisfies Scenario;
