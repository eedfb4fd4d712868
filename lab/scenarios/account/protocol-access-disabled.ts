import type { Scenario } from '../../scenario.ts';

export default {
  title: 'IMAP is switched off for this account',
  login: `protocol imap {
  passdb {
    driver = static
    args = nopassword=y nologin=y reason=IMAP_access_is_disabled_for_your_account
  }
}
passdb {
  driver = passwd-file
  args = username_format=%u /etc/dovecot/users
}`,
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['account/protocol-access-disabled'],
  forbid: ['auth/wrong-credentials'],
  shows: [/imaps FAILED .*IMAP.access.is.disabled/, /smtp .*took/],
} satisfies Scenario;
