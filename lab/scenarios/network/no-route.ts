import type { Scenario } from '../../scenario.ts';

export default {
  title: 'This computer has no route to the network of the servers',
  client: { routes: ['throw 203.0.113.0/24', 'throw 2001:db8:113::/64'] },
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['network/no-route'],
  shows: [/imaps FAILED ENETUNREACH/, /smtp FAILED ENETUNREACH/],
} satisfies Scenario;
