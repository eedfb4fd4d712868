import type { Scenario } from '../../scenario.ts';

export default {
  title: 'An IMAP account points at the POP port of Cyrus',
  servers: 'exim+cyrus',
  args: 'check imaps://alice@example.test@pop.example.test:995 smtp://alice@example.test@smtp.example.test:587',
  expect: ['settings/pop3-and-imap-swapped'],
  certainty: 'confirmed',
  shows: [/imaps FAILED/],
} satisfies Scenario;
