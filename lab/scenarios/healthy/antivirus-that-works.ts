import type { Scenario } from '../../scenario.ts';

export default {
  title: 'A protection program looks into TLS, and its root is in the store of the system',
  intercept: 'by-antivirus',
  client: { alsoTrusts: 'antivirus' },
  args: 'check imaps://alice@example.test@imap.example.test smtps://alice@example.test@smtp.example.test:465',
  healthy: true,
  shows: [/imaps FAILED/],
  note: 'The simple mail program has roots of its own only.',
} satisfies Scenario;
