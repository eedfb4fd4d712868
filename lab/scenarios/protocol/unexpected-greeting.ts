import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Something else answers on the IMAP port: an SSH server',
  dovecot: `service imap-login {
  inet_listener imap {
    port = 0
  }
  inet_listener imaps {
    port = 0
  }
}`,
  scripted: [
    {
      port: 143,
      greet: ['SSH-2.0-OpenSSH_9.2p1 Debian-2'],
      replies: { '*': ['Invalid SSH identification string.', '!close'] },
    },
  ],
  args: 'check imap://alice@example.test@imap.example.test:143 smtp://alice@example.test@smtp.example.test:587',
  expect: ['protocol/unexpected-greeting'],
  certainty: 'confirmed',
  shows: [/imap FAILED .*SSH-2.0/],
} satisfies Scenario;
