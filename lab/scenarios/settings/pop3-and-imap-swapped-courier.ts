import type { Scenario } from '../../scenario.ts';

export default {
  title: 'A POP account points at the IMAP port of Courier',
  servers: 'exim+courier',
  args: 'check pop3s://alice@example.test@imap.example.test:993 smtp://alice@example.test@smtp.example.test:587',
  expect: ['settings/pop3-and-imap-swapped'],
  certainty: 'confirmed',
  shows: [/pop3s FAILED .*OK .CAPABILITY IMAP4rev1/],
} satisfies Scenario;
