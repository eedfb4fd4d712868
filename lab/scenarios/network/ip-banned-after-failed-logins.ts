import type { Scenario } from '../../scenario.ts';

export default {
  title: 'fail2ban has banned this address before',
  daemons: [
    {
      command: [
        'sh',
        '-c',
        `rm -rf /etc/fail2ban/jail.d; mkdir -p /var/run/fail2ban /var/lib/fail2ban; touch /var/log/dovecot.log
printf '[DEFAULT]\\nbanaction = nftables-allports\\nbackend = polling\\nusedns = no\\n[dovecot]\\nenabled = true\\nmaxretry = 3\\nlogpath = /var/log/dovecot.log\\n' >/etc/fail2ban/jail.local
exec fail2ban-server -xf --logtarget=/tmp/fail2ban.log start`,
      ],
      ready: 'fail2ban-client ping',
    },
  ],
  prepare: 'fail2ban-client set dovecot banip 192.168.1.10 2001:db8:1::10; sleep 1',
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['network/ip-banned-after-failed-logins'],
  accept: ['network/firewall-rejects', 'network/service-not-running'],
  forbid: ['settings/wrong-port'],
  shows: [/imaps FAILED/, /smtp FAILED/],
} satisfies Scenario;
