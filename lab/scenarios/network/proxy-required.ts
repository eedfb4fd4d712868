import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Only the proxy of the company gets out',
  client: { env: { HTTPS_PROXY: 'http://192.168.1.1:3128', HTTP_PROXY: 'http://192.168.1.1:3128' } },
  proxy: true,
  firewall: ['iifname "lan" meta l4proto tcp drop'],
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['network/proxy-required'],
  forbid: ['network/offline'],
  shows: [/imaps FAILED .*timed out/],
} satisfies Scenario;
