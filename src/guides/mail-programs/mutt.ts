import { guide } from '../../kernel/guide.ts';
import { aboutTheMessage } from './_shared.ts';

const muttrc = 'In ~/.config/mutt/muttrc (~/.muttrc; NeoMutt: ~/.config/neomutt/neomuttrc):';
const mbsync = 'With mbsync, in ~/.mbsyncrc under IMAPAccount:';
const msmtp = 'With msmtp, in ~/.msmtprc (or ~/.config/msmtp/config) under the account:';
const test = 'Test: mbsync -V -a fetches; msmtp --serverinfo --account=default shows the way out.';

export default guide({
  id: 'mutt',
  place: 'mail-program',
  title: 'Mutt and NeoMutt (with mbsync and msmtp)',
  version: 'Mutt 2, NeoMutt 2022 and later, isync 1.4 and 1.5, msmtp 1.8',
  seen: '2026-11-21',
  source:
    'checked against the manuals of NeoMutt 20220429, isync 1.4.4 and msmtp 1.8.23 (Debian); https://marlam.de/msmtp/msmtp.html',
  aliases: ['neomutt', 'mbsync', 'isync'],
  words: {
    security: {
      tls: 'imaps:// or smtps:// (mbsync TLSType IMAPS, before 1.5 SSLType; msmtp tls on, tls_starttls off)',
      starttls:
        'imap:// or smtp:// with ssl_starttls=yes and ssl_force_tls=yes (mbsync TLSType STARTTLS; msmtp tls on, tls_starttls on)',
      none: 'imap:// or smtp:// (mbsync TLSType None; msmtp tls off)',
    },
  },
  answers: {
    ...aboutTheMessage,
    'set-server': {
      incoming: [
        muttrc,
        'set folder="imaps://USER@{host}/" and set spoolfile=+INBOX (NeoMutt: spool_file)',
        mbsync,
        'Host {host}',
        test,
      ],
      outgoing: [
        muttrc,
        'set smtp_url="smtps://USER@{host}:465/" (or smtp://…:587/)',
        msmtp,
        'host {host}',
        test,
      ],
    },
    'set-port': {
      incoming: [
        muttrc,
        'Append :{port} to the server in “folder”, and use {security}',
        mbsync,
        'Port {port}',
        test,
      ],
      outgoing: [
        muttrc,
        'Append :{port} to the server in “smtp_url”, and use {security}',
        msmtp,
        'port {port}',
        test,
      ],
    },
    'set-security': {
      incoming: [
        'Use {security}',
        'The port must be {port}.',
        'An empty line ends a section of ~/.mbsyncrc: keep its lines together.',
        test,
      ],
      outgoing: ['Use {security}', 'The port must be {port}.', test],
    },
    'set-username': {
      incoming: [muttrc, 'set imap_user="{user}"', mbsync, 'User {user}', test],
      outgoing: [
        muttrc,
        'The user stands in smtp_url before the server: {user} (with “@” as %40 if it is refused).',
        msmtp,
        'user {user}',
        test,
      ],
    },
    'enter-password': {
      incoming: [
        muttrc,
        'Take imap_pass out and let Mutt ask, or: set imap_pass="`pass show mail`"',
        mbsync,
        'PassCmd "pass show mail" (run the command by hand: it must print one line, the right password).',
        test,
      ],
      outgoing: [
        muttrc,
        'Take smtp_pass out and let Mutt ask, or: set smtp_pass="`pass show mail`"',
        msmtp,
        'passwordeval "pass show mail" (run the command by hand: it must print one line, the right password).',
        test,
      ],
    },
    'use-app-password': {
      incoming: [
        'Store the app password, without spaces, where the command finds it: pass edit mail',
        mbsync,
        'PassCmd "pass show mail"',
        test,
      ],
      outgoing: [
        'Store the app password, without spaces, where the command finds it: pass edit mail',
        msmtp,
        'passwordeval "pass show mail"',
        test,
      ],
    },
    'sign-in-with-oauth': [
      'Get tokens of {provider} with mutt_oauth2.py (comes with Mutt), oama or mailctl: first authorise, then it renews.',
      muttrc,
      'set imap_authenticators="xoauth2", smtp_authenticators="xoauth2", imap_oauth_refresh_command and smtp_oauth_refresh_command="…"',
      mbsync,
      'AuthMechs XOAUTH2 and PassCmd with the same command (package cyrus-sasl-xoauth2).',
      msmtp,
      'auth xoauth2 (or oauthbearer) and passwordeval with the same command.',
    ],
    'turn-on-smtp-login': [
      muttrc,
      'The user must stand in smtp_url: {user}',
      msmtp,
      'auth on, user {user}, passwordeval "…"',
      test,
    ],
    'set-login-method': {
      incoming: [muttrc, 'set imap_authenticators="{method}"', mbsync, 'AuthMechs {method}', test],
      outgoing: [muttrc, 'set smtp_authenticators="{method}"', msmtp, 'auth {method}', test],
    },
    'choose-outgoing-server': [
      muttrc,
      'set sendmail="msmtp" (no smtp_url then), or smtp_url with {host}',
      msmtp,
      'host {host} in the account whose “from” is your address; msmtp chooses it with: set sendmail="msmtp --read-envelope-from"',
    ],
    'set-account-type': [
      muttrc,
      'set folder="imaps://…" for IMAP, “pop_host” for POP3. Wanted: {protocol}.',
      'mbsync knows IMAP only.',
    ],
    'set-sender-address': [
      muttrc,
      'set from="{address}" and set use_envelope_from=yes (envelope_from_address empty).',
      msmtp,
      'from {address}',
    ],
    'set-path-prefix': [
      muttrc,
      'The part behind the server in “folder”: {prefix}',
      mbsync,
      'In IMAPStore: PathDelimiter, and Path (UseNamespace yes finds it by itself).',
    ],
    'map-special-folders': [
      muttrc,
      'set record="+Sent", postponed="+Drafts", trash="+Trash" with the names that the server uses.',
      'See them with “c” and “?”.',
    ],
    'set-helo-name': [muttrc, 'set hostname="{name}"', msmtp, 'domain {name}', test],
    'limit-connections': [
      'Mutt opens one connection for each server. Close other instances; run one mbsync at a time (flock).',
    ],
    'check-less-often': [
      muttrc,
      'set imap_poll_timeout, mail_check and timeout in seconds ({minutes} × 60).',
      'Timer or cron of mbsync: every {minutes} minutes.',
    ],
    'go-online': [
      'Mutt: press “$”, then open the folder again (“c” INBOX); “imap-logout-all” forgets dead connections.',
      'Timer of mbsync: systemctl --user status mbsync.timer',
    ],
    'check-filters': [
      'Search in Junk and Trash: “l” ~f sender. A limit hides messages: “l” all.',
      'Filters are elsewhere: Sieve on the server, procmail, maildrop, notmuch, imapfilter.',
    ],
    'look-at-outbox': [
      'Mutt sends at once and says why it failed; postponed messages: press “R”.',
      'msmtp: look at its log; with msmtpq: msmtp-queue -d lists, -r sends.',
    ],
    'set-timeout': [
      muttrc,
      'set connect_timeout={seconds} (NeoMutt: socket_timeout)',
      mbsync,
      'Timeout {seconds}',
      msmtp,
      'timeout {seconds}',
    ],
    'update-program': ['Install the updates of your distribution; Debian’s backports have newer ones.'],
    'choose-client-certificate': [
      muttrc,
      'set ssl_client_cert="…pem"',
      mbsync,
      'ClientCertificate and ClientKey',
      msmtp,
      'tls_cert_file and tls_key_file',
    ],
  },
});
