import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Courier permits one connection from one address',
  servers: 'exim+courier',
  courier: { MAXPERIP: '1' },
  hold: [
    {
      url: 'imaps://imap4.example.test:993',
      user: 'alice@example.test',
      say: ['a LOGIN {user} "{password}"'],
    },
    {
      url: 'imaps://imap6.example.test:993',
      user: 'alice@example.test',
      say: ['a LOGIN {user} "{password}"'],
    },
  ],
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['mailbox/too-many-sessions'],
  accept: [
    'network/too-many-connections-from-ip',
    'network/connection-reset-by-middlebox',
    'tls/server-handshake-failure',
  ],
  certainty: 'possible',
  shows: [/imaps FAILED /],
} satisfies Scenario;
