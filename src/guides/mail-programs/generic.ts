import { guide } from '../../kernel/guide.ts';
import { aboutTheMessage } from './_shared.ts';

const open = [
  'Open the settings of the mail program and there the account (or “Account settings”).',
] as const;
const incoming = [...open, 'Go to the incoming server (also called server settings, IMAP or POP3).'] as const;
const outgoing = [...open, 'Go to the outgoing server (also called SMTP or sending).'] as const;
const save = 'Save, close the settings and try again.';

export default guide({
  id: 'generic',
  place: 'mail-program',
  title: 'Any mail program',
  seen: '2026-11-21',
  source: 'RFC 8314, RFC 6409 and the labels that the mail programs of this folder have in common',
  answers: {
    ...aboutTheMessage,
    'set-server': {
      incoming: [
        ...incoming,
        'Type {host} as server name: nothing before it, nothing behind it, no spaces.',
        save,
      ],
      outgoing: [
        ...outgoing,
        'Type {host} as server name: nothing before it, nothing behind it, no spaces.',
        save,
      ],
    },
    'set-port': {
      incoming: [...incoming, 'Type {port} as port.', 'Choose {security} as connection security.', save],
      outgoing: [...outgoing, 'Type {port} as port.', 'Choose {security} as connection security.', save],
    },
    'set-security': {
      incoming: [
        ...incoming,
        'Choose {security} as connection security (also called encryption).',
        'The port must be {port}.',
        save,
      ],
      outgoing: [
        ...outgoing,
        'Choose {security} as connection security (also called encryption).',
        'The port must be {port}.',
        save,
      ],
    },
    'set-username': {
      incoming: [...incoming, 'Type {user} as user name, exactly like this.', save],
      outgoing: [
        ...outgoing,
        'Switch authentication on if it is off.',
        'Type {user} as user name, exactly like this.',
        save,
      ],
    },
    'enter-password': {
      incoming: [
        'First sign in on the web page of your provider with the same password, to know that it is right.',
        ...incoming,
        'Delete the stored password completely and type the right one by hand; do not paste spaces with it.',
        save,
      ],
      outgoing: [
        'First sign in on the web page of your provider with the same password, to know that it is right.',
        ...outgoing,
        'The password for sending is stored apart. Delete it and type the right one by hand.',
        save,
      ],
    },
    'use-app-password': {
      incoming: [
        ...incoming,
        'Replace the stored password by the app password that you created on the web page of your provider.',
        'Leave the user name as it is. Spaces shown inside an app password are for reading only; leave them out.',
        save,
      ],
      outgoing: [
        ...outgoing,
        'Replace the stored password by the app password; the same one as for the incoming server works.',
        'Leave the user name as it is. Spaces shown inside an app password are for reading only; leave them out.',
        save,
      ],
    },
    'sign-in-with-oauth': [
      'Look for “OAuth2”, “Sign in with …” or “Modern authentication” as login method of the account.',
      'Choose it for the incoming and for the outgoing server; a window of {provider} opens.',
      'Sign in there with your normal password and allow the mail program to use your mail.',
      'If the program has no such choice, add the account anew and choose {provider} from its list of providers.',
      'If there is no such list either, this program cannot sign in to {provider}: update it or use another one.',
    ],
    'turn-on-smtp-login': [
      ...outgoing,
      'Switch on “Authentication” (also “My outgoing server requires authentication”, “Require sign-in”).',
      'User name: {user}. Password: the one of the incoming server.',
      save,
    ],
    'set-login-method': {
      incoming: [...incoming, 'Set the login method (authentication) to: {method}.', save],
      outgoing: [...outgoing, 'Set the login method (authentication) to: {method}.', save],
    },
    'choose-outgoing-server': [
      ...open,
      'Choose {host} as outgoing server (SMTP) of this account. Add it first if the list does not have it.',
      'Remove old outgoing servers that no account uses any more.',
      save,
    ],
    'set-account-type': [
      'An existing account cannot change its type. Add the account a second time.',
      'Choose manual setup and {protocol} as type, and give the same servers and user name.',
      'Look whether all mail is there. With POP3, old mail may exist only on this computer: copy it over first.',
      'Only then remove the old account.',
    ],
    'set-sender-address': [
      ...open,
      'Set the e-mail address (“From”, “Identity”) to {address}.',
      'If you really want to send from another address, first have it added as an alias at your provider.',
      save,
    ],
    'set-path-prefix': [
      'Look in the advanced settings for “IMAP path prefix” (also “server directory”, “root folder path”).',
      'Its value must be (nothing means: empty the field or choose “automatic”): {prefix}',
      'If there is no such setting, the program finds the right value by itself.',
      'Save and restart the program, so that it reads the list of folders anew.',
    ],
    'map-special-folders': [
      'Look in the settings of the account for the choice of folders for Sent, Drafts, Trash and Junk (“Copies & folders”, “Mailbox behaviours”).',
      'Choose for each the folder of the same meaning that already exists on the server.',
      'If there is no such choice, create folders named Sent, Drafts, Trash and Junk on the web page of your provider.',
      save,
    ],
    'set-helo-name': [
      'The program introduces itself to the server with the name of this computer.',
      'Look in its advanced settings for “HELO” or “local host name” and set it to {name}.',
      'If there is no such setting, change the name of the computer to letters, digits and hyphens only.',
    ],
    'limit-connections': [
      'Look in the advanced settings of the account for the number of connections and set it to at most {limit}.',
      'If there is no such setting, close the mail programs and telephones with this account that you do not use now.',
      'Restart the program, so that old connections are closed.',
    ],
    'check-less-often': [
      ...incoming,
      'Set “Check for new mail” to every {minutes} minutes or more.',
      'Do the same on every other device with this account.',
      save,
    ],
    'go-online': [
      'Look for a setting “Work offline” and switch it off.',
      'Look whether the account itself is switched off or paused, and switch it on.',
      'Fetch mail by hand once.',
    ],
    'check-filters': [
      'Look for the message in Junk (Spam), Trash, Archive and “All mail”; search all folders for the sender.',
      'Open the filters (rules) of the mail program: switch off or correct any that moves or deletes such messages.',
      'Do the same with the filters and forwarding on the web page of your provider. Delete any you did not make.',
      'Look whether the sender is on the list of blocked addresses.',
    ],
    'look-at-outbox': [
      'Open the folder “Outbox” (also “Unsent”, “Queue”).',
      'Open the oldest message first: look at its recipients, its size and the outgoing server it was written for.',
      'Copy its text, delete it there, and send it anew as a new message.',
    ],
    'set-timeout': [
      'Look in the advanced settings of the account for “Timeout” and set it to at least {seconds} seconds.',
      'If there is no such setting, try again on a faster connection, and fetch or send fewer messages at once.',
      'Or ask the administrator of the server to let it answer faster.',
    ],
    'update-program': [
      'Install the newest version of the mail program and of the operating system.',
      'If the program gets no updates any more, change to one that does: old ones cannot speak today’s encryption and login.',
    ],
    'choose-client-certificate': [
      'Get the personal certificate (a file .p12 or .pfx with its password) from the administrator of the server.',
      'Import it into the certificate store that the mail program uses.',
      'Choose it in the account settings as client certificate.',
    ],
  },
});
