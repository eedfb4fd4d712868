/** Steps that are the same in every mail program, because they are about the message and not about menus. */
export const aboutTheMessage = {
  'retry-later': [
    'Change nothing: the server said that this passes.',
    'Wait {minutes} minutes, then send or fetch again.',
    'If the same answer comes for more than a day, run the examination again.',
  ],
  'send-smaller': [
    'Save the attachments and remove them from the message.',
    'Put large files into a cloud folder and send the link, or send them in several messages.',
    'Photos: choose a smaller size when attaching. A message grows by a third on its way, so stay well below the limit.',
    'Delete the stuck copy from the outbox before you send the new one.',
  ],
  'check-recipient': [
    'Compare the address letter by letter with one from a message that this person sent to you.',
    'Look for a missing dot, a swapped ending (.con for .com), a space or a comma inside the address.',
    'Type it by hand instead of choosing the suggestion; delete the wrong suggestion so it does not come back.',
    'If it is right, ask the recipient in another way (telephone, messenger) for the current address.',
  ],
} as const;

/** What a program that only sends answers about the way in. */
export const onlySends = <const Program extends string>(program: Program) => ({
  'set-account-type': {
    unsupported: `${program} only sends mail; nothing is fetched with IMAP or POP3. Where you read the mail:`,
  },
  'set-path-prefix': {
    unsupported: `${program} only sends mail and opens no folders. Where you read the mail:`,
  },
  'map-special-folders': {
    unsupported: `${program} only sends mail and opens no folders. Where you read the mail:`,
  },
  'check-filters': { unsupported: `${program} only sends mail; filters act where you read the mail:` },
});

/** What a place of a program that only sends answers where the incoming role is asked for. */
export const nothingIncoming = [
  'Only the outgoing server is set here; set the incoming one in the program that reads the mail.',
] as const;

/** What every library and framework that sends mail answers alike. */
export const fromCode = <const Program extends string>(program: Program) => ({
  ...onlySends(program),
  'retry-later': [
    'Change nothing in the settings: the server said that this passes.',
    'Keep the message in a queue and try again after {minutes} minutes, then with longer pauses, for up to five days.',
    'Log the whole reply of the server, not only the name of the exception.',
  ],
  'send-smaller': [
    'Put the file where the recipient can download it and send the link.',
    'An attachment grows by a third on its way (base64). Compare with SIZE in the EHLO reply before you send.',
  ],
  'check-recipient': [
    'Log the address that is really passed: look for an empty value, a line break, or several in one string.',
    'If it is written rightly and the server says that it does not exist, take it off your list.',
  ],
  'check-less-often': [
    'Put messages into a queue and send them over one connection, not one connection each.',
    'Let the job run every {minutes} minutes at most.',
  ],
  'go-online': [
    'Test from the very machine or container where the program runs: nc -vz (server) (port)',
    'No name? getent hosts (server). No answer? Look at the rules for outgoing traffic (cloud firewall, network policy).',
  ],
  'choose-client-certificate': {
    unsupported: `Client certificates for ${program} are set in code; no form has them.`,
  },
  'look-at-outbox': [
    'Look where failed messages go: a queue, a table of failed jobs, or only the log.',
    'Repair the cause first, then send them again in small groups.',
  ],
  'limit-connections': [
    'Use one sender for the whole program and let it reuse its connection; at most {limit} at once.',
    'Count workers and servers: each opens connections of its own.',
  ],
});

/** What helps instead where a program lacks the setting. */
export const fewerConnections = [
  'Close the mail programs and telephones with this account that you do not use now; the server allows {limit}.',
  'Quit this program and open it again, so that old connections are closed. Wait ten minutes if it is still refused.',
] as const;
export const morePatience = [
  'Try again on a faster connection, and fetch or send fewer messages at once.',
  'Or ask the administrator of the server to let it answer within {seconds} seconds.',
] as const;
export const addAnew = [
  'If folders are missing or doubled: remove the account and add it anew, so that the program asks the server again.',
  'Still wrong? Use a program that has the setting, such as Thunderbird. The right prefix is (nothing means: none): {prefix}',
] as const;
export const standardFolders = [
  'On the web page of your provider create folders named Sent, Drafts, Trash and Junk if there are none.',
  'Then restart the program, so that it reads the list of folders anew.',
] as const;
