import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The right certificate comes only to those who say the name',
  certificate: { dovecot: 'wrong-name' },
  dovecot: `local_name imap.example.test {
  ssl_cert = </pki/good.pem
  ssl_key = </pki/good.key
}`,
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  healthy: true,
} satisfies Scenario;
