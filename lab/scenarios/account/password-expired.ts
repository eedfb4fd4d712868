import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The password has expired and must be changed',
  login: `passdb {
  driver = pam
  args = dovecot
}`,
  prepare: `grep -q ^alice@ /etc/passwd || echo 'alice@example.test:x:2000:2000::/:/bin/false' >>/etc/passwd
umask 077; echo "alice@example.test:$(sed -n 's/^alice@example.test:{SHA512-CRYPT}\\([^:]*\\):.*/\\1/p' /etc/dovecot/users):10000:0:30:7:::" >/etc/shadow`,
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['account/password-expired'],
  forbid: ['auth/wrong-credentials'],
  certainty: 'confirmed',
  shows: [/imaps FAILED .*EXPIRED/],
} satisfies Scenario;
