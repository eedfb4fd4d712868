import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The submission port refuses addresses that a list names, before it asks who one is',
  ports: { 587: { smtpd_client_restrictions: 'reject_rbl_client bl.test' } },
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['reputation/ip-blocklisted'],
  certainty: 'confirmed',
  shows: [/smtp FAILED RCPT: 554 5.7.1 .*blocked using bl\.test/],
} satisfies Scenario;
