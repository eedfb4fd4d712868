import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The outgoing server says that it is closed for maintenance',
  postfix: {
    smtpd_delay_reject: 'no',
    smtpd_client_restrictions:
      'check_client_access inline:{ { 192.168.1.10=421 4.3.2 Service shutting down for maintenance }, { 2001:db8:1::10=421 4.3.2 Service shutting down for maintenance } }',
  },
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['provider/maintenance-or-overload'],
  certainty: 'confirmed',
  shows: [/smtp FAILED .*421 4\.3\.2/],
} satisfies Scenario;
