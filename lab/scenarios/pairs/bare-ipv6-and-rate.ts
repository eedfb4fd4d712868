import type { Scenario } from '../../scenario.ts';

export default {
  title: 'IPv6 of the incoming server leads nowhere, and Exim takes no more mail',
  servers: 'exim+dovecot',
  exim: { AT_MAIL: 'defer message = 450 4.7.1 You have sent too many messages, rate limit exceeded' },
  args: 'check imaps://alice@example.test@half.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['network/ipv6-path-broken', 'sending/rate-limit-reached'],
  shows: [/smtp FAILED/],
} satisfies Scenario;
