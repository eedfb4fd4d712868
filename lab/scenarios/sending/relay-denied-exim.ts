import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Exim sends only for its own domain, and the sender is not of it',
  servers: 'exim+dovecot',
  exim: { AT_RCPT: 'warn' },
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587 --address alice@provider.test',
  expect: ['sending/relay-denied'],
  accept: ['settings/wrong-smtp-server-for-identity'],
  shows: [/smtp FAILED RCPT: 550 relay not permitted/],
} satisfies Scenario;
