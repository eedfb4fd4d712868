import type { Scenario } from '../../scenario.ts';

export default {
  title: 'One server for everything, and an address with a +',
  ports: { 587: { smtpd_sender_restrictions: '' } },
  args: 'check imaps://alice@example.test@mail.example.test smtp://alice@example.test@mail.example.test:587 --address alice+shop@example.test',
  healthy: true,
} satisfies Scenario;
