import { guide } from '../../kernel/guide.ts';
import { aboutTheMessage, addAnew } from './_shared.ts';

const where = 'In ~/.config/aerc/accounts.conf, under the name of the account:';
const restart = 'Quit and start aerc again; “aerc -v” and the log (log-file in aerc.conf) tell more.';

export default guide({
  id: 'aerc',
  place: 'mail-program',
  title: 'aerc',
  version: 'aerc 0.14 to 0.21',
  seen: '2026-11-21',
  source: 'manuals: aerc-accounts(5), aerc-imap(5), aerc-smtp(5)',
  aliases: ['aerc-mail'],
  words: {
    security: {
      tls: 'imaps:// (smtps:// for sending)',
      starttls: 'imap:// (smtp:// for sending; aerc demands STARTTLS there)',
      none: 'imap+insecure:// (smtp+insecure:// for sending)',
    },
  },
  answers: {
    ...aboutTheMessage,
    'set-server': {
      incoming: [where, 'source = imaps://USER@{host}:993', restart],
      outgoing: [where, 'outgoing = smtps://USER@{host}:465 (or smtp://…:587)', restart],
    },
    'set-port': {
      incoming: [where, '“source” begins with {security} and ends with :{port}', restart],
      outgoing: [where, '“outgoing” begins with {security} and ends with :{port}', restart],
    },
    'set-security': {
      incoming: [where, '“source” begins with {security}; the port is {port}', restart],
      outgoing: [where, '“outgoing” begins with {security}; the port is {port}', restart],
    },
    'set-username': {
      incoming: [
        where,
        'In “source” the part before the last “@” is {user}, with “@” written as %40',
        restart,
      ],
      outgoing: [
        where,
        'In “outgoing” the part before the last “@” is {user}, with “@” written as %40',
        restart,
      ],
    },
    'enter-password': {
      incoming: [
        where,
        'source-cred-cmd = pass show mail (run it by hand: one line, the right password).',
        restart,
      ],
      outgoing: [
        where,
        'outgoing-cred-cmd = pass show mail (run it by hand: one line, the right password).',
        restart,
      ],
    },
    'use-app-password': {
      incoming: [
        'Store the app password without spaces: pass edit mail',
        where,
        'source-cred-cmd = pass show mail',
        restart,
      ],
      outgoing: [
        'Store the app password without spaces: pass edit mail',
        where,
        'outgoing-cred-cmd = pass show mail',
        restart,
      ],
    },
    'sign-in-with-oauth': [
      where,
      'source = imaps+oauthbearer://… (Microsoft: imaps+xoauth2://…), outgoing = smtp+oauthbearer://… or smtp+xoauth2://…',
      'source-cred-cmd and outgoing-cred-cmd: a command that prints a fresh token of {provider} (oama, mailctl, mutt_oauth2.py).',
      restart,
    ],
    'turn-on-smtp-login': [
      where,
      'outgoing = smtps+plain://USER@server with user {user} (“@” as %40), and outgoing-cred-cmd',
      restart,
    ],
    'set-login-method': {
      incoming: [
        where,
        'imaps+oauthbearer:// or imaps+xoauth2://; nothing behind “+” is LOGIN. Wanted: {method}',
        restart,
      ],
      outgoing: [
        where,
        'smtps+METHOD:// with none, plain, login, oauthbearer or xoauth2. Wanted: {method}',
        restart,
      ],
    },
    'choose-outgoing-server': [where, 'The server in “outgoing” must be {host}', restart],
    'set-account-type': {
      unsupported: 'aerc knows IMAP, JMAP, Maildir, mbox and notmuch, but not POP3.',
      instead: [],
    },
    'set-sender-address': [where, 'from = Name <{address}>', restart],
    'set-path-prefix': {
      unsupported: 'aerc shows the folders as the server names them and has no path prefix.',
      instead: addAnew,
    },
    'map-special-folders': [
      where,
      'copy-to, postpone, archive, default: the names that the server uses (folder-map gives others).',
      restart,
    ],
    'set-helo-name': [
      where,
      'smtp-domain = {name} (newer versions; older ones use the name of the computer)',
      restart,
    ],
    'limit-connections': ['aerc opens one connection for each account. Close other instances.'],
    'check-less-often': [where, 'check-mail = {minutes}m', restart],
    'go-online': ['In aerc: “:connect” (after “:disconnect”).'],
    'check-filters': [
      '“:clear” takes a filter away. Search in Junk and Trash: “:search -f sender”.',
      'Filters are elsewhere: Sieve on the server, imapfilter, notmuch.',
    ],
    'look-at-outbox': [
      'aerc sends at once and says why it failed; the message stays open. Postponed ones: “:recall” in the folder of “postpone”.',
    ],
    'set-timeout': [where, 'connection-timeout = {seconds}s', restart],
    'update-program': ['Install the updates of your distribution.'],
    'choose-client-certificate': { unsupported: 'aerc cannot use client certificates.', instead: [] },
  },
});
