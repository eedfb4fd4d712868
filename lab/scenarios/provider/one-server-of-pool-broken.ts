import type { Scenario } from '../../scenario.ts';

export default {
  title: 'One of three servers behind the name refuses',
  firewall: ['ip daddr 203.0.113.26 reject with tcp reset'],
  args: 'check imaps://alice@example.test@pool.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['provider/one-server-of-pool-broken'],
  forbid: ['network/service-not-running'],
  shows: [/ECONNREFUSED .*203\.0\.113\.26/],
} satisfies Scenario;
