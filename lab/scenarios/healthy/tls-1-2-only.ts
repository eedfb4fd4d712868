import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The servers speak TLS 1.2 at most',
  openssl: 'MaxProtocol = TLSv1.2',
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  healthy: true,
} satisfies Scenario;
