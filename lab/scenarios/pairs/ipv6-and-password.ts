import { wrongPassword } from '../../accounts.ts';
import type { Scenario } from '../../scenario.ts';

export default {
  title: 'IPv6 is broken, and the password is wrong',
  password: wrongPassword,
  args: 'check imaps://alice@example.test@half.example.test smtp://alice@example.test@halfsmtp.example.test:587',
  expect: ['network/ipv6-path-broken', 'auth/wrong-credentials'],
  shows: [/imaps FAILED .*timed out/],
} satisfies Scenario;
