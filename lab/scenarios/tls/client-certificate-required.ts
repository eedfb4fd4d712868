import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The outgoing server wants a certificate from its clients',
  postfix: { smtpd_tls_req_ccert: 'yes', smtpd_tls_CAfile: '/pki/root.crt' },
  args: 'check imaps://alice@example.test@imap.example.test smtps://alice@example.test@smtp.example.test:465',
  expect: ['tls/client-certificate-required'],
  shows: [/smtps FAILED .*421 4.7.1 .*No client certificate presented/],
} satisfies Scenario;
