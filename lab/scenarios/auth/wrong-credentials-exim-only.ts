import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The password is right for Dovecot and wrong for Exim',
  servers: 'exim+dovecot',
  exim: { USERS: '/etc/exim4/nobody' },
  prepare: "printf 'somebody: x\\\\n' >/etc/exim4/nobody",
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['auth/wrong-credentials'],
  accept: ['account/smtp-auth-disabled'],
  certainty: 'possible',
  shows: [/smtp FAILED AUTH: 535 Incorrect authentication data/],
} satisfies Scenario;
