import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Outgoing mail goes to the MX, which offers no login',
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@mx.example.test:25',
  expect: ['settings/inbound-mx-used-for-sending'],
  forbid: ['sending/relay-denied'],
  shows: [/smtp FAILED .*AUTH is not offered/],
} satisfies Scenario;
