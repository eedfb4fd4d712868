import type { Scenario } from '../../scenario.ts';

export default {
  title: 'A server given as an address, and too many sessions elsewhere',
  dovecot: 'mail_max_userip_connections = 1',
  // The limit is for each address, and the client has two.
  hold: [
    {
      url: 'imaps://imap4.example.test:993',
      user: 'alice@example.test',
      say: ['a LOGIN {user} "{password}"'],
    },
    {
      url: 'imaps://imap6.example.test:993',
      user: 'alice@example.test',
      say: ['a LOGIN {user} "{password}"'],
    },
  ],
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@203.0.113.35:587',
  expect: ['mailbox/too-many-sessions', 'settings/ip-address-as-hostname'],
  shows: [/imaps FAILED .*LIMIT/, /smtp FAILED ERR_TLS_CERT_ALTNAME_INVALID/],
} satisfies Scenario;
