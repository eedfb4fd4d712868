import { guide } from '../../kernel/guide.ts';
import { aboutTheMessage } from './_shared.ts';

const settings = 'Click ☰ > “Account Settings”.';
const incoming = [settings, 'Under your account on the left click “Server Settings”.'] as const;
const outgoing = [
  settings,
  'At the bottom left click “Outgoing Server (SMTP)” (newest versions: “Outgoing Servers”).',
  'Choose the server of your account and click “Edit…”.',
] as const;
const ok = 'Click “OK”. Then send a message to yourself.';
const fetch = 'Close the tab, restart Thunderbird and click “Get Messages”.';
const webFirst =
  'First sign in on the web page of your provider with the same password, to know that it is right.';
const saved = 'Open ☰ > Settings > “Privacy & Security” > Passwords > “Saved Passwords…”.';

export default guide({
  id: 'thunderbird',
  place: 'mail-program',
  title: 'Thunderbird',
  version: '128 ESR to 153 ESR',
  seen: '2026-11-21',
  source:
    'labels read in Thunderbird 140.12 ESR (Debian) and in mozilla/releases-comm-central mail/locales/en-US; menus: own knowledge',
  aliases: ['mozilla thunderbird', 'thunderbird desktop', 'betterbird', 'tb'],
  words: {
    security: { tls: '“SSL/TLS”', starttls: '“STARTTLS”', none: '“None”' },
    method: {
      plain: '“Normal password”',
      login: '“Normal password”',
      password: '“Normal password”',
      'normal password': '“Normal password”',
      xoauth2: '“OAuth2”',
      oauth: '“OAuth2”',
      oauth2: '“OAuth2”',
      'cram-md5': '“Encrypted password”',
      external: '“TLS Certificate”',
    },
  },
  answers: {
    ...aboutTheMessage,
    'set-server': {
      incoming: [...incoming, 'In “Server Name” type: {host}', fetch],
      outgoing: [...outgoing, 'In “Server Name” type: {host}', ok],
    },
    'set-port': {
      incoming: [...incoming, 'Set “Connection security” to {security}, then “Port” to {port}.', fetch],
      outgoing: [...outgoing, 'Set “Connection security” to {security}, then “Port” to {port}.', ok],
    },
    'set-security': {
      incoming: [
        ...incoming,
        'Under “Security Settings” set “Connection security” to {security}; “Port” must be {port}.',
        fetch,
      ],
      outgoing: [...outgoing, 'Set “Connection security” to {security}; “Port” must be {port}.', ok],
    },
    'set-username': {
      incoming: [...incoming, 'In “User Name” type: {user}', fetch],
      outgoing: [...outgoing, 'In “User Name” type: {user}', ok],
    },
    'enter-password': {
      incoming: [
        webFirst,
        saved,
        'Remove the line that begins with imap:// or mailbox:// and the name of your server.',
        'Restart Thunderbird, click “Get Messages” and type the password when it asks; let it be saved.',
      ],
      outgoing: [
        webFirst,
        saved,
        'Remove the line that begins with smtp:// and the name of your server.',
        'Send a message to yourself and type the password when it asks; let it be saved.',
      ],
    },
    'use-app-password': {
      incoming: [
        ...incoming,
        'Set “Authentication method” to “Normal password”.',
        saved,
        'Remove the lines of this server, restart, and paste the app password (without spaces) when it asks.',
      ],
      outgoing: [
        ...outgoing,
        'Set “Authentication method” to “Normal password” and click “OK”.',
        saved,
        'Remove the line smtp:// of this server, send a message, and paste the app password when it asks.',
      ],
    },
    'sign-in-with-oauth': [
      ...incoming,
      'Set “Authentication method” to “OAuth2” (it is offered for providers that Thunderbird knows).',
      'Then on the left “Outgoing Server (SMTP)” > your server > “Edit…”: “Authentication method” also “OAuth2”.',
      'Restart Thunderbird: a window of {provider} opens. Sign in there and allow the access.',
      'The window stays empty? ☰ > Settings > “Privacy & Security”: tick “Accept cookies from sites”.',
    ],
    'turn-on-smtp-login': [
      ...outgoing,
      'Set “Authentication method” to “Normal password” (not “No authentication”) and “User Name” to {user}',
      ok,
    ],
    'set-login-method': {
      incoming: [...incoming, 'Set “Authentication method” to {method}.', fetch],
      outgoing: [...outgoing, 'Set “Authentication method” to {method}.', ok],
    },
    'choose-outgoing-server': [
      settings,
      'Click the account itself on the left. At the bottom choose {host} in “Outgoing Server (SMTP)”.',
      'Not in the list? “Outgoing Server (SMTP)” at the bottom left > “Add…”.',
      'More identities? “Manage Identities…” > each > “Edit…”: the same server there.',
      'Remove servers that no account uses, in “Outgoing Server (SMTP)”, with “Remove”.',
    ],
    'set-account-type': [
      '☰ > “New Account” > “Email”: type name, address and password; at the configuration choose {protocol}.',
      'POP3 before? Drag its messages to a folder of the new account or to “Local Folders” first.',
      'Then ☰ > “Account Settings”: right-click the old account and remove it (older: “Account Actions” > “Remove Account”).',
    ],
    'set-sender-address': [
      settings,
      'Click the account on the left and set “Email Address” to {address}',
      'Aliases: “Manage Identities…” > “Add…”.',
    ],
    'set-path-prefix': [
      ...incoming,
      'Click “Advanced…” and set “IMAP server directory” to (nothing means: empty it): {prefix}',
      'Tick “Allow server to override these namespaces”. Click “OK” and restart Thunderbird.',
    ],
    'map-special-folders': [
      settings,
      'Click “Copies & Folders” under your account: for Sent, Archives, Drafts choose “Other” and the folder that exists.',
      'Trash: “Server Settings” > “When I delete a message: Move it to this folder”.',
      'A folder is missing? Right-click the account > “Subscribe…” and tick it.',
    ],
    'set-helo-name': [
      '☰ > Settings > General > at the bottom “Config Editor…”.',
      'Search mail.smtpserver.default.hello_argument, create it as “String” and set it to {name}',
      'Restart Thunderbird.',
    ],
    'limit-connections': [
      ...incoming,
      'Click “Advanced…” and set “Maximum number of server connections to cache” to {limit}.',
      'Click “OK” and restart Thunderbird. Do the same on your other computers.',
    ],
    'check-less-often': [...incoming, 'Set “Check for new messages every” to {minutes} minutes.'],
    'go-online': [
      'Click the sign at the bottom left (two connected screens), or press Alt: File > Offline > untick “Work Offline”.',
      'Click “Get Messages”.',
    ],
    'check-filters': [
      'Press Ctrl+K (Mac: Cmd+K) and search the sender in all accounts; look into Junk and Trash.',
      '☰ > Tools > “Message Filters”: choose the account, untick filters that move or delete; they are logged in “Filter Log”.',
      'View > Messages > “All” and “Quick Filter” off: both hide messages.',
      'Folder missing? Right-click the account > “Subscribe…”.',
    ],
    'look-at-outbox': [
      'Open “Local Folders” > “Outbox”.',
      'Double-click the message, look at recipients, size and the line “From” (it decides the server), then send again.',
      'Or right-click “Outbox” > “Send Unsent Messages” when the cause is repaired.',
    ],
    'set-timeout': [
      '☰ > Settings > General > at the bottom “Config Editor…”.',
      'Search mailnews.tcptimeout and set it to {seconds}. Restart Thunderbird.',
    ],
    'update-program': ['☰ > Help > “About Thunderbird”: it looks for updates. Click “Restart to Update”.'],
    'choose-client-certificate': [
      '☰ > Settings > “Privacy & Security” > Certificates > “Manage Certificates…” > “Your Certificates” > “Import…”.',
      'Choose the file .p12 from your administrator and type its password.',
      'Account Settings > “Server Settings” (and the outgoing server): “Authentication method” to “TLS Certificate”.',
    ],
  },
});
