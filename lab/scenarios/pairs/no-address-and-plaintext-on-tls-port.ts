import type { Scenario } from '../../scenario.ts';

export default {
  title: 'A name without address coming in, no TLS on a TLS port going out',
  args: 'check imaps://alice@example.test@noaddress.example.test smtp://alice@example.test@smtp.example.test:465',
  expect: ['dns/no-address-record', 'settings/plaintext-on-tls-port'],
  shows: [/imaps FAILED ENO/, /smtp FAILED greeting: no answer/],
} satisfies Scenario;
