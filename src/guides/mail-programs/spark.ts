import { guide } from '../../kernel/guide.ts';
import { aboutTheMessage, addAnew, fewerConnections, morePatience } from './_shared.ts';

const account = [
  'Open Spark > Settings > “Accounts” (telephone: ☰ > gear > “Mail Accounts”) and the account.',
] as const;
const server = [
  ...account,
  'Open “Account Settings” (or “Server settings”) if it is there.',
  'Otherwise remove the account and add it anew: “Add Account” > “Set Up Account Manually” > “Additional Settings”.',
] as const;
const go =
  'Click “Done” (“Log In”). Spark’s own servers sign in for you; ports and network of this device matter less.';

export default guide({
  id: 'spark',
  place: 'mail-program',
  title: 'Spark Mail',
  version: 'Spark 3 for Mac, Windows, iOS and Android',
  seen: '2026-11-21',
  source:
    'https://sparkmailapp.com/help (add an IMAP account manually); own knowledge, labels not seen in source',
  fetchedByCloud: true,
  aliases: ['spark', 'readdle spark', 'spark desktop', 'spark for mac', 'com.readdle.smartemail'],
  words: { security: { tls: '“SSL”', starttls: '“STARTTLS”', none: '“None”' } },
  answers: {
    ...aboutTheMessage,
    'set-server': {
      incoming: [...server, 'IMAP “Server”: {host}', go],
      outgoing: [...server, 'SMTP “Server”: {host}', go],
    },
    'set-port': {
      incoming: [...server, 'IMAP “Port”: {port}, “Security”: {security}', go],
      outgoing: [...server, 'SMTP “Port”: {port}, “Security”: {security}', go],
    },
    'set-security': {
      incoming: [...server, 'IMAP “Security”: {security}; “Port” must be {port}.', go],
      outgoing: [...server, 'SMTP “Security”: {security}; “Port” must be {port}.', go],
    },
    'set-username': {
      incoming: [...server, 'IMAP “Username”: {user}', go],
      outgoing: [...server, 'SMTP “Username”: {user}', go],
    },
    'enter-password': {
      incoming: [
        'First sign in on the web page of your provider with the same password, to know that it is right.',
        ...server,
        'IMAP “Password”: type the right one.',
        go,
      ],
      outgoing: [
        'First sign in on the web page of your provider with the same password, to know that it is right.',
        ...server,
        'SMTP “Password”: type the right one; it is a field of its own.',
        go,
      ],
    },
    'use-app-password': {
      incoming: [...server, 'IMAP “Password”: paste the app password, without spaces.', go],
      outgoing: [...server, 'SMTP “Password”: paste the app password, without spaces.', go],
    },
    'sign-in-with-oauth': [
      ...account,
      'Remove the account, click “Add Account”, choose {provider} and sign in on its page.',
    ],
    'turn-on-smtp-login': [
      ...server,
      'SMTP “Username”: {user}; SMTP “Password”: the one of the mailbox.',
      go,
    ],
    'set-login-method': { unsupported: 'Spark chooses the login method by itself.', instead: [] },
    'choose-outgoing-server': [...server, 'SMTP “Server”: {host}', go],
    'set-account-type': { unsupported: 'Spark knows IMAP and Exchange, but not POP3.', instead: [] },
    'set-sender-address': [...account, 'Open “Aliases”, add {address} and make it the default.'],
    'set-path-prefix': { unsupported: 'Spark has no setting for the IMAP path prefix.', instead: addAnew },
    'map-special-folders': [
      ...account,
      'Open “Folders” (“Default folders”) and choose the folder of the server for each.',
    ],
    'set-helo-name': {
      unsupported: 'Spark has no setting for the name with which it introduces itself.',
      instead: [],
    },
    'limit-connections': {
      unsupported:
        'Spark has no setting for connections; its servers connect too, from addresses of their own.',
      instead: fewerConnections,
    },
    'check-less-often': { unsupported: 'Spark’s servers decide how often they look for mail.', instead: [] },
    'go-online': [
      'Check the Internet connection of the device, then pull the list down or press F5 to fetch mail.',
    ],
    'check-filters': [
      'Search the sender in all accounts; look into Spam, Trash, and “Gatekeeper” (blocked or waiting senders).',
      'Switch “Smart Inbox” off to see one plain list.',
      'Look at filters and forwarding on the web page of your provider. Delete any you did not make.',
    ],
    'look-at-outbox': [
      'Open “Outbox” in the sidebar, open the message, look at recipients and size, and send it again or delete it.',
    ],
    'set-timeout': { unsupported: 'Spark has no setting for timeouts.', instead: morePatience },
    'update-program': ['Update Spark in the App Store, Google Play or Microsoft Store.'],
    'choose-client-certificate': { unsupported: 'Spark cannot use client certificates.', instead: [] },
  },
});
