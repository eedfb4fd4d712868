import { guide } from '../../kernel/guide.ts';
import { aboutTheMessage, addAnew } from './_shared.ts';

const settings = 'Open the side menu (☰) > “Settings” and tap “Manual setup and account options”.';
const incoming = [settings, 'Tap “Accounts” and the account (that is receiving).'] as const;
const outgoing = [settings, 'Tap “Identities” and the identity (that is sending).'] as const;
const save = 'Tap “Check”, then “Save” at the bottom.';
const webFirst =
  'First sign in on the web page of your provider with the same password, to know that it is right.';

export default guide({
  id: 'fairemail',
  place: 'mail-program',
  title: 'FairEmail',
  version: 'FairEmail 1.2',
  seen: '2026-11-21',
  source: 'labels from M66B/FairEmail app/src/main/res/values/strings.xml',
  aliases: ['fair email', 'eu.faircode.email', 'fairmail'],
  words: { security: { tls: '“SSL/TLS”', starttls: '“STARTTLS”', none: '“None (insecure)”' } },
  answers: {
    ...aboutTheMessage,
    'set-server': {
      incoming: [...incoming, 'In “Host name” type: {host}', save],
      outgoing: [...outgoing, 'Tap “Advanced” and in “Host name” type: {host}', save],
    },
    'set-port': {
      incoming: [...incoming, 'Set “Encryption” to {security} and “Port number” to {port}.', save],
      outgoing: [
        ...outgoing,
        'Tap “Advanced”, set “Encryption” to {security} and “Port number” to {port}.',
        save,
      ],
    },
    'set-security': {
      incoming: [...incoming, 'Set “Encryption” to {security}; “Port number” must be {port}.', save],
      outgoing: [
        ...outgoing,
        'Tap “Advanced”, set “Encryption” to {security}; “Port number” must be {port}.',
        save,
      ],
    },
    'set-username': {
      incoming: [...incoming, 'In “User name” type: {user}', save],
      outgoing: [...outgoing, 'Tap “Advanced” and in “User name” type: {user}', save],
    },
    'enter-password': {
      incoming: [webFirst, ...incoming, 'Delete what stands in “Password” and type the right one.', save],
      outgoing: [
        webFirst,
        ...outgoing,
        'Tap “Advanced”, delete what stands in “Password” and type the right one.',
        save,
      ],
    },
    'use-app-password': {
      incoming: [...incoming, 'In “Password” paste the app password, without spaces.', save],
      outgoing: [
        ...outgoing,
        'Tap “Advanced” and in “Password” paste the app password, without spaces.',
        save,
      ],
    },
    'sign-in-with-oauth': [
      'Open ☰ > “Settings” > “Wizard” and choose {provider} with “(OAuth)” behind it.',
      'Tick “Authorize an existing account again”, type name and address, tap “Authorize” and sign in on the page that opens.',
      'Google works in the Play Store and GitHub versions only; with the one from F-Droid use an app password.',
    ],
    'turn-on-smtp-login': [
      ...outgoing,
      'Tap “Advanced”, type {user} in “User name” and the password of the mailbox.',
      save,
    ],
    'set-login-method': {
      incoming: [
        '☰ > “Settings” > tab “Miscellaneous” > “Debug mode”: switches PLAIN, LOGIN, NTLM, SASL appear further down.',
        'Leave only the wanted one on: {method}. Then try again.',
      ],
      outgoing: [
        '☰ > “Settings” > tab “Miscellaneous” > “Debug mode”: switches PLAIN, LOGIN, NTLM, SASL appear further down.',
        'Leave only the wanted one on: {method}. Then try again.',
      ],
    },
    'choose-outgoing-server': [
      ...outgoing,
      'Tap “Advanced” and in “Host name” type: {host}',
      'Delete identities that you do not need: long press > “Delete”.',
      save,
    ],
    'set-account-type': [
      settings,
      'Tap “Accounts” > “+” > “Other provider” (IMAP) or “POP3 account”. Wanted: {protocol}.',
      'Fill it in, “Check”, “Save”. Link the identity to the new account, then delete the old one by a long press.',
    ],
    'set-sender-address': [...outgoing, 'Set “Your email address” to {address}', save],
    'set-path-prefix': {
      unsupported: 'FairEmail asks the server for the path prefix and has no setting for it.',
      instead: addAnew,
    },
    'map-special-folders': [
      ...incoming,
      'Tap “Check”. At “Drafts”, “Sent”, “Archive”, “Trash” and “Spam” choose the folders that exist.',
      'Tap “Save”.',
    ],
    'set-helo-name': [
      ...outgoing,
      'Tap “Advanced” and set “Custom HELO/EHLO identification” to {name}',
      save,
    ],
    'limit-connections': [
      'FairEmail opens one connection for each folder that is always received.',
      'Long press such a folder in the list > “Edit properties”: switch “Synchronize” off or choose polling.',
      ...incoming,
      'Under “Advanced” the option to poll instead of keeping connections uses the fewest. The server allows {limit}.',
    ],
    'check-less-often': [
      '☰ > “Settings” > tab “Receive”: set “When” to every {minutes} minutes or the next longer one.',
    ],
    'go-online': [
      '☰ > “Settings” > tab “Receive”: receiving must be on. Account: “Synchronize” ticked.',
      '☰ > “Settings” > tab “Connection”: metered connections (mobile data) and roaming allowed where you need them.',
      'Android settings > Apps > FairEmail > battery “Unrestricted”. Pull the list down.',
    ],
    'check-filters': [
      'Search the sender; look into Spam, Trash and Archive.',
      '☰ > “Rules”: switch off what moves or deletes such messages; “Blocked senders”: remove the sender.',
      'Look at filters and forwarding on the web page of your provider. Delete any you did not make.',
    ],
    'look-at-outbox': [
      'Open ☰ > “Outbox”. Long press the message > move it to Drafts, correct recipients or size, and send again.',
      'Pull the outbox down to send again without a change.',
    ],
    'set-timeout': [
      '☰ > “Settings” > tab “Connection”: set the connection timeout to {seconds} seconds or more.',
    ],
    'update-program': [
      'Update FairEmail where you got it: Google Play, F-Droid, or GitHub (☰ > “Settings” > “Miscellaneous” > updates).',
    ],
    'choose-client-certificate': [
      'Install the .p12: Android settings > Security > More > Encryption & credentials > “Install a certificate” > “VPN & app user certificate”.',
      ...incoming,
      'At “Client certificate” tap “Select” and choose it. Do the same in the identity.',
      save,
    ],
  },
});
