import { umlautPassword } from '../../accounts.ts';
import type { Scenario } from '../../scenario.ts';

export default {
  title: 'A password with umlauts, which Cyrus keeps as it is',
  servers: 'postfix+cyrus',
  password: umlautPassword,
  args: 'check imaps://ute@example.test@imap.example.test smtp://ute@example.test@smtp.example.test:587',
  healthy: true,
} satisfies Scenario;
