import { guide } from '../../kernel/guide.ts';
import { aboutTheMessage, addAnew, fewerConnections, morePatience, standardFolders } from './_shared.ts';

const accounts = 'Click the gear (Settings) at the top right > “Accounts” > “Your accounts”.';
const again = [
  accounts,
  'Servers of an account that is there can mostly not be changed: next to it click “Manage”; only where it offers “Repair” or “Server settings” correct them there.',
  'Otherwise scroll down and click “Remove” (“Delete”; IMAP mail stays on the server), then “Add account”.',
  'Type the address, “Continue”, choose “IMAP” (or “POP”) if it asks, type the password and click “Show more” to see all fields.',
] as const;
const go = 'Click “Continue” and confirm. Microsoft’s servers sign in for you, so give them a minute.';
const cloud =
  'In new Outlook Microsoft’s servers fetch the mail: ports, firewall and network of this PC do not matter.';

export default guide({
  id: 'outlook-new',
  place: 'mail-program',
  title: 'New Outlook for Windows',
  version: 'new Outlook of 2025 and 2026; its menus change often',
  seen: '2026-11-22',
  source:
    'https://github.com/ovh/docs (new Outlook for Windows, updated 2025-09-26) and https://docs.mailcow.email/client/client-outlook/ (fields, “Show more”, no editing of servers); other menus: own knowledge',
  fetchedByCloud: true,
  aliases: ['new outlook', 'outlook new', 'outlook (new)', 'new outlook for windows', 'olk'],
  words: { security: { tls: '“SSL/TLS (recommended)”', starttls: '“StartTLS”', none: '“None”' } },
  answers: {
    ...aboutTheMessage,
    'set-server': {
      incoming: [...again, 'In “IMAP incoming server” type: {host}', go, cloud],
      outgoing: [...again, 'In “SMTP outgoing server” type: {host}', go, cloud],
    },
    'set-port': {
      incoming: [
        ...again,
        'Below “IMAP incoming server”: “Port” {port}, “Secure connection type” {security}.',
        go,
        cloud,
      ],
      outgoing: [
        ...again,
        'Below “SMTP outgoing server”: “Port” {port}, “Secure connection type” {security}.',
        go,
        cloud,
      ],
    },
    'set-security': {
      incoming: [
        ...again,
        'Below the incoming server set “Secure connection type” to {security}, “Port” to {port}.',
        go,
      ],
      outgoing: [
        ...again,
        'Below the outgoing server set “Secure connection type” to {security}, “Port” to {port}.',
        go,
      ],
    },
    'set-username': {
      incoming: [...again, 'In “IMAP username” type: {user}', go],
      outgoing: [...again, 'In “SMTP username” type: {user}', go],
    },
    'enter-password': {
      incoming: [
        'First sign in on the web page of your provider with the same password, to know that it is right.',
        'A yellow bar “update your password” or “needs attention”? Click it and type the password.',
        ...again,
        'Type the right password in “IMAP password”.',
        go,
      ],
      outgoing: [
        'First sign in on the web page of your provider with the same password, to know that it is right.',
        ...again,
        'Type the right password in “SMTP password” too; left empty, the one of IMAP is used.',
        go,
      ],
    },
    'use-app-password': {
      incoming: [...again, 'In “IMAP password” paste the app password, without spaces.', go],
      outgoing: [...again, 'In “SMTP password” paste the app password, without spaces.', go],
    },
    'sign-in-with-oauth': [
      accounts,
      'Remove the old account, then “Add account”, type the address and click “Continue”.',
      'A window of {provider} opens (Google, Yahoo, iCloud, Microsoft): sign in and allow the access.',
      'Other providers have no such sign-in in new Outlook: use an app password.',
    ],
    'turn-on-smtp-login': [
      ...again,
      'Type {user} in “SMTP username” and the mailbox password in “SMTP password”.',
      go,
    ],
    'set-login-method': { unsupported: 'New Outlook chooses the login method by itself.', instead: [] },
    'choose-outgoing-server': [...again, 'In “SMTP outgoing server” type: {host}', go],
    'set-account-type': [
      accounts,
      'Click “Add account”, type the address, “Continue”, and choose {protocol} (“Choose provider” if it does not ask).',
      'Then remove the old account with “Manage” > “Remove”.',
    ],
    'set-sender-address': [
      accounts,
      'Click “Email aliases” or “Default From address” and choose {address}; for IMAP accounts add the account with it.',
    ],
    'set-path-prefix': {
      unsupported: 'New Outlook has no setting for the IMAP path prefix; Microsoft’s servers find it.',
      instead: addAnew,
    },
    'map-special-folders': {
      unsupported: 'New Outlook has no setting for special folders of IMAP accounts.',
      instead: standardFolders,
    },
    'set-helo-name': {
      unsupported: 'In new Outlook Microsoft’s servers connect, so your PC introduces itself to nobody.',
      instead: [],
    },
    'limit-connections': {
      unsupported:
        'New Outlook has no setting for connections; those that the server counts come from Microsoft’s servers.',
      instead: fewerConnections,
    },
    'check-less-often': {
      unsupported: 'In new Outlook Microsoft’s servers decide how often they fetch.',
      instead: [],
    },
    'go-online': [
      'Look at the bar at the top: “You’re offline” means that the PC has no Internet at the moment.',
      'Click the arrow circle (“Sync”) in the tab “View”. Account paused? gear > Accounts > “Manage”.',
    ],
    'check-filters': [
      'Search the sender in all folders; look into Junk Email, Deleted Items and both tabs “Focused” and “Other”.',
      'Gear > Mail > “Rules” and “Sweep”: delete what moves or deletes such messages. Gear > Mail > “Junk email”: blocked senders.',
      'Click “Filter” above the list and choose “All”. Look at filters on the web page of your provider too.',
    ],
    'look-at-outbox': [
      'Open “Outbox” (or “Drafts”: new Outlook puts unsent messages there).',
      'Open the message, look at recipients, size and “From”, and send it again or delete it.',
    ],
    'set-timeout': {
      unsupported: 'New Outlook has no setting for timeouts; Microsoft’s servers connect.',
      instead: morePatience,
    },
    'update-program': [
      'Open the Microsoft Store > “Library” (Downloads) > “Check for updates”, and restart Outlook.',
    ],
    'choose-client-certificate': {
      unsupported:
        'New Outlook cannot use a client certificate; use classic Outlook with Exchange, or Thunderbird.',
      instead: [],
    },
  },
});
