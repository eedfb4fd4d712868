import type { Scenario } from '../../scenario.ts';

export default {
  title: 'IMAP is switched off for the account, and the sender belongs to another',
  login: `protocol imap {
  passdb {
    driver = checkpassword
    args = /etc/dovecot/imap-is-off
  }
}
passdb {
  driver = passwd-file
  args = username_format=%u /etc/dovecot/users
}`,
  prepare: `cat >/etc/dovecot/imap-is-off <<'END'
#!/bin/sh
cat <&3 >/dev/null
export USER=alice@example.test HOME=/ EXTRA='nologin reason'
export nologin=y reason='IMAP access is disabled for your account.'
exec "$@"
END
chmod 755 /etc/dovecot/imap-is-off`,
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587 --address boss@example.test',
  expect: ['account/protocol-access-disabled', 'sending/sender-not-owned'],
  shows: [/imaps FAILED .*IMAP access is disabled/, /smtp FAILED RCPT: 553/],
} satisfies Scenario;
