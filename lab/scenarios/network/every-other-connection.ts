import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Every other connection to the incoming server is refused',
  firewall: [
    'iifname "lan" tcp dport 993 tcp flags & (syn | ack) == syn numgen inc mod 2 0 reject with tcp reset',
  ],
  args: 'check imaps://alice@example.test@imap4.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['provider/one-server-of-pool-broken'],
  accept: [
    'network/unstable-link',
    'network/too-many-connections-from-ip',
    'provider/maintenance-or-overload',
  ],
  forbid: ['settings/wrong-port'],
  shows: [/imaps FAILED ECONNREFUSED/],
  todo: 'says settings/wrong-port (probable): a refused port is not asked a second time',
} satisfies Scenario;
