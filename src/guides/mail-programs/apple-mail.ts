import { guide } from '../../kernel/guide.ts';
import { aboutTheMessage, fewerConnections, morePatience } from './_shared.ts';

const accounts = ['In the menu bar choose Mail > Settings… and click “Accounts”.'] as const;
const incoming = [
  ...accounts,
  'Choose the account on the left and click “Server Settings” on the right.',
  'Under “Incoming Mail Server” untick “Automatically manage connection settings”.',
] as const;
const outgoing = [
  ...accounts,
  'Choose the account on the left and click “Server Settings” on the right.',
  'Under “Outgoing Mail Server (SMTP)” open the menu “Account” and choose “Edit SMTP Server List…”.',
  'Choose the server whose column “In Use By Account” names your account.',
  'Click “Server Settings” below the list and untick “Automatically manage connection settings”.',
] as const;
const save = 'Click “Save” at the bottom right.';
const ok = 'Click “OK” in the list, then “Save” at the bottom right.';
const check = 'Choose Window > Connection Doctor: the line of this server must turn green.';
const noProvider =
  'If these fields are missing, the account was added as iCloud, Google or Exchange and Mail manages it itself.';

export default guide({
  id: 'apple-mail',
  place: 'mail-program',
  title: 'Apple Mail on the Mac',
  version: 'macOS 13 Ventura and later (before: “Preferences” instead of “Settings”)',
  seen: '2026-11-22',
  source:
    'https://support.apple.com/guide/mail/cpmlprefacctadv/mac and https://support.apple.com/guide/mail/cpmlprefsmtpserver/mac; https://github.com/ovh/docs (Mail on macOS, updated 2024-10-22) agrees',
  aliases: [
    'Mail.app',
    'Mail',
    'macOS Mail',
    'Mac Mail',
    'Apple Mail for Mac',
    'com.apple.mail',
    'OS X Mail',
  ],
  words: {
    security: {
      tls: 'tick “Use TLS/SSL”',
      starttls: 'tick “Use TLS/SSL” (on this port Mail uses STARTTLS by itself)',
      none: 'untick “Use TLS/SSL”',
    },
  },
  answers: {
    ...aboutTheMessage,
    'set-server': {
      incoming: [...incoming, 'In “Host Name” type: {host}', save, noProvider, check],
      outgoing: [...outgoing, 'In “Host Name” type: {host}', ok, noProvider, check],
    },
    'set-port': {
      incoming: [...incoming, 'In “Port” type {port} and {security}.', save, noProvider, check],
      outgoing: [...outgoing, 'In “Port” type {port} and {security}.', ok, noProvider, check],
    },
    'set-security': {
      incoming: [...incoming, 'Next to “Port” {security}; the port must be {port}.', save, check],
      outgoing: [...outgoing, 'Next to “Port” {security}; the port must be {port}.', ok, check],
    },
    'set-username': {
      incoming: [...incoming, 'In “User Name” type: {user}', save, check],
      outgoing: [...outgoing, 'In “User Name” type: {user}', ok, check],
    },
    'enter-password': {
      incoming: [
        'First sign in on the web page of your provider with the same password, to know that it is right.',
        ...incoming,
        'Click into “Password”, delete what is there and type the right one.',
        save,
        'If Mail keeps asking: open Keychain Access, search the server name, delete its “Internet password” items.',
        check,
      ],
      outgoing: [
        'First sign in on the web page of your provider with the same password, to know that it is right.',
        ...outgoing,
        'Click into “Password” (sending has a password of its own), delete what is there, type the right one.',
        ok,
        'If Mail keeps asking: open Keychain Access, search the server name, delete its “Internet password” items.',
        check,
      ],
    },
    'use-app-password': {
      incoming: [
        ...incoming,
        'In “Password” paste the app password from your provider, without spaces. Leave the user name as it is.',
        save,
        check,
      ],
      outgoing: [
        ...outgoing,
        'In “Password” paste the app password, without spaces; the same one as for receiving works.',
        'Set “Authentication” to “Password”.',
        ok,
        check,
      ],
    },
    'sign-in-with-oauth': [
      'An account with a stored password cannot be changed to a sign-in window; it is added anew.',
      'Choose Mail > Add Account… and click {provider} (Microsoft 365 and Outlook.com: “Microsoft Exchange”).',
      'Type the address, choose “Sign In”, and sign in on the page of {provider} that opens.',
      'Tick “Mail” and click “Done”. Wait until your mail is there.',
      'Then remove the old account: Mail > Settings > Accounts, choose it, click “−”. The mail stays on the server.',
    ],
    'turn-on-smtp-login': [
      ...outgoing,
      'Set “Authentication” to “Password” (not “None”).',
      'In “User Name” type {user} and in “Password” the password of this mailbox.',
      ok,
      'In Connection Doctor the line must read “login succeeded”; “login not required” means it is still off.',
    ],
    'set-login-method': {
      incoming: [
        ...incoming,
        'Set “Authentication” to: {method} (a normal password is called “Password”).',
        save,
        check,
      ],
      outgoing: [
        ...outgoing,
        'Set “Authentication” to: {method} (a normal password is called “Password”).',
        ok,
        check,
      ],
    },
    'choose-outgoing-server': [
      ...accounts,
      'Choose the account on the left and click “Server Settings” on the right.',
      'Under “Outgoing Mail Server (SMTP)” choose {host} in the menu “Account”.',
      'Not in the menu? Choose “Edit SMTP Server List…”, click “+”, give it a description and {host} as “Host Name”.',
      'In that list choose servers that no account uses and click “−”, so that Mail never tries them again.',
      save,
      check,
    ],
    'set-account-type': [
      'Mail cannot change the type of an account. Choose Mail > Add Account… > Other Mail Account….',
      'Type name, address and a wrong password on purpose, so that Mail shows the fields for the servers.',
      'Set “Account Type” to {protocol}, fill in servers, user name and the right password, click “Sign In”.',
      'Before you remove a POP account: drag its messages to a mailbox of the new account or “On My Mac”.',
      'Then remove the old account in Mail > Settings > Accounts with “−”.',
    ],
    'set-sender-address': [
      ...accounts,
      'Choose the account and click “Account Information”.',
      'Open the menu “Email Address”, choose “Edit Email Addresses…” and set the address to {address}.',
      save,
    ],
    'set-path-prefix': [
      ...incoming,
      'Click “Advanced IMAP Settings” and set “IMAP Path Prefix” to (nothing means: empty it): {prefix}',
      'Click “OK”, then “Save”, then quit and reopen Mail.',
    ],
    'map-special-folders': [
      ...accounts,
      'Choose the account and click “Mailbox Behaviors”.',
      'Choose for Drafts, Sent, Junk, Trash and Archive the mailbox that already exists under the account’s name.',
      'Or choose the mailbox in the sidebar and then Mailbox > Use This Mailbox As.',
    ],
    'set-helo-name': [
      'Mail introduces itself with the name of the Mac and has no setting for it.',
      'Open System Settings > General > Sharing and click “Edit…” next to the local hostname at the bottom.',
      'Use letters, digits and hyphens only, for example {name}. Click “OK”, then quit and reopen Mail.',
    ],
    'limit-connections': {
      unsupported: 'Apple Mail has no setting for the number of connections.',
      instead: fewerConnections,
    },
    'check-less-often': [
      'Choose Mail > Settings… > General.',
      'Set “Check for new messages” to {minutes} minutes or the next larger choice (not “Automatically”).',
      'Do the same on your iPhone and iPad: Settings > Apps > Mail > Mail Accounts > Fetch New Data.',
    ],
    'go-online': [
      'Choose Mailbox > Take All Accounts Online.',
      'If a lightning sign stands next to the account in the sidebar, click it; it tells why the account is offline.',
      'Mail > Settings… > Accounts > “Account Information”: tick “Enable this account”.',
      'Choose Mailbox > Get All New Mail.',
    ],
    'check-filters': [
      'Search the sender in “All Mailboxes”, and look into Junk, Trash and Archive.',
      'Mail > Settings… > Rules: untick rules that move or delete such messages.',
      'Mail > Settings… > Junk Mail > Blocked: remove the sender if the address stands there.',
      'View > Filter must be off: click the round filter sign above the message list if it is blue.',
      'Look at filters and forwarding on the web page of your provider too. Delete any you did not make.',
    ],
    'look-at-outbox': [
      'Click “Outbox” in the sidebar (it is there only while something is stuck).',
      'Open the message, look at recipients, size, and the account and server in the line “From”.',
      'Choose another server in that line if it is wrong, then send; or copy the text and delete the message.',
    ],
    'set-timeout': { unsupported: 'Apple Mail has no setting for timeouts.', instead: morePatience },
    'update-program': [
      'Mail comes with macOS: open the Apple menu > System Settings > General > Software Update and install what is offered.',
      'A Mac that gets no newer macOS can use current Thunderbird instead.',
    ],
    'choose-client-certificate': [
      'Double-click the file .p12 from your administrator; Keychain Access imports it (keychain “login”).',
      'Incoming: Mail > Settings… > Accounts > Server Settings, menu “TLS Certificate”.',
      'Outgoing: “Edit SMTP Server List…”, choose the server, click “Advanced”, menu “TLS Certificate”.',
      'Choose the certificate, click “OK”, then “Save”.',
    ],
  },
});
