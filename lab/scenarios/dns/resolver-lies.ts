import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The resolver of this network leads every name to its own machine',
  liar: '203.0.113.80',
  client: { resolv: 'nameserver 192.0.2.56', v6: false },
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['dns/answers-tampered'],
  accept: ['network/captive-portal', 'dns/name-blocked-by-filter'],
  shows: [/is 203\.0\.113\.80/, /imaps FAILED ECONNREFUSED/],
} satisfies Scenario;
