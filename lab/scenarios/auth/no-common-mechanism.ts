import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The servers want Kerberos and nothing else',
  dovecot: 'auth_mechanisms = gssapi gss-spnego',
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['auth/no-common-mechanism'],
  certainty: 'confirmed',
  shows: [/imaps FAILED LOGINDISABLED/, /smtp FAILED AUTH PLAIN is not offered/],
} satisfies Scenario;
