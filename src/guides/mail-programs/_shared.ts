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
  'set-account-type': { unsupported: `${program} only sends mail; nothing is fetched with IMAP or POP3.` },
  'set-path-prefix': { unsupported: `${program} only sends mail and opens no folders.` },
  'map-special-folders': { unsupported: `${program} only sends mail and opens no folders.` },
  'check-filters': { unsupported: `${program} only sends mail; filters act where the mail is read.` },
});

/** What a place of a program that only sends answers where the incoming role is asked for. */
export const nothingIncoming = [
  'Only the outgoing server is set here; set the incoming one in the program that reads the mail.',
] as const;
