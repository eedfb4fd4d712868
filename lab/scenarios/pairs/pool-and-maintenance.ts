import type { Scenario } from '../../scenario.ts';

export default {
  title: 'One of three incoming servers is broken, the outgoing one under maintenance',
  postfix: {
    smtpd_delay_reject: 'no',
    smtpd_client_restrictions:
      'check_client_access inline:{ { 192.168.1.10=421 4.3.2 Service shutting down for maintenance }, { 2001:db8:1::10=421 4.3.2 Service shutting down for maintenance } }',
  },
  firewall: ['ip daddr 203.0.113.26 reject with tcp reset'],
  args: 'check imaps://alice@example.test@pool.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['provider/one-server-of-pool-broken', 'provider/maintenance-or-overload'],
  shows: [/ECONNREFUSED .*203\.0\.113\.26/, /smtp FAILED .*421/],
} satisfies Scenario;
