import type { Scenario } from '../../scenario.ts';

export default {
  title: 'STARTTLS is demanded, and Exim has none',
  servers: 'exim+dovecot',
  exim: { TLS_HOSTS: '', AUTH_HOSTS: '*', PORTS: '25 : 587' },
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['settings/starttls-required-but-not-offered'],
  accept: ['network/starttls-stripped'],
  shows: [/smtp FAILED STARTTLS is not offered/],
} satisfies Scenario;
