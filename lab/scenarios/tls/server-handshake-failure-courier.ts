import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Courier cannot read its certificate',
  servers: 'exim+courier',
  courier: { CERTIFICATE: 'no-such' },
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['tls/server-handshake-failure'],
  accept: ['network/connection-reset-by-middlebox'],
  shows: [/imaps FAILED /],
} satisfies Scenario;
