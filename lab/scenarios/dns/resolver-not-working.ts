import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The resolver of this network does not answer',
  firewall: ['ip daddr 192.0.2.53 drop', 'ip6 daddr 2001:db8:2::53 drop'],
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['dns/resolver-not-working'],
  forbid: ['network/offline'],
  shows: [/imaps FAILED EAI_AGAIN/],
} satisfies Scenario;
