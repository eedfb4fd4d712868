import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The incoming name has no address, and the recipient is put off',
  ports: {
    587: {
      smtpd_recipient_restrictions:
        'check_recipient_access inline:{ { alice@example.test=450 4.2.0 Greylisted, please try again in 300 seconds } }, permit_sasl_authenticated, reject',
    },
  },
  args: 'check imaps://alice@example.test@noaddress.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['dns/no-address-record', 'sending/greylisted'],
  shows: [/imaps FAILED ENO/, /smtp FAILED RCPT: 450/],
} satisfies Scenario;
