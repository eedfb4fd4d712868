import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Cyrus wants SCRAM and nothing else',
  servers: 'exim+cyrus',
  cyrus: { sasl_mech_list: 'GSSAPI' },
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['auth/no-common-mechanism'],
  shows: [/imaps FAILED /],
} satisfies Scenario;
