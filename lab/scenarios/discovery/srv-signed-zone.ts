import type { Scenario } from '../../scenario.ts';

export default {
  title: "A signed zone names a hoster's servers: nobody on the way could have written it",
  publish: {
    domain: 'lawyer.test',
    dns: `
      @                 MX  10 mx.example.test.
      _imaps._tcp       SRV 0 1 993 mail.example.test.
      _submissions._tcp SRV 0 1 465 mail.example.test.
    `,
    signed: true,
  },
  args: 'alice@lawyer.test',
  certificate: 'good',
  healthy: true,
  logins: 2,
} satisfies Scenario;
