import { webHost } from '../../publication.ts';
import type { Scenario } from '../../scenario.ts';

export default {
  title: "An unsigned zone names somebody else's servers: they get no password without a yes",
  publish: {
    domain: 'gallery.test',
    dns: `
      @                 MX  10 mx.example.test.
      _imaps._tcp       SRV 0 1 993 mail.stranger.test.
      _submissions._tcp SRV 0 1 465 mail.stranger.test.
    `,
    zones: { 'stranger.test': webHost('mail', 83) },
  },
  args: 'alice@gallery.test',
  unsure: true,
  logins: 0,
} satisfies Scenario;
