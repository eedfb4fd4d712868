import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Exim finds that the account sends too much',
  servers: 'exim+dovecot',
  exim: {
    AT_MAIL:
      'defer message = Sender rate overlimit - $sender_rate / $sender_rate_period\n       ratelimit = 0.1 / 1h / strict / $authenticated_id',
  },
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['sending/rate-limit-reached'],
  accept: ['sending/daily-limit-reached'],
  shows: [/smtp FAILED MAIL: 451 Sender rate overlimit/],
} satisfies Scenario;
