import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The outgoing server greets after 20 seconds',
  postfix: { smtpd_delay_reject: 'no', smtpd_client_restrictions: 'sleep 20' },
  args: 'check smtp://alice@example.test@smtp.example.test:587',
  healthy: true,
} satisfies Scenario;
