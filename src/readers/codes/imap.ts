import { codes } from './code.ts';

/** Response codes that IMAP servers put in brackets. */
export const imapCodes = codes(
  'RFC 9051',
  `
  ALERT | Message for the user | The text must be shown to the user.
  AUTHENTICATIONFAILED | Login refused | The credentials were not accepted; the server may hide why. | RFC 5530
  AUTHORIZATIONFAILED | May not act as that user | The login is right, but not allowed for the requested identity. | RFC 5530
  EXPIRED | Expired | The password or the account has expired. | RFC 5530
  PRIVACYREQUIRED | Encrypt first | The command is only allowed over TLS. | RFC 5530
  CONTACTADMIN | Ask the administrator | Only an administrator or the provider can help. | RFC 5530
  UNAVAILABLE | Not available now | Something behind the server is down. Temporary. | RFC 5530
  NOPERM | No right | The access rights of the mailbox do not allow it. | RFC 5530
  INUSE | In use | Another session holds a lock. | RFC 5530
  EXPUNGEISSUED | Message is gone | Another session deleted it. | RFC 5530
  CORRUPTION | Damaged on the server | The server found broken data. | RFC 5530
  SERVERBUG | Bug of the server | The server found an error of its own. | RFC 5530
  CLIENTBUG | Bug of the client | The client did something wrong. | RFC 5530
  CANNOT | Never possible here | The operation violates a rule of the server. | RFC 5530
  LIMIT | A limit was reached | Connections, rate, number of folders or the like. | RFC 5530
  OVERQUOTA | Over quota | The mailbox is full. | RFC 5530
  ALREADYEXISTS | Exists already | The folder exists already. | RFC 5530
  NONEXISTENT | Does not exist | The folder does not exist. | RFC 5530
  TRYCREATE | Target missing | The folder to copy or save to does not exist; it may be created.
  BADCHARSET | Character set not supported | The search used a character set that the server lacks.
  PARSE | Headers unparsable | The headers of a message could not be parsed.
  CAPABILITY | Capabilities | A list of what the server can do.
  PERMANENTFLAGS | Permanent flags | Flags that the client may change for good.
  READ-ONLY | Read only | The folder was opened without the right to change it.
  READ-WRITE | Read and write | The folder was opened with the right to change it.
  UIDNEXT | Next UID | The number that the next message will get.
  UIDVALIDITY | Identity of the folder | When it changes, the client must drop what it stored. | RFC 9051
  UNSEEN | First unseen message | From the older IMAP standard. | RFC 3501
  CLOSED | Previous folder closed | The folder selected before is closed. | RFC 7162
  HASCHILDREN | Has children | The folder cannot be deleted because it has folders in it.
  NOTSAVED | Search result not saved | The result could not be kept on the server. | RFC 9051
  UNKNOWN-CTE | Unknown encoding | A part has an encoding that the server cannot decode. | RFC 3516
  APPENDUID | UID of a saved message | The number that a saved message got. | RFC 4315
  COPYUID | UIDs of copied messages | The numbers that copies got. | RFC 4315
  UIDNOTSTICKY | UIDs are not kept | The folder does not keep its numbers. | RFC 4315
  REFERRAL | Go to another server | The mailbox or the login belongs to another server. | RFC 2221
  NEWNAME | Renamed | Historic. | RFC 2060
  TOOBIG | Too big | The message is larger than the server accepts. | RFC 4469
  BADURL | Bad URL | A part of a composed message cannot be fetched. | RFC 4469
  URLMECH | URL mechanism | Concerns authorised URLs. | RFC 4467
  HIGHESTMODSEQ | Highest change number | Concerns quick resynchronisation. | RFC 7162
  NOMODSEQ | No change numbers | The folder does not keep change numbers. | RFC 7162
  MODIFIED | Changed meanwhile | A conditional change was not made. | RFC 7162
  COMPRESSIONACTIVE | Already compressed | Compression is on already. | RFC 4978
  BADCOMPARATOR | Comparator not supported | The requested comparison is not supported. | RFC 5255
  ANNOTATE | Annotation refused | Too many or too large annotations. | RFC 5257
  ANNOTATIONS | Annotations | What annotations the folder takes. | RFC 5257
  TEMPFAIL | Conversion failed for now | A temporary failure of a conversion. | RFC 5259
  MAXCONVERTMESSAGES | Too many conversions | Too many messages to convert at once. | RFC 5259
  MAXCONVERTPARTS | Too many conversions | Too many parts to convert at once. | RFC 5259
  NOUPDATE | No updates | The server will not send updates for this search. | RFC 5267
  METADATA | Metadata limit | Concerns server or folder metadata. | RFC 5464
  NOTIFICATIONOVERFLOW | Too many notifications | The server stopped sending notifications. | RFC 5465
  BADEVENT | Event not supported | A requested notification is not supported. | RFC 5465
  UNDEFINED-FILTER | Unknown filter | A named filter does not exist. | RFC 5466
  USEATTR | Special use refused | A folder cannot get the requested special use. | RFC 6154
  DOWNGRADED | Downgraded | An international message was simplified. | RFC 6858
  MAILBOXID | Folder id | A lasting id of the folder. | RFC 8474
  INPROGRESS | Still working | The server is busy with the command, not hung. | RFC 9585
  UIDREQUIRED | UIDs required | Only commands with UIDs are allowed. | RFC 9586
  MESSAGELIMIT | Partly done | The server did only a part because of a limit. | RFC 9738
`,
);

/** Codes in brackets that one server or provider uses and no registry lists. */
export const notStandardImapCodes = codes(
  'not in the IANA registry',
  `
  THROTTLED | Slowed down | Dovecot's remark that it slowed a command. | Dovecot source
  WEBALERT | Sign in with a browser | Gmail's address that has to be opened in a browser. | Gmail
`,
);
