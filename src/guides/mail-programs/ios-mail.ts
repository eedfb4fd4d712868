import { guide } from '../../kernel/guide.ts';
import { aboutTheMessage, fewerConnections, morePatience } from './_shared.ts';

const account = [
  'Open the Settings app > Apps > Mail > Mail Accounts (iOS 14 to 17: Settings > Mail > Accounts; iOS 11 to 13: Settings > Passwords & Accounts).',
  'Tap the account, then its address once more.',
] as const;
const incoming = account;
const outgoing = [
  ...account,
  'Tap “SMTP” under “Outgoing Mail Server”, then the server under “Primary Server”.',
] as const;
const done = 'Tap the tick (“Done”) until you are back; the iPhone checks the settings now.';
const fixed =
  'Grey fields? The account was added as iCloud, Google, Microsoft or by a profile: remove it and add it anew.';
const webFirst =
  'First sign in on the web page of your provider with the same password, to know that it is right.';

export default guide({
  id: 'ios-mail',
  place: 'mail-program',
  title: 'Mail on iPhone and iPad',
  version: 'iOS and iPadOS 18 and later; the way there also for 11 to 17',
  seen: '2026-11-22',
  source:
    'https://github.com/ovh/docs (Mail on iPhone, updated 2024-10-01: ways of iOS 7 to 17), https://olympus.net/help-center/email-help/ios/ios14/change-settings/ (SMTP, Primary Server); iOS 18: own knowledge',
  aliases: [
    'ios',
    'iphone',
    'ipad',
    'iphone mail',
    'ipad mail',
    'iPhone Mail (iOS)',
    'mail ios',
    'apple mail ios',
  ],
  words: {
    security: {
      tls: 'switch “Use SSL” on',
      starttls: 'switch “Use SSL” on (on this port Mail uses STARTTLS by itself)',
      none: 'switch “Use SSL” off',
    },
  },
  answers: {
    ...aboutTheMessage,
    'set-server': {
      incoming: [...incoming, 'In “Incoming Mail Server” > “Host Name” type: {host}', done, fixed],
      outgoing: [...outgoing, 'In “Host Name” type: {host}', done, fixed],
    },
    'set-port': {
      incoming: [...incoming, 'Tap “Advanced”: in “Server Port” type {port} and {security}.', done, fixed],
      outgoing: [...outgoing, 'In “Server Port” type {port} and {security}.', done, fixed],
    },
    'set-security': {
      incoming: [...incoming, 'Tap “Advanced”: {security}; “Server Port” must be {port}.', done],
      outgoing: [...outgoing, '{security}; “Server Port” must be {port}.', done],
    },
    'set-username': {
      incoming: [...incoming, 'In “Incoming Mail Server” > “User Name” type: {user}', done],
      outgoing: [
        ...outgoing,
        'In “User Name” type {user} (it says “Optional”, but the server needs it).',
        done,
      ],
    },
    'enter-password': {
      incoming: [webFirst, ...incoming, 'In “Password” delete the dots and type the right one.', done],
      outgoing: [
        webFirst,
        ...outgoing,
        'In “Password” delete the dots and type the right one; sending has its own.',
        done,
      ],
    },
    'use-app-password': {
      incoming: [
        ...incoming,
        'In “Password” paste the app password from your provider, without spaces.',
        done,
      ],
      outgoing: [
        ...outgoing,
        'In “Password” paste the app password, and set “Authentication” to “Password”.',
        done,
      ],
    },
    'sign-in-with-oauth': [
      'Open Settings > Apps > Mail > Mail Accounts > Add Account.',
      'Tap {provider} (Microsoft 365 and work accounts: “Microsoft Exchange”), type the address, choose “Sign In”.',
      'Sign in on the page of {provider} and allow the access. Leave “Mail” switched on and tap “Save”.',
      'When your mail is there: tap the old account in the list and “Delete Account”. The mail stays on the server.',
    ],
    'turn-on-smtp-login': [
      ...outgoing,
      'Type {user} in “User Name” and the password of the mailbox in “Password”, although both say “Optional”.',
      'Set “Authentication” to “Password”.',
      done,
    ],
    'set-login-method': {
      incoming: [
        ...incoming,
        'Tap “Advanced” > “Authentication” and choose: {method} (normal: “Password”).',
        done,
      ],
      outgoing: [...outgoing, 'Tap “Authentication” and choose: {method} (normal: “Password”).', done],
    },
    'choose-outgoing-server': [
      ...account,
      'Tap “SMTP”. Under “Primary Server” choose {host} and switch it on.',
      'Not there? Under “Other SMTP Servers” tap “Add Server…” and fill it in.',
      'Switch the other servers off, so that Mail does not send through a wrong one.',
      done,
    ],
    'set-account-type': [
      'An account cannot change its type. Settings > Apps > Mail > Mail Accounts > Add Account > Other > Add Mail Account.',
      'Type name, address, password and tap “Next”; choose {protocol} at the top and fill in both servers.',
      'Before you delete a POP account, move its messages to a mailbox of the new account.',
    ],
    'set-sender-address': [
      ...account,
      'Tap “Email”, then “Add another email…” or the address, and set it to {address}.',
      done,
    ],
    'set-path-prefix': [
      ...incoming,
      'Tap “Advanced” and set “IMAP Path Prefix” to (nothing means: “/” or empty): {prefix}',
      done,
    ],
    'map-special-folders': [
      ...account,
      'Tap “Advanced”, then “Drafts Mailbox”, “Sent Mailbox”, “Deleted Mailbox” and “Archive Mailbox” one by one.',
      'Choose under “On the Server” the mailbox that already exists for it.',
      done,
    ],
    'set-helo-name': {
      unsupported: 'Mail on iPhone introduces itself with its own address and has no setting for the name.',
      instead: [],
    },
    'limit-connections': {
      unsupported: 'Mail on iPhone has no setting for the number of connections.',
      instead: fewerConnections,
    },
    'check-less-often': [
      'Open Settings > Apps > Mail > Mail Accounts > Fetch New Data.',
      'Tap the account and choose “Fetch”; at the bottom choose a schedule of {minutes} minutes or longer.',
    ],
    'go-online': [
      'Swipe down from the top right corner: aeroplane mode off, Wi-Fi or mobile data on.',
      'Settings > Mobile Service: mobile data on for “Mail”. Settings > Battery: “Low Power Mode” off.',
      'Settings > Apps > Mail > Mail Accounts > (account): “Mail” must be on. Then pull the list in Mail down.',
    ],
    'check-filters': [
      'In Mail look into Junk, Bin and Archive of the account, and into all categories (“All Mail” at the top).',
      'Tap the filter sign at the bottom left if it is blue: it hides messages.',
      'Settings > Apps > Mail > Blocked: remove the sender if the address stands there.',
      'Look at filters and forwarding on the web page of your provider. Delete any you did not make.',
    ],
    'look-at-outbox': [
      'In Mail go back to “Mailboxes” and tap “Outbox” (it is there only while something is stuck).',
      'Tap the message, look at recipients, size and the line “From”, then send it again or delete it.',
    ],
    'set-timeout': { unsupported: 'Mail on iPhone has no setting for timeouts.', instead: morePatience },
    'update-program': [
      'Mail comes with iOS: Settings > General > Software Update.',
      'A device that gets none any more can use webmail in the browser.',
    ],
    'choose-client-certificate': [
      'Get the certificate as configuration profile (.mobileconfig) or .p12 from the administrator and open it.',
      'Install it: Settings > General > VPN & Device Management.',
      'Accounts with a client certificate are set up by such a profile; ask the administrator for one with the account in it.',
    ],
  },
});
