import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Another device holds the POP mailbox',
  dovecot: `pop3_lock_session = yes
mail_location = mbox:/srv/mail/%u:INBOX=/srv/mail/%u/inbox
mbox_lock_timeout = 3 secs
mbox_read_locks = dotlock
mbox_write_locks = dotlock`,
  prepare: `rm -rf /srv/mail/alice@example.test; mkdir -p /srv/mail/alice@example.test
printf 'From bob@example.test Mon Jan  5 10:00:00 2026\\nSubject: Hello\\n\\nHi.\\n\\n' >/srv/mail/alice@example.test/inbox
chown -R 104:104 /srv/mail`,
  hold: [
    { url: 'pop3s://pop.example.test:995', user: 'alice@example.test', say: ['USER USER', 'PASS PASSWORD'] },
  ],
  args: 'check pop3s://alice@example.test@pop.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['mailbox/locked-by-other-session'],
  certainty: 'confirmed',
  shows: [/pop3s FAILED .*IN-USE/],
} satisfies Scenario;
