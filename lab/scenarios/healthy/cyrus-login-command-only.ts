import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Cyrus offers no AUTH at all, and its LOGIN command works',
  servers: 'exim+cyrus',
  cyrus: { sasl_mech_list: 'GSSAPI' },
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  healthy: true,
  shows: [/AUTH=PLAIN is not offered/],
} satisfies Scenario;
