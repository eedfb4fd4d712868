import { guide } from '../../kernel/guide.ts';
import { aboutTheMessage, morePatience } from './_shared.ts';

const account = ['Open the side menu (☰) > “Settings” and tap the account.'] as const;
const incoming = [...account, 'Tap “Fetching mail”, then “Incoming server”.'] as const;
const outgoing = [...account, 'Tap “Sending mail”, then “Outgoing server”.'] as const;
const next = 'Tap “Next”: the app checks the settings and saves them.';
const webFirst =
  'First sign in on the web page of your provider with the same password, to know that it is right.';

export default guide({
  id: 'thunderbird-android',
  place: 'mail-program',
  title: 'Thunderbird for Android (K-9 Mail)',
  version: 'Thunderbird for Android 8 to 20, K-9 Mail 6.8 and later',
  seen: '2026-11-21',
  source:
    'labels from thunderbird/thunderbird-android: legacy/ui/legacy and feature/account/server/settings, values/strings.xml',
  aliases: [
    'k-9 mail',
    'k9',
    'k-9',
    'K-9 Mail for Android',
    'thunderbird mobile',
    'thunderbird for android',
    'net.thunderbird.android',
    'com.fsck.k9',
  ],
  words: {
    security: { tls: '“SSL/TLS”', starttls: '“StartTLS”', none: '“None”' },
    method: {
      plain: '“Normal password”',
      login: '“Normal password”',
      password: '“Normal password”',
      'normal password': '“Normal password”',
      xoauth2: '“OAuth 2.0”',
      oauth2: '“OAuth 2.0”',
      oauth: '“OAuth 2.0”',
      'cram-md5': '“Encrypted password”',
      external: '“Client certificate”',
    },
  },
  answers: {
    ...aboutTheMessage,
    'set-server': {
      incoming: [...incoming, 'In “Server” type: {host}', next],
      outgoing: [...outgoing, 'In “Server” type: {host}', next],
    },
    'set-port': {
      incoming: [...incoming, 'Set “Security” to {security} first, then “Port” to {port}.', next],
      outgoing: [...outgoing, 'Set “Security” to {security} first, then “Port” to {port}.', next],
    },
    'set-security': {
      incoming: [...incoming, 'Set “Security” to {security}; “Port” must be {port}.', next],
      outgoing: [...outgoing, 'Set “Security” to {security}; “Port” must be {port}.', next],
    },
    'set-username': {
      incoming: [...incoming, 'In “Username” type: {user}', next],
      outgoing: [...outgoing, 'In “Username” type: {user}', next],
    },
    'enter-password': {
      incoming: [webFirst, ...incoming, 'Delete what stands in “Password” and type the right one.', next],
      outgoing: [
        webFirst,
        ...outgoing,
        'Delete what stands in “Password” and type the right one; sending has its own.',
        next,
      ],
    },
    'use-app-password': {
      incoming: [
        ...incoming,
        'Set “Authentication” to “Normal password” and paste the app password, without spaces, in “Password”.',
        next,
      ],
      outgoing: [
        ...outgoing,
        'Set “Authentication” to “Normal password” and paste the app password, without spaces, in “Password”.',
        next,
      ],
    },
    'sign-in-with-oauth': [
      ...incoming,
      'Set “Authentication” to “OAuth 2.0” and tap “Next”: a page of {provider} opens. Sign in there.',
      'Do the same under “Sending mail” > “Outgoing server”.',
      'Is “OAuth 2.0” not offered? Remove the account and add it anew; the app then chooses it for providers it knows.',
    ],
    'turn-on-smtp-login': [
      ...outgoing,
      'Set “Authentication” to “Normal password” (not “None”), “Username” to {user} and type the password.',
      next,
    ],
    'set-login-method': {
      incoming: [...incoming, 'Set “Authentication” to {method}.', next],
      outgoing: [...outgoing, 'Set “Authentication” to {method}.', next],
    },
    'choose-outgoing-server': [...outgoing, 'In “Server” type: {host}. Each account has one only.', next],
    'set-account-type': [
      'An account cannot change its type. Settings > “Add account”, type the address, “Edit configuration” or manual setup.',
      'At “Protocol” choose {protocol}. When your mail is there, remove the old account: ⋮ > “Remove account”.',
    ],
    'set-sender-address': [
      ...account,
      'Tap “Sending mail” > “Composition defaults” and set “Your email address” to {address}',
      'More addresses: “Sending mail” > “Manage identities”.',
    ],
    'set-path-prefix': [
      ...incoming,
      'Nothing behind the colon: switch “Auto-detect IMAP namespace” on. Else switch it off, “IMAP path prefix”: {prefix}',
      next,
    ],
    'map-special-folders': [
      ...account,
      'Tap “Folders”: choose “Drafts folder”, “Sent folder”, “Trash folder”, “Archive folder”, “Spam folder”.',
      'Folder missing? ☰ > “Manage folders” > ⋮ > “Refresh folder list”; untick “Show only subscribed folders” in “Fetching mail”.',
    ],
    'set-helo-name': {
      unsupported: 'The app introduces itself by its address and has no setting for the name.',
      instead: [],
    },
    'limit-connections': [
      'The app opens one connection for each folder with Push.',
      ...account,
      'Tap “Fetching mail” and switch Push off in folders where you do not need it: ☰ > “Manage folders” > (folder) > “Enable Push”.',
    ],
    'check-less-often': [
      ...account,
      'Tap “Fetching mail” > “Folder poll frequency”: every {minutes} minutes or the next longer one.',
    ],
    'go-online': [
      'Aeroplane mode off, Wi-Fi or mobile data on.',
      'Android settings > Apps > (the app): battery “Unrestricted”, mobile data allowed. Then pull the list down.',
      'Settings > General settings > Network: “Background sync” must not be “Never”.',
    ],
    'check-filters': [
      'Search the sender; look into Spam, Trash and all folders (☰ > “Manage folders”).',
      'The app has no filters. Look at filters and forwarding on the web page of your provider; delete any you did not make.',
      'Old mail missing? Account > “Fetching mail”: “Local folder size” and “Sync messages from”.',
    ],
    'look-at-outbox': [
      'Open ☰ > “Outbox”. Open the message, look at recipients and size.',
      '⋮ > “Send messages” sends again; “Move to Drafts” lets you change it.',
    ],
    'set-timeout': { unsupported: 'The app has no setting for timeouts.', instead: morePatience },
    'update-program': [
      'Update “Thunderbird” in Google Play or F-Droid.',
      'K-9 Mail and Thunderbird are the same app; both get updates.',
    ],
    'choose-client-certificate': [
      'Install the .p12: Android settings > Security > More > Encryption & credentials > “Install a certificate” > “VPN & app user certificate”.',
      ...incoming,
      'At “Client certificate” choose it; “Authentication” to “Client certificate” if the server wants no password.',
      next,
    ],
  },
});
