import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The mailbox is full: nothing more is accepted for it',
  dovecot: `mail_plugins = $mail_plugins quota
protocol imap {
  mail_plugins = $mail_plugins quota imap_quota
}
plugin {
  quota = count:Mailbox
  quota_vsizes = yes
  quota_rule = *:storage=100K
  quota_grace = 0
  quota_status_success = DUNNO
  quota_status_nouser = DUNNO
  quota_status_overquota = "552 5.2.2 Mailbox is full"
}
service quota-status {
  executable = quota-status -p postfix
  unix_listener /var/spool/postfix/private/quota {
    mode = 0666
  }
}`,
  ports: {
    587: {
      smtpd_recipient_restrictions:
        'check_policy_service unix:private/quota, permit_sasl_authenticated, reject',
    },
  },
  prepare: `head -c 110000 /dev/zero | tr '\\0' x | fold -w 70 >/tmp/big
(printf 'From: a@example.test\\nSubject: Big\\n\\n'; cat /tmp/big) >/srv/mail/alice@example.test/cur/3.lab:2,S
chown -R 104:104 /srv/mail`,
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['mailbox/own-mailbox-full'],
  certainty: 'confirmed',
  shows: [/GETQUOTAROOT .*STORAGE 1\d\d 100/, /smtp FAILED RCPT: 552 5.2.2/],
} satisfies Scenario;
