import type { Scenario } from '../../scenario.ts';

export default {
  title: 'A box on the way takes STARTTLS out of the list',
  middlebox: { port: 587, does: 'strip-starttls' },
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['network/starttls-stripped'],
  accept: ['settings/starttls-required-but-not-offered'],
  forbid: ['settings/encryption-off-but-required'],
  shows: [/smtp FAILED STARTTLS is not offered/],
} satisfies Scenario;
