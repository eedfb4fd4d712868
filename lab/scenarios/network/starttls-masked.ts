import type { Scenario } from '../../scenario.ts';

export default {
  title: 'A box on the way overwrites STARTTLS with eight X',
  middlebox: { port: 587, does: 'mask-starttls' },
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['network/starttls-stripped'],
  accept: ['network/firewall-rewrites-smtp'],
  forbid: ['settings/starttls-required-but-not-offered'],
  shows: [/250-XXXXXXXX/, /smtp FAILED STARTTLS is not offered/],
} satisfies Scenario;
