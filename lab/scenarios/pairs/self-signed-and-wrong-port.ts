import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The incoming certificate signs for itself, and the outgoing port is wrong',
  certificate: { dovecot: 'self-signed' },
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:588',
  expect: ['settings/wrong-port', 'tls/self-signed-certificate'],
  shows: [/imaps FAILED DEPTH_ZERO_SELF_SIGNED_CERT/, /smtp FAILED ECONNREFUSED/],
} satisfies Scenario;
