import { wrongPassword } from '../../accounts.ts';
import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The password is wrong, and fail2ban bans the address in the middle of the examination',
  daemons: [
    {
      command: [
        'sh',
        '-c',
        `rm -rf /etc/fail2ban/jail.d; mkdir -p /var/run/fail2ban /var/lib/fail2ban; touch /var/log/dovecot.log
printf '[DEFAULT]\\nbanaction = nftables-allports\\nbackend = polling\\nusedns = no\\n[dovecot]\\nenabled = true\\nmaxretry = 2\\nlogpath = /var/log/dovecot.log\\n' >/etc/fail2ban/jail.local
exec fail2ban-server -xf --logtarget=/tmp/fail2ban.log start`,
      ],
      ready: 'fail2ban-client ping',
    },
  ],
  password: wrongPassword,
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['auth/wrong-credentials'],
  forbid: ['network/service-not-running', 'settings/wrong-port'],
  shows: [/imaps FAILED .*AUTHENTICATIONFAILED/],
} satisfies Scenario;
