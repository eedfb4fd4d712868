import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The servers have only IPv6 addresses, this computer only IPv4',
  client: { v6: false },
  args: 'check imaps://alice@example.test@imap6.example.test smtp://alice@example.test@smtp6.example.test:587',
  expect: ['dns/only-ipv6-address'],
  accept: ['network/ipv4-only-network'],
  shows: [/imaps FAILED (?:ENETUNREACH|ENOTFOUND|EADDRNOTAVAIL|EAI_ADDRFAMILY)/],
} satisfies Scenario;
