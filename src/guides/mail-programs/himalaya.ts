import { guide } from '../../kernel/guide.ts';
import { aboutTheMessage, addAnew, morePatience } from './_shared.ts';

const where =
  'In ~/.config/himalaya/config.toml, under [accounts.NAME] (version 1; newer and older ones name the keys differently):';
const test =
  'Test: himalaya --debug folder list; himalaya account doctor NAME --fix asks anew for what is missing.';

export default guide({
  id: 'himalaya',
  place: 'mail-program',
  title: 'Himalaya',
  version: 'himalaya 1.x',
  seen: '2026-11-21',
  source: 'https://github.com/pimalaya/himalaya config.sample.toml',
  aliases: ['himalaya cli', 'pimalaya'],
  words: { security: { tls: '"tls"', starttls: '"start-tls"', none: '"none"' } },
  answers: {
    ...aboutTheMessage,
    'set-server': {
      incoming: [where, 'backend.type = "imap" and backend.host = "{host}"', test],
      outgoing: [where, 'message.send.backend.type = "smtp" and message.send.backend.host = "{host}"', test],
    },
    'set-port': {
      incoming: [where, 'backend.port = {port} and backend.encryption.type = {security}', test],
      outgoing: [
        where,
        'message.send.backend.port = {port} and message.send.backend.encryption.type = {security}',
        test,
      ],
    },
    'set-security': {
      incoming: [where, 'backend.encryption.type = {security}, backend.port = {port}', test],
      outgoing: [
        where,
        'message.send.backend.encryption.type = {security}, message.send.backend.port = {port}',
        test,
      ],
    },
    'set-username': {
      incoming: [where, 'backend.login = "{user}"', test],
      outgoing: [where, 'message.send.backend.login = "{user}"', test],
    },
    'enter-password': {
      incoming: [
        where,
        'backend.auth.type = "password" and backend.auth.cmd = "pass show mail" (run it by hand: one line).',
        test,
      ],
      outgoing: [
        where,
        'message.send.backend.auth.type = "password" and message.send.backend.auth.cmd = "pass show mail"',
        test,
      ],
    },
    'use-app-password': {
      incoming: [
        'Store the app password without spaces: pass edit mail',
        where,
        'backend.auth.cmd = "pass show mail"',
        test,
      ],
      outgoing: [
        'Store the app password without spaces: pass edit mail',
        where,
        'message.send.backend.auth.cmd = "pass show mail"',
        test,
      ],
    },
    'sign-in-with-oauth': [
      where,
      'backend.auth.type = "oauth2" with client-id, auth-url, token-url, scope of {provider}; the same below message.send.backend',
      'himalaya account configure NAME opens the browser; sign in there.',
      test,
    ],
    'turn-on-smtp-login': [
      where,
      'message.send.backend.login = "{user}" and message.send.backend.auth.type = "password"',
      test,
    ],
    'set-login-method': {
      incoming: [
        where,
        'backend.auth.type = "password" or "oauth2"; it chooses the mechanism itself. Wanted: {method}',
        test,
      ],
      outgoing: [
        where,
        'message.send.backend.auth.type = "password" or "oauth2"; it chooses itself. Wanted: {method}',
        test,
      ],
    },
    'choose-outgoing-server': [where, 'message.send.backend.host = "{host}"', test],
    'set-account-type': {
      unsupported: 'Himalaya knows IMAP, Maildir and notmuch, but not POP3.',
      instead: [],
    },
    'set-sender-address': [where, 'email = "{address}"', test],
    'set-path-prefix': {
      unsupported: 'Himalaya shows the folders as the server names them and has no path prefix.',
      instead: addAnew,
    },
    'map-special-folders': [
      where,
      'folder.aliases.inbox, .sent, .drafts, .trash: the names that the server uses.',
      test,
    ],
    'set-helo-name': {
      unsupported: 'Himalaya introduces itself with the name of the computer and has no setting for it.',
      instead: [],
    },
    'limit-connections': [
      where,
      'Run fewer commands at once (scripts, timers); the server allows {limit} connections.',
    ],
    'check-less-often': [
      'Himalaya fetches only when called: let scripts call it every {minutes} minutes at most.',
    ],
    'go-online': ['Himalaya has no offline mode. Test the way: nc -vz (server) 993'],
    'check-filters': [
      'Search: himalaya envelope list from sender, also with --folder for Junk and Trash.',
      'Filters are elsewhere: Sieve on the server, imapfilter.',
    ],
    'look-at-outbox': [
      'Himalaya sends at once; after a failure it asks whether to keep the message as draft: himalaya envelope list --folder drafts',
    ],
    'set-timeout': { unsupported: 'Himalaya has no setting for timeouts.', instead: morePatience },
    'update-program': [
      'Install the newest release: https://github.com/pimalaya/himalaya/releases (the configuration changes between versions).',
    ],
    'choose-client-certificate': { unsupported: 'Himalaya cannot use client certificates.', instead: [] },
  },
});
