import type { Scenario } from '../../scenario.ts';

export default {
  title: 'POP is switched off for this account, and said so',
  login: `protocol pop3 {
  passdb {
    driver = checkpassword
    args = /etc/dovecot/pop-is-off
  }
}
passdb {
  driver = passwd-file
  args = username_format=%u /etc/dovecot/users
}`,
  prepare: `cat >/etc/dovecot/pop-is-off <<'END'
#!/bin/sh
cat <&3 >/dev/null
export USER=alice@example.test HOME=/ EXTRA='nologin reason'
export nologin=y reason='POP3 access is disabled for your account.'
exec "$@"
END
chmod 755 /etc/dovecot/pop-is-off`,
  args: 'check pop3s://alice@example.test@pop.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['account/protocol-access-disabled'],
  forbid: ['auth/wrong-credentials'],
  shows: [/pop3s FAILED .*POP3 access is disabled/],
} satisfies Scenario;
