import type { Scenario } from '../../scenario.ts';

export default {
  title: 'One machine at home does everything, with the bare name as login',
  servers: 'exim+courier',
  args: 'check imaps://bob@mail.example.test smtp://bob@mail.example.test:587 --address bob@example.test',
  healthy: true,
} satisfies Scenario;
