import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Large packets get lost in both directions, and nobody says so',
  firewall: ['meta l4proto tcp meta length > 900 drop'],
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['network/packet-size-black-hole'],
  accept: ['tls/large-clienthello-breaks-server'],
  shows: [/imaps FAILED .*timed out/],
} satisfies Scenario;
