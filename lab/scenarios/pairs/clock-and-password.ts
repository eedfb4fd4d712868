import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The clock is a year ahead, and going out nothing listens',
  client: { clock: '+400d' },
  args: 'check imaps://alice@example.test@imap.example.test smtps://alice@example.test@smtp.example.test:466',
  expect: ['host/clock-wrong', 'settings/wrong-port'],
  shows: [/imaps FAILED CERT_HAS_EXPIRED/, /smtps FAILED ECONNREFUSED/],
} satisfies Scenario;
