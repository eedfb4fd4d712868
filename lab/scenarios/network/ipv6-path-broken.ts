import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The IPv6 addresses of the servers swallow everything, IPv4 works',
  args: 'check imaps://alice@example.test@half.example.test smtp://alice@example.test@halfsmtp.example.test:587',
  expect: ['network/ipv6-path-broken'],
  forbid: ['network/packets-dropped'],
  shows: [/imaps FAILED .*2001:db8:113::99 port 993 timed out/],
} satisfies Scenario;
