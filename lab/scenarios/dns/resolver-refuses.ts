import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The configured resolver refuses to serve this computer',
  client: { resolv: 'nameserver 192.0.2.55' },
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['dns/resolver-not-working'],
  shows: [/imaps FAILED EAI_(?:AGAIN|FAIL)/],
} satisfies Scenario;
