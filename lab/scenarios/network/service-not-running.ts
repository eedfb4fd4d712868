import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Dovecot is not running',
  stopped: ['dovecot'],
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587 --no-login',
  expect: ['network/service-not-running'],
  shows: [/imaps FAILED ECONNREFUSED/],
  note: 'Without its login service Postfix offers no AUTH, so nothing is said about logins.',
} satisfies Scenario;
