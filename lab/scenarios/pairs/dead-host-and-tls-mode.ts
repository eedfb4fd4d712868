import type { Scenario } from '../../scenario.ts';

export default {
  title: 'A dead host coming in, TLS on a plaintext port going out',
  args: 'check imaps://alice@example.test@dead.example.test smtps://alice@example.test@smtp.example.test:587',
  expect: ['network/packets-dropped', 'settings/tls-on-plaintext-port'],
  shows: [/imaps FAILED .*timed out/, /smtps FAILED .*WRONG_VERSION/],
} satisfies Scenario;
