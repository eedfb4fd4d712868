import type { Scenario } from '../../scenario.ts';

export default {
  title: 'This computer has no route to anywhere',
  client: { v4: 'no-route', v6: 'no-route' },
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['network/offline'],
  forbid: ['dns/resolver-not-working'],
  shows: [/imaps FAILED EAI_AGAIN/],
} satisfies Scenario;
