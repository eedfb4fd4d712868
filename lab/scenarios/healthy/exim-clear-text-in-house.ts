import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Encryption is off both ways, and the servers permit it',
  servers: 'exim+courier',
  exim: { AUTH_HOSTS: '*' },
  courier: { IMAP_CAPABILITY: 'IMAP4rev1 UIDPLUS CHILDREN NAMESPACE AUTH=PLAIN' },
  args: 'check imap+insecure://alice@example.test@imap.example.test smtp+insecure://alice@example.test@smtp.example.test:587 --no-login',
  healthy: true,
} satisfies Scenario;
