import { guide } from '../../kernel/guide.ts';
import { aboutTheMessage, nothingIncoming, onlySends } from './_shared.ts';

const where = 'In ~/.msmtprc (~/.config/msmtp/config; for the system /etc/msmtprc), under the account:';
const test =
  'Test: msmtp --serverinfo, then: echo test | msmtp --debug you@example.org (do not post the output, it has the password).';

export default guide({
  id: 'msmtp',
  place: 'mail-program',
  title: 'msmtp',
  version: 'msmtp 1.8',
  seen: '2026-11-21',
  source: 'https://marlam.de/msmtp/msmtp.html',
  aliases: ['msmtp-mta', 'sendmail (msmtp)'],
  words: {
    security: {
      tls: 'tls on, tls_starttls off',
      starttls: 'tls on, tls_starttls on',
      none: 'tls off',
    },
  },
  answers: {
    ...aboutTheMessage,
    ...onlySends('msmtp'),
    'set-server': { incoming: nothingIncoming, outgoing: [where, 'host {host}', test] },
    'set-port': {
      incoming: nothingIncoming,
      outgoing: [where, 'port {port}, {security} (each on a line of its own)', test],
    },
    'set-security': {
      incoming: nothingIncoming,
      outgoing: [where, '{security} (each on a line of its own), port {port}', test],
    },
    'set-username': { incoming: nothingIncoming, outgoing: [where, 'user {user}', test] },
    'enter-password': {
      incoming: nothingIncoming,
      outgoing: [
        where,
        'passwordeval "pass show mail" or password "…" (quotes if it has “#” or spaces); file mode 600: chmod 600 ~/.msmtprc',
        'Old entries elsewhere win too: look into ~/.netrc and the keyring (secret-tool search service smtp).',
        test,
      ],
    },
    'use-app-password': {
      incoming: nothingIncoming,
      outgoing: [where, 'passwordeval "…" that prints the app password without spaces.', test],
    },
    'sign-in-with-oauth': [
      where,
      'auth oauthbearer (Google) or auth xoauth2 (Microsoft) for {provider}',
      'passwordeval "oama access you@example.org" or another program that prints a fresh token.',
      test,
    ],
    'turn-on-smtp-login': [where, 'auth on, user {user}, passwordeval "…"', test],
    'set-login-method': {
      incoming: nothingIncoming,
      outgoing: [where, 'auth {method} (plain, login, cram-md5, scram-sha-256, oauthbearer, xoauth2)', test],
    },
    'choose-outgoing-server': [
      where,
      'host {host}; at the end of the file: account default : (that account)',
      test,
    ],
    'set-sender-address': [where, 'from {address} (and “set_from_header on” to correct the From line)', test],
    'set-helo-name': [where, 'domain {name}', test],
    'limit-connections': [
      'msmtp opens one connection for each message: let cron jobs and scripts not send at the same second.',
    ],
    'check-less-often': ['Let the job that sends run every {minutes} minutes at most.'],
    'go-online': [
      'Test the way: nc -vz (server) 587. With msmtpq messages wait: msmtp-queue -r sends them when the network is back.',
    ],
    'look-at-outbox': [
      'msmtp has no outbox: a failed message is lost unless msmtpq is used. Look at its “logfile”.',
      'msmtp-queue -d lists, -r sends, -p deletes.',
    ],
    'set-timeout': [where, 'timeout {seconds} (off: none)'],
    'update-program': ['Install the updates of your distribution.'],
    'choose-client-certificate': [where, 'tls_cert_file and tls_key_file: paths of the PEM files.', test],
  },
});
