import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The account may log in, but this server sends only for its own domain',
  postfix: { smtpd_relay_restrictions: 'permit_mynetworks, reject_unauth_destination' },
  ports: { 587: { smtpd_sender_restrictions: '' } },
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587 --address alice@provider.test',
  expect: ['sending/relay-denied'],
  accept: ['settings/wrong-smtp-server-for-identity'],
  shows: [/smtp FAILED RCPT: 554 5.7.1 .*Relay access denied/],
} satisfies Scenario;
