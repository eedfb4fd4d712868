import type { Scenario } from '../../scenario.ts';

export default {
  title: 'postscreen guards the MX, and the account does not go there',
  postscreen: {
    postscreen_greet_action: 'enforce',
    postscreen_greet_wait: '4s',
    postscreen_pipelining_enable: 'yes',
    postscreen_dnsbl_sites: 'bl.test',
    postscreen_dnsbl_action: 'drop',
  },
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  healthy: true,
} satisfies Scenario;
