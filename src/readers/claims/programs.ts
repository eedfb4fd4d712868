import { bareCode } from './bare-codes.ts';
import {
  about,
  type Claim,
  client,
  connect,
  ends,
  error,
  exact,
  foreign,
  greets,
  imap,
  loose,
  noName,
  pop,
  refusedLogin,
  smtp,
  tls,
  vague,
} from './claim.ts';

/**
 * Sentences of mail programs that stand for several causes (Apple Mail, iOS, Thunderbird, K-9, Gmail,
 * Samsung, webmail).
 */
export const programClaims: readonly Claim[] = [
  exact(
    /does not allow relaying|keine Weiterleitung (?:erlaubt|zul(?:ä|ae)sst|gestattet)|n[’']autorise pas le relais|no permite (?:el reenvío|la retransmisión)|non (?:consente|permette) (?:l[’']inoltro|il relay)|staat (?:relaying|doorsturen) niet toe/i,
    smtp('rcpt', 550, '5.7.1 Relaying denied'),
  ),
  loose(
    /could not instantiate mail function|\bsendmail: (?:command )?(?:not found|No such file)|sendmail\b.{0,40}(?:not found|No such file or directory)/i,
    about({ host: 'localhost', port: 25, protocol: 'smtp' }, connect('refused')),
  ),
  loose(/\bcould not be fetched\b/i, imap('fetch', undefined, 'could not fetch message')),
  // Limits.
  vague(/exceeded the maximum number of connections|reduce the number of cached connections/i, [
    4,
    imap('login', 'LIMIT', 'too many connections'),
  ]),
  // Outgoing: names and connections.
  vague(
    /(?:could not|cannot|can[’']?t|unable to|was unable to) connect to (?:this |the )?(?:outgoing|SMTP)|connecting to Outgoing server \(SMTP\).{0,160}failed|SMTP.{0,80}(?:is not responding|connect(?:ion)?.{0,30}fail)|smtp connect\(\) failed|communication error with the (?:SMTP|mail) server|connection with the destination has failed|Failed to connect to mail ?server|\bcannot open [\w.-]{3,120}:(?:25|465|587|2525)\b|connection to (?:the )?(?:SMTP )?server failed|“?Outgoing Mail Server”? field|checking outgoing server settings failed|cannot (?:reach|contact) the outgoing/i,
    [6, noName('not-found')],
    [3, connect('timeout')],
    [2.5, connect('refused')],
  ),
  // Incoming and unnamed.
  vague(
    /(?:could not|cannot|can[’']?t|unable to|was unable to|failed to) (?:connect|open (?:a )?connection) to (?:this |the )?(?:incoming|IMAP|POP3?|mail |server)|server .{0,120}is not responding|“?Incoming Mail Server”? field|^\s{0,5}network error\b|(?:no|could not (?:establish|open)) (?:a )?connection (?:to|with)|unable to connect to .{0,120}(?:server|host)|failed to connect to (?:the )?server|cannot connect to server|connection (?:to (?:the )?server )?(?:has )?failed|cannot (?:get|retrieve) mail|couldn[’']?t (?:connect|open connection)|error connecting to (?:the )?(?:mail |imap |smtp )?server|connection to (?:imap|smtp|pop3?) at |connection to storage server failed|verbindung .{0,80}fehlgeschlagen|connexion .{0,80}(?:échou|impossible)/i,
    [6, noName('not-found')],
    [3, connect('timeout')],
    [2.5, connect('refused')],
  ),
  loose(
    /cannot be contacted on port|server .{0,120}cannot be (?:reached|contacted)/i,
    connect('unreachable'),
  ),
  exact(/Failed to connect to server \S{1,200}\.$/i, noName('not-found', 'ENOTFOUND')),
  exact(/Connection to server .{1,200} timed out/i, greets('silence')),

  // Limits and broken lines.
  vague(
    /attempt to read data from the server .{0,80}failed/i,
    [4, imap('connect', undefined, 'Too many connections from your IP')],
    [3, imap('login', 'LIMIT', 'too many connections')],
    [1, ends('closed')],
  ),
  loose(/server .{0,120} has disconnected/i, ends('timeout', 'unknown', 'UNSTABLE')),
  loose(/socket error while fetching|Socket or TLS error|response reading failed/i, ends('closed')),

  // Mailbox.
  loose(
    /FolderNotFound|MailboxNotFound|(?:folder|mailbox) .{1,120}(?:not found|does(?: not|n[’']t) exist)/i,
    imap('select', 'NONEXISTENT', "Mailbox doesn't exist"),
  ),
  vague(
    /mailbox selection failed|box \S{1,80} cannot be opened|(?:cannot|could not|unable to) (?:open|select) (?:the )?(?:mailbox|folder|inbox)/i,
    [9, imap('select', 'SERVERBUG', 'Internal error occurred')],
    [2, imap('select', 'NONEXISTENT', "Mailbox doesn't exist")],
  ),
  loose(
    /Temporary error from .{1,120}while retrieving new messages/i,
    pop('stat', 'SYS/TEMP', 'temporary failure, try again later'),
  ),
  loose(/account .{1,120} is being processed/i, pop('login', 'IN-USE', 'mailbox is locked')),
  loose(
    /error downloading the following message|may contain a virus or there is not enough disk space/i,
    pop('retr', undefined, 'could not read message'),
  ),
  loose(/another operation is using the folder/i, client('cache-damaged')),
  loose(
    /copy was not placed in your sent folder|copy of your message .{0,60}sent folder|could not be (?:saved|stored|copied) (?:in|to) .{0,20}sent|failed to (?:save|copy) .{0,40}sent/i,
    client('sent-copy-failed'),
  ),
  loose(/unable to save your message for sending later/i, client('permission-denied')),
  loose(
    /UIDVALIDITY (?:has )?changed|UID ?VALIDITY.{0,30}(?:differ|genuine)/i,
    client('folder-identity-changed'),
  ),
  loose(/(?:incoming )?server already exists/i, client('account-twice')),
  loose(
    /\bNeed Password\b|(?:login )?keychain (?:password|item)|credential manager|keyring .{0,40}(?:locked|password)|schlüsselbund|trousseau d/i,
    client('asks-password-again'),
  ),
  vague(
    /\bstatus(?: bar)?: (?:disconnected|trying to connect)|^\s{0,4}(?:disconnected|getrennt|déconnecté)\b.{0,40}(?:trying to connect|verbindung|connexion)?/i,
    [4, connect('unreachable')],
    [3, client('offline')],
  ),
  loose(
    /working offline|offline mode|you are (?:currently )?offline|(?:program|client|app) is offline/i,
    client('offline'),
  ),

  // Sending.
  vague(
    /sender (?:address )?(?:.{0,120} )?was rejected by the server/i,
    [4, smtp('mail', 550, '5.7.1 Sender address rejected: not owned by user')],
    [2, smtp('mail', 530, 'Authentication required')],
    [1, smtp('mail', 550, '5.7.1 Sender address rejected')],
  ),
  vague(
    /recipients?(?: address\w{0,2})?\b.{0,120}(?:was|were) rejected by the server/i,
    [4, smtp('rcpt', 550, '5.1.1 User unknown')],
    [3, smtp('rcpt', 550, '5.7.1 Relay access denied')],
    [1, smtp('rcpt', 501, '5.1.3 Bad recipient address syntax')],
  ),
  vague(
    /no password (?:was )?provided for|no password specified/i,
    [4, smtp('mail', 530, 'Authentication required')],
    [3, client('asks-password-again')],
  ),
  // Contact Form 7, which says the same whatever the mailer of WordPress said.
  vague(
    /there was an error trying to send your message/i,
    [4, about({ host: 'localhost', port: 25, protocol: 'smtp' }, connect('refused'))],
    [2, smtp('mail', 550, '5.7.1 Sender address rejected: not owned by user')],
    [1, smtp('auth', 535)],
  ),
  loose(
    /exceeds? (?:the )?(?:global )?(?:size limit|maximum (?:message )?size)|which exceeds .{0,40}maximum allowed by the server/i,
    smtp('mail', 552, 'Message size exceeds fixed limit'),
  ),
  vague(
    /sending the message content to the server failed/i,
    [4, smtp('message', 554, 'Message rejected as spam')],
    [3, ends('closed', 'message')],
  ),
  vague(
    /will try to send the message again later/i,
    [4, smtp('rcpt', 451, 'Greylisted, please try again later')],
    [2, smtp('rcpt', 450, 'rate limit exceeded')],
  ),
  vague(
    /cannot send (?:mail|message)\b|message could not be sent|(?:unable|failed) to send (?:mail|message|the message|e-?mail)/i,
    [3, smtp('auth', 534, '5.7.9 Application-specific password required')],
    [2, connect('timeout', undefined, 25)],
    [2, smtp('rcpt', 550, 'relay access denied')],
    [1.5, smtp('mail', 530, 'Authentication required')],
  ),
  vague(
    /MAIL FROM command failed,{1,2}0?,|MAIL FROM command failed\s{0,3}(?:SMTP|$)/i,
    [4, ends('reset', 'connect')],
    [2, ends('closed', 'mail')],
  ),

  // Sign-in and setup.
  vague(
    /(?:unable to|could not|cannot|can[’']t|couldn[’']t) verify (?:your |the )?account\b/i,
    [4, refusedLogin],
    [2, noName('not-found')],
    [1, connect('timeout')],
  ),
  loose(/illegal in state (?:NON|NOT)\w{0,20}/i, refusedLogin),
  vague(
    /illegal in state AUTH\w{0,20}/i,
    [4, imap('unknown', undefined, 'Command received in wrong state')],
    [2, imap('select', 'NONEXISTENT', "Mailbox doesn't exist")],
  ),
  loose(/find a browser to use for granting access/i, client('sign-in-window')),
  vague(/authorization failed with the following error/i, [3, client('sign-in-window')]),
  vague(
    /failed to (?:find the settings for|load) (?:your )?e?-?mail (?:account|configuration)?|failed to find the settings/i,
    [4, error('AUTOCONFIG')],
    [3, noName('not-found')],
  ),
  vague(
    /^\s{0,3}server error\b/i,
    [9, imap('select', 'SERVERBUG', 'Internal error occurred')],
    [3, smtp('connect', 421, 'Service not available')],
  ),
  vague(/an (?:SSL|error) ?(?:error)? ?occurred connecting to|error occurred connecting to/i, [
    4,
    tls('closed'),
  ]),
  vague(
    /^\s{0,3}unknown error\b|an unknown error (?:has )?occurred|the operation failed\b/i,
    [6, ends('timeout', 'unknown', 'UNSTABLE')],
    [1, client('cache-damaged')],
  ),
  loose(/task was cancell?ed before it was completed/i, smtp('auth', 501, '5.0.0 Authentication cancelled')),
  loose(
    /can[’']?t (?:use|verify) (?:the )?account.{0,60}password|couldn[’']?t sign in|problem (?:connecting|signing in) to|couldn[’']?t authenticate/i,
    refusedLogin,
  ),
  loose(/not an IMAP server/i, foreign('pop3', 'imap')),

  // Lettre (Rust) keeps only the three digits of the reply, in words.
  {
    ...vague(/severity: (Transient|Permanent)NegativeCompletion, category: (\w{3,12}), detail: (\w{3,5})/),
    say: (c) => bareCode(/^/, 'unknown', lettreCode(c.groups)).say(c),
  },
  // curl keeps only the number of the reply.
  bareCode(/\bMAIL failed: (5\d\d|4\d\d)/i, 'mail', 'group'),
  bareCode(/\bRCPT failed: (5\d\d|4\d\d)/i, 'rcpt', 'group'),
  bareCode(/\bDATA failed: (5\d\d|4\d\d)/i, 'data', 'group'),
  loose(/STARTTLS denied, code (\d{3})/i, (c) => smtp('starttls', Number(c.groups[1]))(c)),
  bareCode(/unexpected smtp-server response: (\d{3})/i, 'connect', 'group'),
  bareCode(/Remote access denied: (\d{3})/i, 'ehlo', 'group'),
  vague(
    /unexpected imap-server response/i,
    [4, imap('connect', undefined, 'Too many connections from your IP')],
    [2, imap('connect', 'UNAVAILABLE')],
  ),
  vague(/weird server reply/i, [4, smtp('message', 554, 'Message rejected as spam')], [1, foreign('http')]),
];

const lettreCategories = [
  'Syntax',
  'Information',
  'Connections',
  'Unspecified3',
  'Unspecified4',
  'MailSystem',
];
const lettreDetails = ['Zero', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];
const lettreCode = ([, severity, category = '', detail = '']: readonly (string | undefined)[]): number =>
  (severity === 'Transient' ? 400 : 500) +
  10 * Math.max(0, lettreCategories.indexOf(category)) +
  Math.max(0, lettreDetails.indexOf(detail));
