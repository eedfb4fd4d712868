import { guide } from '../../kernel/guide.ts';
import { aboutTheMessage, fewerConnections, morePatience, standardFolders } from './_shared.ts';

const account = [
  'In the menu bar choose Outlook > Settings… > “Accounts” and choose the account on the left.',
] as const;
const done = 'Close the window and press Cmd+K (“Sync”).';
const webFirst =
  'First sign in on the web page of your provider with the same password, to know that it is right.';
const cloud =
  'Does the account say “Synced with the Microsoft Cloud”? Then Microsoft’s servers fetch the mail, not this Mac.';

export default guide({
  id: 'outlook-mac',
  place: 'mail-program',
  title: 'Outlook for Mac',
  version: 'Outlook 16 for Mac (new Outlook)',
  seen: '2026-11-21',
  source:
    'https://support.microsoft.com/office (basic IMAP account settings for Outlook for Mac); own knowledge of the fields',
  aliases: [
    'outlook mac',
    'outlook for macos',
    'microsoft outlook for mac',
    'macoutlook',
    'Microsoft-MacOutlook',
  ],
  words: {
    security: {
      tls: 'tick “Use SSL to connect (recommended)”',
      starttls: 'tick “Use SSL to connect (recommended)” (on this port Outlook uses STARTTLS by itself)',
      none: 'untick “Use SSL to connect (recommended)”',
    },
  },
  answers: {
    ...aboutTheMessage,
    'set-server': {
      incoming: [...account, 'In “Incoming server” type: {host}', done, cloud],
      outgoing: [...account, 'In “Outgoing server” type: {host}', done, cloud],
    },
    'set-port': {
      incoming: [...account, 'Next to “Incoming server” type the port {port} and {security}.', done, cloud],
      outgoing: [...account, 'Next to “Outgoing server” type the port {port} and {security}.', done, cloud],
    },
    'set-security': {
      incoming: [...account, 'Below “Incoming server” {security}; the port must be {port}.', done],
      outgoing: [...account, 'Below “Outgoing server” {security}; the port must be {port}.', done],
    },
    'set-username': {
      incoming: [...account, 'In “User name” type: {user}', done],
      outgoing: [
        ...account,
        'Click “More Options…”; “Authentication”: “User name and password”, “User name”: {user}',
        done,
      ],
    },
    'enter-password': {
      incoming: [webFirst, ...account, 'In “Password” type the right one.', done],
      outgoing: [
        webFirst,
        ...account,
        'Click “More Options…”: “Authentication” “Use incoming server info”, or type the password for sending there.',
        done,
      ],
    },
    'use-app-password': {
      incoming: [...account, 'In “Password” paste the app password, without spaces.', done],
      outgoing: [
        ...account,
        'Click “More Options…” and set “Authentication” to “Use incoming server info”.',
        done,
      ],
    },
    'sign-in-with-oauth': [
      'Choose Outlook > Settings… > “Accounts” > “+” > “Add an Account…” and type the address.',
      'The page of {provider} opens (Microsoft, Google, Yahoo, iCloud): sign in and allow the access.',
      'When your mail is there, choose the old account and click “−”.',
    ],
    'turn-on-smtp-login': [
      ...account,
      'Click “More Options…” and set “Authentication” to “Use incoming server info” (user name there: {user}).',
      done,
    ],
    'set-login-method': {
      unsupported:
        'Outlook for Mac chooses the login method by itself; “More Options…” knows only on and off.',
      instead: [],
    },
    'choose-outgoing-server': [
      ...account,
      'In “Outgoing server” type: {host}. Each account has one only.',
      done,
    ],
    'set-account-type': [
      'An account cannot change its type. Settings… > “Accounts” > “+” > “Add an Account…”, type the address.',
      'Click “Choose a different provider” (“Not …?”), then “IMAP/POP”, and “Type” {protocol}.',
      'Move the mail of a POP account to the new one before you remove the old with “−”.',
    ],
    'set-sender-address': [...account, 'Set “Email address” to {address}', done],
    'set-path-prefix': [
      ...account,
      'Click “Advanced…” > “Server” and set “IMAP root folder” to (nothing means: empty it): {prefix}',
      done,
    ],
    'map-special-folders': {
      unsupported: 'New Outlook for Mac has no setting for special folders of IMAP accounts.',
      instead: standardFolders,
    },
    'set-helo-name': {
      unsupported: 'Outlook for Mac introduces itself with the name of the Mac and has no setting for it.',
      instead: [
        'System Settings > General > Sharing > local hostname: letters, digits and hyphens only, such as {name}.',
      ],
    },
    'limit-connections': {
      unsupported: 'Outlook for Mac has no setting for the number of connections.',
      instead: fewerConnections,
    },
    'check-less-often': {
      unsupported: 'New Outlook for Mac decides by itself how often it looks for mail.',
      instead: [],
    },
    'go-online': ['Choose Outlook > “Work Offline” so that the tick goes away, then press Cmd+K (“Sync”).'],
    'check-filters': [
      'Search the sender in “All Mailboxes”; look into Junk Email, Deleted Items, and both “Focused” and “Other”.',
      'Tools > “Rules…”: switch off what moves or deletes such messages. Tools > “Junk Email Preferences…”: blocked senders.',
      'Click “Filter” above the list and choose none. Look at filters on the web page of your provider too.',
    ],
    'look-at-outbox': [
      'Open “Outbox” or “Drafts” of the account, open the message, correct recipients or size, and send it again.',
    ],
    'set-timeout': { unsupported: 'Outlook for Mac has no setting for timeouts.', instead: morePatience },
    'update-program': ['Choose Help > “Check for Updates”, or update it in the App Store.'],
    'choose-client-certificate': {
      unsupported: 'Outlook for Mac cannot use a client certificate for IMAP, POP or SMTP; Apple Mail can.',
      instead: [],
    },
  },
});
