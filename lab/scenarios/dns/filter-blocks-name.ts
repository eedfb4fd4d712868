import type { Scenario } from '../../scenario.ts';

export default {
  title: 'A filtering resolver gives 0.0.0.0 for the mail server',
  liar: '0.0.0.0',
  client: { resolv: 'nameserver 192.0.2.56', v6: false },
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['dns/name-blocked-by-filter'],
  accept: ['dns/answers-tampered'],
  shows: [/is 0\.0\.0\.0/, /imaps FAILED ECONNREFUSED/],
} satisfies Scenario;
