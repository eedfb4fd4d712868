import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Courier made its certificate itself, as its package does',
  servers: 'exim+courier',
  certificate: { courier: 'self-signed' },
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['tls/self-signed-certificate'],
  certainty: 'confirmed',
  shows: [/imaps FAILED DEPTH_ZERO_SELF_SIGNED_CERT/],
} satisfies Scenario;
