import type { Scenario } from '../../scenario.ts';

export default {
  title: 'One of three servers behind the name swallows every packet',
  firewall: ['ip daddr 203.0.113.26 drop'],
  args: 'check imaps://alice@example.test@pool.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['provider/one-server-of-pool-broken'],
  forbid: ['network/packets-dropped'],
  shows: [/203\.0\.113\.26 port 993 timed out/],
} satisfies Scenario;
