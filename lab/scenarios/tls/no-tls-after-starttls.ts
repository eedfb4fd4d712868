import type { Scenario } from '../../scenario.ts';

export default {
  title: 'After its consent to STARTTLS the server goes on in clear text',
  ports: { 587: 'closed' },
  scripted: [
    {
      port: 587,
      greet: ['220 smtp.example.test ESMTP'],
      replies: {
        EHLO: ['250-smtp.example.test', '250-STARTTLS', '250 AUTH PLAIN LOGIN'],
        STARTTLS: ['220 2.0.0 Ready to start TLS', '!wait 0.3', '250 smtp.example.test at your service'],
        QUIT: ['221 2.0.0 Bye', '!close'],
        '*': ['500 5.5.1 Command unrecognized'],
      },
    },
  ],
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['tls/no-tls-after-starttls'],
  shows: [/smtp FAILED ERR_SSL_WRONG_VERSION_NUMBER/],
} satisfies Scenario;
