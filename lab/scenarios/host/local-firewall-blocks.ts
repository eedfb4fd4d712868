import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The firewall of this computer refuses this program the mail ports',
  client: {
    firewall: ['meta skuid 0 tcp dport { 25, 110, 143, 465, 587, 993, 995 } drop'],
  },
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['host/local-firewall-blocks'],
  accept: ['network/firewall-rejects', 'network/only-web-allowed'],
  shows: [/imaps FAILED/],
} satisfies Scenario;
