import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The user name lacks the domain, and the provider of the servers documents the whole address',
  certificate: 'hosted',
  args: 'check imaps://alice@imap.migadu.com smtp://alice@smtp.migadu.com:587 --address alice@notary.test',
  expect: ['settings/username-missing-domain'],
  note: 'The zone of the provider is in provider-table-mx.ts.',
} satisfies Scenario;
