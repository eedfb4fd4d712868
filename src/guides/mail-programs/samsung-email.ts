import { guide } from '../../kernel/guide.ts';
import { aboutTheMessage, fewerConnections, morePatience, standardFolders } from './_shared.ts';

const account = ['In Samsung Email tap ☰ at the top left, then the gear, and the account.'] as const;
const server = [...account, 'Scroll down and tap “Server settings” (section “Advanced settings”).'] as const;
const incoming = [...server, 'Go to “Incoming server”.'] as const;
const outgoing = [...server, 'Go to “Outgoing server”.'] as const;
const done = 'Tap “Done” or “Save”; the app checks the settings now.';
const webFirst =
  'First sign in on the web page of your provider with the same password, to know that it is right.';

export default guide({
  id: 'samsung-email',
  place: 'mail-program',
  title: 'Samsung Email',
  version: 'Samsung Email 6',
  seen: '2026-11-21',
  source:
    'https://cruzio.com/member-tools/support/how-to-update-your-samsung-mail-on-android/ (menus and labels)',
  aliases: ['samsung mail', 'samsung', 'com.samsung.android.email.provider', 'galaxy email'],
  words: { security: { tls: '“SSL”', starttls: '“TLS” (that is STARTTLS)', none: '“None”' } },
  answers: {
    ...aboutTheMessage,
    'set-server': {
      incoming: [...incoming, 'In “IMAP server” (or “POP3 server”) type: {host}', done],
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
      incoming: [...server, 'In “User name” type: {user}', done],
      outgoing: [
        ...outgoing,
        'Tick “Authenticate before sending emails” and type the user name: {user}',
        done,
      ],
    },
    'enter-password': {
      incoming: [webFirst, ...server, 'Delete what stands in “Password” and type the right one.', done],
      outgoing: [
        webFirst,
        ...outgoing,
        'Type the right password at “Outgoing server” too; it is stored apart.',
        done,
      ],
    },
    'use-app-password': {
      incoming: [...server, 'In “Password” paste the app password, without spaces.', done],
      outgoing: [...outgoing, 'In “Password” paste the app password, without spaces.', done],
    },
    'sign-in-with-oauth': [
      'Tap ☰ > gear > “Add account” and choose {provider} from the list (Gmail, Outlook, Yahoo, Office365): its page opens.',
      'Sign in there and allow the access. When your mail is there, remove the old account in the same settings.',
    ],
    'turn-on-smtp-login': [
      ...outgoing,
      'Tick “Authenticate before sending emails”; user name {user} and the password of the mailbox.',
      done,
    ],
    'set-login-method': { unsupported: 'Samsung Email chooses the login method by itself.', instead: [] },
    'choose-outgoing-server': [
      ...outgoing,
      'In “SMTP server” type: {host}. Each account has one only.',
      done,
    ],
    'set-account-type': [
      'Tap ☰ > gear > “Add account” > “Other”, type address and password, tap “Manual setup” and choose {protocol}.',
      'When your mail is there, remove the old account in the same settings.',
    ],
    'set-sender-address': [
      'The address of an account cannot be changed in Samsung Email.',
      'Tap ☰ > gear > “Add account” and add it with {address}; then remove the old one.',
    ],
    'set-path-prefix': [...incoming, 'Set “IMAP path prefix” to (nothing means: empty it): {prefix}', done],
    'map-special-folders': {
      unsupported: 'Samsung Email has no setting for special folders.',
      instead: standardFolders,
    },
    'set-helo-name': {
      unsupported: 'Samsung Email has no setting for the name with which it introduces itself.',
      instead: [],
    },
    'limit-connections': {
      unsupported: 'Samsung Email has no setting for the number of connections.',
      instead: fewerConnections,
    },
    'check-less-often': [
      ...account,
      'Tap “Sync schedule” and choose every {minutes} minutes or the next longer one.',
    ],
    'go-online': [
      'Aeroplane mode off, Wi-Fi or mobile data on.',
      ...account,
      'Switch “Sync account” on. Android settings > Apps > Email > Battery: “Unrestricted”.',
    ],
    'check-filters': [
      'Search the sender; look into Spam, Bin and all folders.',
      'Tap ☰ > gear > “Spam addresses”: remove the sender if the address stands there.',
      'Look at filters and forwarding on the web page of your provider. Delete any you did not make.',
    ],
    'look-at-outbox': [
      'Tap ☰ > “Outbox”, open the message, look at recipients and size, and send it again or delete it.',
    ],
    'set-timeout': { unsupported: 'Samsung Email has no setting for timeouts.', instead: morePatience },
    'update-program': [
      'Open the Galaxy Store > Menu > “Updates”, or Google Play > “Manage apps & device” > Samsung Email.',
    ],
    'choose-client-certificate': {
      unsupported: 'Samsung Email uses client certificates for Exchange only, not for IMAP, POP3 and SMTP.',
      instead: [],
    },
  },
});
