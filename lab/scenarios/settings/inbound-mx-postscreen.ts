import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Outgoing mail goes to an MX that postscreen guards with every test it has',
  postscreen: {
    postscreen_greet_action: 'enforce',
    postscreen_greet_wait: '4s',
    postscreen_pipelining_enable: 'yes',
    postscreen_pipelining_action: 'enforce',
    postscreen_bare_newline_enable: 'yes',
    postscreen_non_smtp_command_enable: 'yes',
  },
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@mx.example.test:25',
  expect: ['settings/inbound-mx-used-for-sending'],
  forbid: ['sending/greylisted', 'network/slow-greeting'],
  shows: [/smtp FAILED .*AUTH is not offered/],
} satisfies Scenario;
