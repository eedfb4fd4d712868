import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The server keeps everybody waiting 45 seconds for its greeting',
  postfix: { smtpd_delay_reject: 'no', smtpd_client_restrictions: 'sleep 45' },
  args: 'check smtp://alice@example.test@smtp.example.test:587',
  expect: ['network/slow-greeting'],
  forbid: ['settings/plaintext-on-tls-port'],
  shows: [/smtp .*took 4\d\.\d s/],
} satisfies Scenario;
