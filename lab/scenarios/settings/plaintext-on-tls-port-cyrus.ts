import type { Scenario } from '../../scenario.ts';

export default {
  title: 'STARTTLS on port 995 of Cyrus',
  servers: 'exim+cyrus',
  args: 'check pop3://alice@example.test@pop.example.test:995 smtp://alice@example.test@smtp.example.test:587',
  expect: ['settings/plaintext-on-tls-port'],
  certainty: 'confirmed',
  shows: [/pop3 FAILED greeting/],
} satisfies Scenario;
