import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The line behind the router is dead',
  firewall: ['iifname "lan" drop'],
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['network/offline'],
  shows: [/imaps FAILED EAI_AGAIN/],
} satisfies Scenario;
