import { guide } from '../../kernel/guide.ts';
import { aboutTheMessage, addAnew, fewerConnections, morePatience, standardFolders } from './_shared.ts';

const account = 'Tap your picture at the top left, then the gear, and under “Accounts” the account.';
const again = [
  account,
  'Open “Server settings” if it is there and correct it. If not: “Delete account” (IMAP mail stays on the server).',
  'Then gear > “Add account” > “Add email account”, type the address and choose “IMAP”.',
  'Switch “Use advanced settings” on, so that the fields for both servers appear.',
] as const;
const go =
  'Tap the tick. Microsoft’s servers sign in for you; the network of this telephone does not matter.';

export default guide({
  id: 'outlook-mobile',
  place: 'mail-program',
  title: 'Outlook for iOS and Android',
  version: 'Outlook mobile of 2025 and 2026',
  seen: '2026-11-21',
  source:
    'https://euronic.help/en/articles/4418297 (servers cannot be edited, add the account anew); own knowledge of the fields',
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
      incoming: [...again, 'In “IMAP Host Name” type: {host}', go],
      outgoing: [...again, 'In “SMTP Host Name” type: {host}', go],
    },
    'set-port': {
      incoming: [...again, 'At the IMAP server set the port to {port} and choose {security}.', go],
      outgoing: [...again, 'At the SMTP server set the port to {port} and choose {security}.', go],
    },
    'set-security': {
      incoming: [...again, 'At the IMAP server choose {security}; the port must be {port}.', go],
      outgoing: [...again, 'At the SMTP server choose {security}; the port must be {port}.', go],
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
      'Tap “Delete account”, then gear > “Add account” > “Add email account” and type the address.',
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
    'choose-outgoing-server': [...again, 'In “SMTP Host Name” type: {host}', go],
    'set-account-type': [
      'Outlook on telephones knows IMAP, not POP3 (Android: both). Gear > “Add account” > “Add email account”.',
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
