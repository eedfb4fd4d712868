import type { Scenario } from '../../scenario.ts';

export default {
  title: 'An old line in the hosts file leads to a machine without mail',
  client: { hosts: '203.0.113.80 imap.example.test' },
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['host/hosts-file-override'],
  forbid: ['network/service-not-running'],
  shows: [/imap.example.test is 203\.0\.113\.80/, /imaps FAILED ECONNREFUSED/],
} satisfies Scenario;
