import type { Scenario } from '../../scenario.ts';

export default {
  title: 'postgrey puts off what it has not seen before',
  daemons: [
    {
      command: [
        'postgrey',
        '--inet=127.0.0.1:10023',
        '--user=root',
        '--group=root',
        '--dbdir=/tmp',
        '--pidfile=/tmp/postgrey.pid',
      ],
      ready: 'grep -q :2727 /proc/net/tcp',
    },
  ],
  ports: {
    587: {
      smtpd_recipient_restrictions:
        'check_policy_service inet:127.0.0.1:10023, permit_sasl_authenticated, reject',
    },
  },
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['sending/greylisted'],
  certainty: 'confirmed',
  shows: [/smtp FAILED RCPT: 450 4.2.0 .*Greylisted/],
} satisfies Scenario;
