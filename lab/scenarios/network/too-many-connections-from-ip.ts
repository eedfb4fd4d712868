import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Postfix permits one connection at a time from one address',
  postfix: { smtpd_client_connection_count_limit: '1', smtpd_client_event_limit_exceptions: '127.0.0.1' },
  hold: [
    { url: 'smtps://smtp4.example.test:465', user: 'alice@example.test', say: ['EHLO x'] },
    { url: 'smtps://smtp6.example.test:465', user: 'alice@example.test', say: ['EHLO x'] },
  ],
  args: 'check imaps://alice@example.test@imap.example.test smtps://alice@example.test@smtp.example.test:465',
  expect: ['network/too-many-connections-from-ip'],
  shows: [/smtps FAILED .*421 .*too many connections/],
} satisfies Scenario;
