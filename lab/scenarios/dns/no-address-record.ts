import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The server name exists, but has no address',
  args: 'check imaps://alice@example.test@noaddress.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['dns/no-address-record'],
  certainty: 'confirmed',
  shows: [/imaps FAILED ENO(?:TFOUND|DATA)/],
} satisfies Scenario;
