import { guide } from '../../kernel/guide.ts';
import { aboutTheMessage, fewerConnections } from './_shared.ts';

const account = [
  'Close Outlook. Open the Windows Control Panel and type “mail” in its search; open “Mail (Microsoft Outlook)”.',
  'Click “Email Accounts…”, choose the account and click “Change…”.',
  'No such entry? In Outlook: File > Account Settings > “Server Settings”: the same fields under “Incoming mail” and “Outgoing mail”.',
] as const;
const advanced = [...account, 'Click “More Settings…” and open the tab “Advanced”.'] as const;
const next = 'Click “Next”: Outlook tests both servers; both lines must get a green tick. Then “Finish”.';
const okNext = 'Click “OK”, then “Next”: Outlook tests both servers; both lines must get a green tick.';
const webFirst =
  'First sign in on the web page of your provider with the same password, to know that it is right.';
const exchange =
  'No such fields? It is an Exchange or Outlook.com account: Outlook finds its servers itself (File > Account Settings > Repair).';

export default guide({
  id: 'outlook-classic',
  place: 'mail-program',
  title: 'Outlook (classic) for Windows',
  version: 'Outlook for Microsoft 365, 2024, 2021, 2019, 2016',
  seen: '2026-11-22',
  source:
    'https://support.microsoft.com/office/560a9065-3c3a-4ec5-a24f-cdb9a8d622a2 (change or update email account settings, with Control Panel); https://github.com/ovh/docs (classic Outlook, updated 2026-01-09: both interfaces)',
  aliases: [
    'outlook',
    'microsoft outlook',
    'classic outlook',
    'outlook classic',
    'outlook 2016',
    'outlook 2019',
    'outlook 2021',
    'outlook 2024',
    'outlook for windows',
  ],
  words: { security: { tls: '“SSL/TLS”', starttls: '“STARTTLS”', none: '“None”' } },
  answers: {
    ...aboutTheMessage,
    'set-server': {
      incoming: [...account, 'In “Incoming mail server” type: {host}', next, exchange],
      outgoing: [...account, 'In “Outgoing mail server (SMTP)” type: {host}', next, exchange],
    },
    'set-port': {
      incoming: [
        ...advanced,
        'Next to “Incoming server” set the type of encrypted connection to {security} first, then the port to {port}.',
        okNext,
      ],
      outgoing: [
        ...advanced,
        'Next to “Outgoing server (SMTP)” set the type of encrypted connection to {security} first, then the port to {port}.',
        okNext,
      ],
    },
    'set-security': {
      incoming: [
        ...advanced,
        'Below “Incoming server” set “Use the following type of encrypted connection” to {security}.',
        'Outlook may change the port with it: it must be {port}.',
        okNext,
      ],
      outgoing: [
        ...advanced,
        'Below “Outgoing server (SMTP)” set “Use the following type of encrypted connection” to {security}.',
        'Outlook may change the port with it: it must be {port}.',
        okNext,
      ],
    },
    'set-username': {
      incoming: [...account, 'Under “Logon Information” set “User Name” to: {user}', next],
      outgoing: [
        ...account,
        'Click “More Settings…” > “Outgoing Server” and tick “My outgoing server (SMTP) requires authentication”.',
        'Choose “Use same settings as my incoming mail server”, or “Log on using” with user name {user}',
        okNext,
      ],
    },
    'enter-password': {
      incoming: [
        webFirst,
        ...account,
        'Type the right password in “Password” and tick “Remember password”.',
        next,
      ],
      outgoing: [
        webFirst,
        ...account,
        'Type the right password in “Password” and tick “Remember password”.',
        'Click “More Settings…” > “Outgoing Server”: if “Log on using” is chosen, type it there too.',
        'Still asked? Control Panel > Credential Manager > Windows Credentials: remove the entries of this server.',
        okNext,
      ],
    },
    'use-app-password': {
      incoming: [
        ...account,
        'In “Password” paste the app password, without spaces. Leave the user name as it is.',
        next,
      ],
      outgoing: [
        ...account,
        'In “Password” paste the app password, without spaces.',
        'Click “More Settings…” > “Outgoing Server” and choose “Use same settings as my incoming mail server”.',
        okNext,
      ],
    },
    'sign-in-with-oauth': [
      'Outlook uses OAuth for Microsoft accounts and, in the Microsoft 365 version, for Google; never for other IMAP accounts.',
      'Choose File > “Add Account”, type the address, click “Connect”, and sign in on the page of {provider}.',
      'When your mail is there, remove the old account: File > Account Settings > Account Settings… > “Remove”.',
      'Outlook 2013 and older cannot do it: update Office, or use new Outlook or Thunderbird.',
    ],
    'turn-on-smtp-login': [
      ...account,
      'Click “More Settings…” and open the tab “Outgoing Server”.',
      'Tick “My outgoing server (SMTP) requires authentication”.',
      'Choose “Use same settings as my incoming mail server” (user name there: {user}).',
      okNext,
    ],
    'set-login-method': {
      incoming: [
        ...account,
        'Untick “Require logon using Secure Password Authentication (SPA)”; tick it only if the method is NTLM. Wanted: {method}.',
        next,
      ],
      outgoing: [
        ...account,
        'Click “More Settings…” > “Outgoing Server” and untick “Require Secure Password Authentication (SPA)” there. Wanted: {method}.',
        okNext,
      ],
    },
    'choose-outgoing-server': [
      ...account,
      'In “Outgoing mail server (SMTP)” type: {host}. Each account of Outlook has one only.',
      next,
    ],
    'set-account-type': [
      'An account cannot change its type. Choose File > “Add Account”, type the address.',
      'Open “Advanced options”, tick “Let me set up my account manually”, “Connect”, and choose {protocol}.',
      'POP before? Its mail is in a .pst file: drag the folders to the new account before you remove the old one.',
    ],
    'set-sender-address': [...account, 'Set “Email Address” to: {address}', next],
    'set-path-prefix': [...advanced, 'Set “Root folder path” to (nothing means: empty it): {prefix}', okNext],
    'map-special-folders': [
      'Outlook asks the server which folders are Sent, Drafts, Trash and Junk and has no setting for most.',
      'Sent: File > Options > Mail > “Save messages”: tick “Save copies of messages in the Sent Items folder”.',
      'If the server keeps copies by itself (Gmail), untick: File > Account Settings > Change… > “Don’t save copies of sent items”.',
      'Folder missing? Right-click the account > “IMAP Folders…” > “Query”, choose it, “Subscribe”.',
    ],
    'set-helo-name': [
      'Outlook introduces itself with the name of the computer.',
      'Windows: Settings > System > About > “Rename this PC”: letters, digits and hyphens only, such as {name}. Restart.',
    ],
    'limit-connections': {
      unsupported: 'Outlook has no setting for the number of connections.',
      instead: fewerConnections,
    },
    'check-less-often': [
      'Press Ctrl+Alt+S (“Send/Receive Groups”).',
      'Set “Schedule an automatic send/receive every” to {minutes} minutes for “All Accounts”. Click “Close”.',
    ],
    'go-online': [
      'Open the tab “Send / Receive” and click “Work Offline” so that it is no longer highlighted.',
      'The bar at the bottom must not say “Working Offline” or “Disconnected”. Click “Send/Receive All Folders”.',
    ],
    'check-filters': [
      'Search the sender in “All Mailboxes”; look into Junk Email, Deleted Items, and both tabs “Focused” and “Other”.',
      'Home > Rules > “Manage Rules & Alerts…”: untick rules that move or delete such messages.',
      'Home > Junk > “Junk E-mail Options…” > “Blocked Senders”: remove the sender.',
      'View > “View Settings” > “Filter…” > “Clear All”. Look at filters on the web page of your provider too.',
    ],
    'look-at-outbox': [
      'Click “Work Offline” in “Send / Receive” first, so that the message can be touched.',
      'Open “Outbox”, look at recipients, size and account; correct it, or drag it to Drafts, or delete it.',
      'Click “Work Offline” again to go online, then “Send/Receive All Folders”.',
    ],
    'set-timeout': [
      ...advanced,
      'Move “Server Timeouts” to the right, to at least {seconds} seconds.',
      okNext,
    ],
    'update-program': [
      'Choose File > “Office Account” > “Update Options” > “Update Now”, then restart Outlook.',
      'Outlook 2016 and 2019 get no updates since October 2025: change to a newer one, new Outlook, or Thunderbird.',
    ],
    'choose-client-certificate': {
      unsupported: 'Outlook cannot use a client certificate for IMAP, POP or SMTP.',
      instead: [],
    },
  },
});
