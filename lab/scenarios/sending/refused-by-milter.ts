import type { Scenario } from '../../scenario.ts';

export default {
  title: 'A filter beside Postfix refuses the recipient in words of its own',
  daemons: [
    {
      command: ['python3', '/root/milter.py', '8891', '550 5.7.1 Message rejected due to local policy'],
      ready: 'grep -q :22BB /proc/net/tcp',
    },
  ],
  ports: { 587: { smtpd_milters: 'inet:127.0.0.1:8891' } },
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['sending/refused-without-reason'],
  accept: ['reputation/blocked-by-receiver'],
  forbid: ['auth/wrong-credentials'],
  shows: [/smtp FAILED RCPT: 550 5.7.1 .*local policy/],
} satisfies Scenario;
