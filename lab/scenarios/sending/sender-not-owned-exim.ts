import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Exim lets everybody send under the own address only',
  servers: 'exim+dovecot',
  exim: {
    AT_MAIL:
      'deny message = Sender address $sender_address is not owned by $authenticated_id\n       !condition = OWN_ADDRESS',
  },
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587 --address boss@example.test',
  expect: ['sending/sender-not-owned'],
  shows: [/smtp FAILED MAIL: 550 .*not owned by/],
} satisfies Scenario;
