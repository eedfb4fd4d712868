import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The provider of this connection blocks port 25',
  firewall: ['tcp dport 25 drop'],
  args: 'check smtp://alice@example.test@smtp.example.test:25',
  expect: ['network/port-25-blocked'],
  shows: [/smtp FAILED .*timed out/],
} satisfies Scenario;
