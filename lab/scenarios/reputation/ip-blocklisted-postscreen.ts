import type { Scenario } from '../../scenario.ts';

export default {
  title: 'postscreen turns this address away, because a list names it',
  postscreen: {
    postscreen_dnsbl_sites: 'bl.test',
    postscreen_dnsbl_action: 'drop',
    postscreen_greet_wait: '2s',
    postscreen_greet_action: 'enforce',
  },
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@mx.example.test:25',
  expect: ['reputation/ip-blocklisted'],
  accept: ['settings/inbound-mx-used-for-sending'],
  shows: [/smtp FAILED .*blocked using bl\.test/],
} satisfies Scenario;
