import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The name servers of the domain do not answer',
  args: 'check imaps://alice@example.test@imap.silent.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['dns/name-servers-failing'],
  shows: [/imaps FAILED EAI_AGAIN/],
} satisfies Scenario;
