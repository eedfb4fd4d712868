import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The server name leads to an address inside the company',
  args: 'check imaps://alice@example.test@intern.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['dns/internal-name-used-outside'],
  forbid: ['network/packets-dropped'],
  shows: [/is 192\.168\.77\.10/, /imaps FAILED .*timed out/],
} satisfies Scenario;
