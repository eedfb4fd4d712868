import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The recipient is put off the first time',
  ports: {
    587: {
      smtpd_recipient_restrictions:
        'check_recipient_access inline:{ { alice@example.test=450 4.2.0 Greylisted, please try again in 300 seconds } }, permit_sasl_authenticated, reject',
    },
  },
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['sending/greylisted'],
  certainty: 'confirmed',
  shows: [/smtp FAILED RCPT: 450 4.2.0 .*Greylisted/],
} satisfies Scenario;
