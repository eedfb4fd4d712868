import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Dovecot is not running, and refuses a look from outside as well',
  stopped: ['dovecot'],
  lookout: true,
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587 --no-login --via ssh://root@198.51.100.10',
  expect: ['network/service-not-running'],
  certainty: 'confirmed',
  shows: [/imaps FAILED ECONNREFUSED/],
} satisfies Scenario;
