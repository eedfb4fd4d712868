import { guide } from '../../kernel/guide.ts';
import { aboutTheMessage, fewerConnections, morePatience, standardFolders } from './_shared.ts';

const account = [
  'In the Gmail app tap ☰ at the top left > “Settings” and the account (not the Google account itself).',
] as const;
const incoming = [...account, 'Scroll to “Server settings” and tap “Incoming settings”.'] as const;
const outgoing = [...account, 'Scroll to “Server settings” and tap “Outgoing settings”.'] as const;
const done = 'Tap “Done” (or “Next”); the app checks the settings now.';
const webFirst =
  'First sign in on the web page of your provider with the same password, to know that it is right.';

export default guide({
  id: 'gmail-app',
  place: 'mail-program',
  title: 'Gmail app on Android',
  version: 'Gmail for Android of 2025 and 2026, accounts of other providers',
  seen: '2026-11-22',
  source:
    'https://portal.prime42.net/knowledgebase/8/Android-Phones-and-Tablets.html and https://github.com/ovh/docs (Gmail app on Android 13, updated 2023-12-15): fields and adding; other menus: own knowledge',
  aliases: ['gmail android', 'gmail for android', 'android mail', 'android gmail', 'com.google.android.gm'],
  words: { security: { tls: '“SSL/TLS”', starttls: '“STARTTLS”', none: '“None”' } },
  answers: {
    ...aboutTheMessage,
    'set-server': {
      incoming: [...incoming, 'In “Server” type: {host}', done],
      outgoing: [...outgoing, 'In “SMTP server” type: {host}', done],
    },
    'set-port': {
      incoming: [...incoming, 'Set “Security type” to {security} first, then “Port” to {port}.', done],
      outgoing: [...outgoing, 'Set “Security type” to {security} first, then “Port” to {port}.', done],
    },
    'set-security': {
      incoming: [...incoming, 'Set “Security type” to {security}; “Port” must be {port}.', done],
      outgoing: [...outgoing, 'Set “Security type” to {security}; “Port” must be {port}.', done],
    },
    'set-username': {
      incoming: [...incoming, 'In “Username” type: {user}', done],
      outgoing: [...outgoing, 'Switch “Require sign-in” on and type in “Username”: {user}', done],
    },
    'enter-password': {
      incoming: [webFirst, ...incoming, 'Tap the cross behind “Password” and type the right one.', done],
      outgoing: [
        webFirst,
        ...outgoing,
        'Tap the cross behind “Password” and type the right one; sending has its own.',
        done,
      ],
    },
    'use-app-password': {
      incoming: [
        ...incoming,
        'Tap the cross behind “Password” and paste the app password, without spaces.',
        done,
      ],
      outgoing: [
        ...outgoing,
        'Tap the cross behind “Password” and paste the app password, without spaces.',
        done,
      ],
    },
    'sign-in-with-oauth': [
      'Tap your picture at the top right > “Add another account”.',
      'Choose {provider} (Google, Outlook/Hotmail/Live, Yahoo, Exchange and Office 365): its page opens. Sign in there.',
      'Then remove the old account: picture > “Manage accounts on this device” > the account > “Remove account”.',
    ],
    'turn-on-smtp-login': [
      ...outgoing,
      'Switch “Require sign-in” on; “Username” {user} and the password of the mailbox.',
      done,
    ],
    'set-login-method': {
      unsupported: 'The Gmail app chooses between password and sign-in window by itself.',
      instead: [],
    },
    'choose-outgoing-server': [
      ...outgoing,
      'In “SMTP server” type: {host}. Each account has one only.',
      done,
    ],
    'set-account-type': [
      'Tap your picture > “Add another account” > “Other”, type the address, and choose {protocol} (“Personal”).',
      'When your mail is there, remove the old account: picture > “Manage accounts on this device”.',
    ],
    'set-sender-address': [
      'The address of an account cannot be changed in the Gmail app.',
      'Tap your picture > “Add another account” > “Other” and add it with {address}; then remove the old one.',
    ],
    'set-path-prefix': [...incoming, 'Set “IMAP path prefix” to (nothing means: empty it): {prefix}', done],
    'map-special-folders': {
      unsupported: 'The Gmail app has no setting for special folders of other providers.',
      instead: standardFolders,
    },
    'set-helo-name': {
      unsupported: 'The Gmail app has no setting for the name with which it introduces itself.',
      instead: [],
    },
    'limit-connections': {
      unsupported: 'The Gmail app has no setting for the number of connections.',
      instead: fewerConnections,
    },
    'check-less-often': [
      ...account,
      'Tap “Sync frequency” and choose “Every {minutes} minutes” or the next longer one.',
    ],
    'go-online': [
      'Aeroplane mode off, Wi-Fi or mobile data on.',
      ...account,
      'Tick “Sync Gmail” or “Sync email”. Android settings > Passwords & accounts: automatic sync on.',
      'Android settings > Apps > Gmail: battery “Unrestricted”, mobile data allowed.',
    ],
    'check-filters': [
      'Search the sender; look into “All mail”, Spam, Bin and the tabs (Promotions, Social, Updates).',
      'Filters and blocked addresses are on the web: mail.google.com > gear > “See all settings” > “Filters and Blocked Addresses”.',
      'For other providers look at filters on their web page. Delete any you did not make.',
    ],
    'look-at-outbox': [
      'Tap ☰ > “Outbox”. Open the message, look at recipients and size.',
      'Pull the list down to send again, or delete it and write it anew.',
    ],
    'set-timeout': { unsupported: 'The Gmail app has no setting for timeouts.', instead: morePatience },
    'update-program': [
      'Open Google Play > your picture > “Manage apps & device” > “Updates available” > Gmail.',
    ],
    'choose-client-certificate': [
      'Install the .p12: Android settings > Security > More > Encryption & credentials > “Install a certificate” > “VPN & app user certificate”.',
      ...incoming,
      'Tap “Client certificate” > “Select” and choose it (not every version shows this field).',
    ],
  },
});
