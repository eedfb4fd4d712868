import { guide } from '../../kernel/guide.ts';
import { aboutTheMessage, addAnew } from './_shared.ts';

const server = [
  'In Nextcloud Mail click ⋯ next to the account > “Account settings”.',
  'Open “Mail server” and its tab “Manual”.',
] as const;
const save = 'Click “Save”; Nextcloud tests both servers.';

export default guide({
  id: 'nextcloud-mail',
  place: 'mail-program',
  title: 'Nextcloud Mail',
  version: 'Nextcloud Mail 3 to 5',
  seen: '2026-11-21',
  source: 'labels from nextcloud/mail src/components/AccountForm.vue',
  aliases: ['nextcloud', 'nextcloud-mail app'],
  words: { security: { tls: '“SSL/TLS”', starttls: '“STARTTLS”', none: '“None”' } },
  answers: {
    ...aboutTheMessage,
    'set-server': {
      incoming: [...server, 'In “IMAP Host” type: {host}', save],
      outgoing: [...server, 'In “SMTP Host” type: {host}', save],
    },
    'set-port': {
      incoming: [
        ...server,
        'Set “IMAP Security” to {security} first (it changes the port), then “IMAP Port” to {port}.',
        save,
      ],
      outgoing: [
        ...server,
        'Set “SMTP Security” to {security} first (it changes the port), then “SMTP Port” to {port}.',
        save,
      ],
    },
    'set-security': {
      incoming: [...server, 'Set “IMAP Security” to {security}; “IMAP Port” must be {port}.', save],
      outgoing: [...server, 'Set “SMTP Security” to {security}; “SMTP Port” must be {port}.', save],
    },
    'set-username': {
      incoming: [...server, 'In “IMAP User” type: {user}', save],
      outgoing: [...server, 'In “SMTP User” type: {user}', save],
    },
    'enter-password': {
      incoming: [
        'First sign in on the web page of your provider with the same password, to know that it is right.',
        ...server,
        'In “IMAP Password” type the right one.',
        save,
      ],
      outgoing: [
        'First sign in on the web page of your provider with the same password, to know that it is right.',
        ...server,
        'In “SMTP Password” type the right one; it is a field of its own.',
        save,
      ],
    },
    'use-app-password': {
      incoming: [...server, 'In “IMAP Password” paste the app password, without spaces.', save],
      outgoing: [...server, 'In “SMTP Password” paste the app password, without spaces.', save],
    },
    'sign-in-with-oauth': [
      'The administrator of Nextcloud registers an app at {provider} and enters its id under',
      'Administration settings > “Groupware” > “Gmail integration” or “Microsoft integration”.',
      'Then remove the account and add it anew: “Sign in with …” appears.',
    ],
    'turn-on-smtp-login': [...server, '“SMTP User”: {user}, “SMTP Password”: the one of the mailbox.', save],
    'set-login-method': { unsupported: 'Nextcloud Mail chooses the login method by itself.', instead: [] },
    'choose-outgoing-server': [...server, 'In “SMTP Host” type: {host}', save],
    'set-account-type': { unsupported: 'Nextcloud Mail works with IMAP only.', instead: [] },
    'set-sender-address': [
      'Click ⋯ next to the account > “Account settings” > “Aliases”: add {address}, and choose it when writing.',
    ],
    'set-path-prefix': {
      unsupported: 'Nextcloud Mail asks the server for the path prefix and has no setting for it.',
      instead: addAnew,
    },
    'map-special-folders': [
      'Click ⋯ next to the account > “Account settings” > “Default folders”.',
      'Choose the folders for Drafts, Sent, Trash, Archive, Junk and Snoozed messages.',
    ],
    'set-helo-name': [
      'Nextcloud introduces itself with the name of its server; the administrator sets that name to {name}.',
    ],
    'limit-connections': [
      'Administrator: let cron run every five minutes, not more often, and raise the limit of the mail server for this host.',
    ],
    'check-less-often': [
      'Administrator: the setting app.mail.background-sync-interval in config.php, in seconds ({minutes} × 60).',
    ],
    'go-online': [
      'Reload the page. “Connection failed”? The administrator tests from the server: nc -vz (server) 993',
    ],
    'check-filters': [
      'Search the sender; look into Junk, Trash, and both “Important” and “Other” of the priority inbox.',
      'Account settings > “Filters” and “Sieve”: delete what moves or deletes such messages.',
      'Look at filters on the web page of your provider too.',
    ],
    'look-at-outbox': [
      'Click “Outbox” in the sidebar: each message tells its error; open it, correct it, “Send now”.',
    ],
    'set-timeout': [
      'Administrator: app.mail.imap.timeout and app.mail.smtp.timeout in config.php = {seconds}.',
    ],
    'update-program': ['Administrator: Apps > “Updates” > Mail; it must fit the version of Nextcloud.'],
    'choose-client-certificate': {
      unsupported: 'Nextcloud Mail cannot use client certificates.',
      instead: [],
    },
  },
});
