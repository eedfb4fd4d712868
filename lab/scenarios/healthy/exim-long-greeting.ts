import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Exim greets with several lines',
  servers: 'exim+dovecot',
  exim: {
    MAIN: 'smtp_banner = "$smtp_active_hostname ESMTP ready\\nWe do not authorize the use of this system\\nto transport unsolicited, or bulk e-mail."',
  },
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  healthy: true,
} satisfies Scenario;
