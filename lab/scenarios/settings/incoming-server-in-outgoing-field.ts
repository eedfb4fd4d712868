import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Outgoing mail goes to the IMAP server, which greets as one',
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@imap.example.test:143',
  expect: ['settings/incoming-server-in-outgoing-field'],
  certainty: 'confirmed',
  shows: [/smtp FAILED .*OK .CAPABILITY IMAP4rev1/],
} satisfies Scenario;
