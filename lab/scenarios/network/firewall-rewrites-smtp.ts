import type { Scenario } from '../../scenario.ts';

export default {
  title: 'A firewall that inspects SMTP hides the greeting and what it does not know',
  middlebox: { port: 587, does: 'inspect-smtp' },
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['network/firewall-rewrites-smtp'],
  accept: ['network/starttls-stripped'],
  forbid: ['settings/starttls-required-but-not-offered'],
  shows: [/220 \*\*\*/, /smtp FAILED STARTTLS is not offered/],
} satisfies Scenario;
