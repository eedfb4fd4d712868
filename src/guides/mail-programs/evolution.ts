import { guide } from '../../kernel/guide.ts';
import { aboutTheMessage, morePatience } from './_shared.ts';

const account = ['In the menu choose Edit > Accounts, choose the account and click “Edit”.'] as const;
const incoming = [...account, 'Open “Receiving Email” on the left.'] as const;
const outgoing = [...account, 'Open “Sending Email” on the left.'] as const;
const ok = 'Click “OK”, then “Send / Receive”.';
const webFirst =
  'First sign in on the web page of your provider with the same password, to know that it is right.';
const forget =
  'Open “Passwords and Keys” (Seahorse) > “Login”, delete the entries “Evolution Data Source …” of this account.';

export default guide({
  id: 'evolution',
  place: 'mail-program',
  title: 'Evolution',
  version: 'Evolution 3.44 to 3.58',
  seen: '2026-11-21',
  source:
    'labels read in the message catalogue of Evolution 3.46 (Debian); https://help.gnome.org/users/evolution/stable/',
  aliases: ['gnome evolution', 'gnome mail', 'evolution mail'],
  words: {
    security: {
      tls: '“TLS on a dedicated port”',
      starttls: '“STARTTLS after connecting”',
      none: '“No encryption”',
    },
  },
  answers: {
    ...aboutTheMessage,
    'set-server': {
      incoming: [...incoming, 'In “Server” type: {host}', ok],
      outgoing: [...outgoing, 'In “Server” type: {host}', ok],
    },
    'set-port': {
      incoming: [...incoming, 'Set “Encryption method” to {security} first, then “Port” to {port}.', ok],
      outgoing: [...outgoing, 'Set “Encryption method” to {security} first, then “Port” to {port}.', ok],
    },
    'set-security': {
      incoming: [...incoming, 'Set “Encryption method” to {security}; “Port” must be {port}.', ok],
      outgoing: [...outgoing, 'Set “Encryption method” to {security}; “Port” must be {port}.', ok],
    },
    'set-username': {
      incoming: [...incoming, 'In “Username” type: {user}', ok],
      outgoing: [...outgoing, 'Tick “Server requires authentication” and in “Username” type: {user}', ok],
    },
    'enter-password': {
      incoming: [
        webFirst,
        forget,
        'Click “Send / Receive” and type the password when it asks; tick “Add to keyring”.',
      ],
      outgoing: [
        webFirst,
        forget,
        'Send a message to yourself and type the password when it asks; tick “Add to keyring”.',
      ],
    },
    'use-app-password': {
      incoming: [forget, 'Click “Send / Receive” and paste the app password, without spaces, when it asks.'],
      outgoing: [
        forget,
        'Send a message to yourself and paste the app password, without spaces, when it asks.',
      ],
    },
    'sign-in-with-oauth': [
      'Open the GNOME Settings > “Online Accounts” and add {provider}; sign in on its page; leave “Mail” on.',
      'Or in Evolution: Edit > Accounts > “Edit”: under “Receiving Email” and “Sending Email” set “Authentication” to “OAuth2”.',
      'Then restart Evolution. Remove the old account when your mail is there.',
    ],
    'turn-on-smtp-login': [
      ...outgoing,
      'Tick “Server requires authentication”, “Type” “PLAIN” or “Login”, “Username” {user}',
      ok,
    ],
    'set-login-method': {
      incoming: [
        ...incoming,
        'Under “Authentication” click “Check for Supported Types” and choose: {method}.',
        ok,
      ],
      outgoing: [
        ...outgoing,
        'Under “Authentication” click “Check for Supported Types” and choose: {method}.',
        ok,
      ],
    },
    'choose-outgoing-server': [...outgoing, 'In “Server” type: {host}. Each account has one of its own.', ok],
    'set-account-type': [
      'Choose File > New > Mail Account…, go on to “Receiving Email” and choose {protocol} as “Server Type”.',
      'Move the mail of a POP account to the new one before you delete it in Edit > Accounts.',
    ],
    'set-sender-address': [
      ...account,
      'Open “Identity” and set “Email Address” to {address}',
      'More addresses: “Aliases” there.',
      ok,
    ],
    'set-path-prefix': [
      ...account,
      'Open “Receiving Options”. Nothing behind the colon: untick “Override server-supplied folder namespace”.',
      'Else tick it and type as “Namespace”: {prefix}',
      ok,
    ],
    'map-special-folders': [
      ...account,
      'Open “Defaults”: choose “Draft Messages Folder”, “Sent Messages Folder” and the archive folder; tick real folders for Trash and Junk.',
      ok,
    ],
    'set-helo-name': [
      'Evolution introduces itself with the name of the computer: sudo hostnamectl set-hostname {name}',
      'Restart Evolution.',
    ],
    'limit-connections': [
      ...account,
      'Open “Receiving Options” and set “Number of concurrent connections to use” to {limit}.',
      ok,
    ],
    'check-less-often': [
      ...account,
      'Open “Receiving Options”: “Check for new messages every” {minutes} minutes.',
      ok,
    ],
    'go-online': [
      'Choose File > “Work Online”, or click the plug at the bottom left.',
      'Edit > Accounts: the account must be ticked. Then “Send / Receive”.',
    ],
    'check-filters': [
      'Search the sender with scope “All Accounts”; look into Junk and Trash.',
      'Edit > “Message Filters”: untick what moves or deletes such messages. View > “Show All Messages”.',
      'Folder > “Subscriptions…”: tick missing folders. Look at filters on the web page of your provider too.',
    ],
    'look-at-outbox': [
      'Open “On This Computer” > “Outbox”.',
      'Double-click the message, look at recipients, size and “From”, and send it again; or delete it.',
    ],
    'set-timeout': { unsupported: 'Evolution has no setting for timeouts.', instead: morePatience },
    'update-program': [
      'Install the updates of your distribution (Software > Updates) or the Flatpak org.gnome.Evolution.',
    ],
    'choose-client-certificate': [
      'Edit > Preferences > “Certificates” > “Your Certificates” > “Import”: the .p12 from your administrator.',
      'Evolution offers it when a server asks for one; restart it and choose the certificate.',
    ],
  },
});
