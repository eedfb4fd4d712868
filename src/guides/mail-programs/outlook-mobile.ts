import { guide } from '../../kernel/guide.ts';
import { aboutTheMessage, addAnew, fewerConnections, morePatience, standardFolders } from './_shared.ts';

const account =
  'Tap the envelope (or your picture) at the top left, the gear at the bottom of the bar, then “Accounts” and the account.';
const again = [
  account,
  'Servers of an account that is there cannot be changed: tap “Delete account” (IMAP mail stays on the server).',
  'Then envelope > “+” > “Add account”, type the address, “Continue”, and choose “IMAP”.',
  'No such choice? Tap “?” at the top right > “Change account provider”, then “IMAP”.',
  'Tick “Advanced settings”, so that the fields for both servers appear.',
] as const;
const go =
  'Tap the tick. Microsoft’s servers sign in for you; the network of this telephone does not matter.';

export default guide({
  id: 'outlook-mobile',
  place: 'mail-program',
  title: 'Outlook for iOS and Android',
  version: 'Outlook mobile of 2025 and 2026',
  seen: '2026-11-22',
  source:
    'https://github.com/ovh/docs (Outlook for Android, updated 2024-11-26: menus, fields, no editing of servers); https://euronic.help/en/articles/4418297',
  fetchedByCloud: true,
  aliases: [
    'outlook ios',
    'outlook android',
    'outlook app',
    'outlook for ios',
    'outlook for android',
    'Outlook-iOS',
    'Outlook-Android',
  ],
  words: { security: { tls: 'SSL/TLS', starttls: 'STARTTLS', none: 'no security' } },
  answers: {
    ...aboutTheMessage,
    'set-server': {
      incoming: [...again, 'In “IMAP Hostname” type: {host}', go],
      outgoing: [...again, 'In “SMTP Hostname” type: {host}', go],
    },
    'set-port': {
      incoming: [...again, 'At the IMAP server set “Port” to {port} and “Security Type” to {security}.', go],
      outgoing: [...again, 'At the SMTP server set “Port” to {port} and “Security Type” to {security}.', go],
    },
    'set-security': {
      incoming: [
        ...again,
        'At the IMAP server set “Security Type” to {security}; “Port” must be {port}.',
        go,
      ],
      outgoing: [
        ...again,
        'At the SMTP server set “Security Type” to {security}; “Port” must be {port}.',
        go,
      ],
    },
    'set-username': {
      incoming: [...again, 'In “IMAP Username” type: {user}', go],
      outgoing: [...again, 'In “SMTP Username” type: {user}', go],
    },
    'enter-password': {
      incoming: [
        'First sign in on the web page of your provider with the same password, to know that it is right.',
        account,
        'Tap “Reset account” or the red notice and type the password when it asks.',
        'Does it not ask? Delete the account there and add it anew.',
      ],
      outgoing: [
        'First sign in on the web page of your provider with the same password, to know that it is right.',
        ...again,
        'Type the right password in “SMTP Password” too; it is a field of its own.',
        go,
      ],
    },
    'use-app-password': {
      incoming: [...again, 'In “IMAP Password” paste the app password, without spaces.', go],
      outgoing: [...again, 'In “SMTP Password” paste the app password, without spaces.', go],
    },
    'sign-in-with-oauth': [
      account,
      'Tap “Delete account”, then envelope > “+” > “Add account” and type the address.',
      'Choose {provider} (Google, Yahoo, iCloud, Microsoft 365, Outlook.com): its page opens. Sign in and allow the access.',
    ],
    'turn-on-smtp-login': [
      ...again,
      'Type {user} in “SMTP Username” and the mailbox password in “SMTP Password”.',
      go,
    ],
    'set-login-method': {
      unsupported: 'Outlook on telephones chooses the login method by itself.',
      instead: [],
    },
    'choose-outgoing-server': [...again, 'In “SMTP Hostname” type: {host}', go],
    'set-account-type': [
      'Outlook on telephones knows IMAP, not POP3 (Android: both). Envelope > “+” > “Add account”.',
      'Type the address and choose {protocol}; then delete the old account.',
    ],
    'set-sender-address': [account, 'Delete the account and add it anew with the address {address}.'],
    'set-path-prefix': {
      unsupported: 'Outlook on telephones has no setting for the IMAP path prefix.',
      instead: addAnew,
    },
    'map-special-folders': {
      unsupported: 'Outlook on telephones has no setting for special folders.',
      instead: standardFolders,
    },
    'set-helo-name': {
      unsupported:
        'Microsoft’s servers connect for Outlook on telephones; your telephone introduces itself to nobody.',
      instead: [],
    },
    'limit-connections': {
      unsupported: 'Outlook on telephones has no setting for connections; Microsoft’s servers connect.',
      instead: fewerConnections,
    },
    'check-less-often': {
      unsupported: 'For Outlook on telephones Microsoft’s servers decide how often they fetch.',
      instead: [],
    },
    'go-online': [
      'Aeroplane mode off, Wi-Fi or mobile data on; let Outlook use mobile data in the settings of the telephone.',
      'Battery saver may stop Outlook: allow it to work in the background. Then pull the list down.',
    ],
    'check-filters': [
      'Search the sender; look into Junk, Archive, Deleted and both “Focused” and “Other” (switch at the top).',
      'Tap “Filter” above the list and clear it.',
      'Rules and blocked senders are on the web: outlook.com or the page of your provider.',
    ],
    'look-at-outbox': [
      'Open the folder “Outbox” or “Drafts”, tap the message, correct recipients or size, and send it again.',
    ],
    'set-timeout': {
      unsupported: 'Outlook on telephones has no setting for timeouts.',
      instead: morePatience,
    },
    'update-program': ['Update Outlook in the App Store or in Google Play, and open it again.'],
    'choose-client-certificate': {
      unsupported: 'Outlook on telephones cannot use a client certificate for IMAP.',
      instead: [],
    },
  },
});
