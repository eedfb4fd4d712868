import { codes } from './code.ts';

/** SMTP reply codes that a standard defines. First digit: 2 done, 3 go on, 4 not now, 5 not like this. */
export const smtpCodes = codes(
  'RFC 5321',
  `
  211 | System status | A status or help answer.
  214 | Help message | Human readable help.
  220 | Ready | The greeting of the server, or its go-ahead after STARTTLS. | RFC 5321, RFC 3207
  221 | Closing | The server ends the conversation in order.
  235 | Logged in | Authentication succeeded. | RFC 4954
  250 | Done | What was asked has been done.
  251 | Will forward | The recipient is not local; the server forwards the mail.
  252 | Cannot verify, will try | The usual polite answer to VRFY; harmless.
  253 | Messages pending | Answer to ETRN: messages for that node are being sent. | RFC 1985
  334 | Server challenge | The login dialogue goes on; with OAuth a 334 with data carries the reason of a refusal. | RFC 4954
  354 | Send the message | The server waits for the message, ended by a line with a single dot.
  421 | Not available, closing | The server closes the connection: overload, too many connections, maintenance, a timeout or a slowed sender. The text decides. Try again later.
  432 | Password transition needed | The account must log in once with PLAIN so that its password can be converted. Microsoft uses 432 4.3.2 for too many parallel submissions. | RFC 4954
  450 | Mailbox not available now | Busy, greylisted, checked, or refused for now. Try again later.
  451 | Local error | The server had a problem of its own, or defers the mail. Try again later.
  452 | Not enough storage | The server is short of storage; also used for too many recipients and for full mailboxes.
  453 | You have no mail | Answer to ATRN. | RFC 2645
  454 | Login or TLS not available now | A temporary failure of authentication, or of TLS after STARTTLS. Not a wrong password. | RFC 4954, RFC 3207
  455 | Parameters not accommodated now | The server cannot handle the parameters of MAIL or RCPT at the moment.
  458 | Cannot queue for node | Answer to ETRN. | RFC 1985
  459 | Node not allowed | Answer to ETRN. | RFC 1985
  500 | Command unknown | The command was not recognised, or the line was too long.
  501 | Bad parameters | Syntax error in parameters; in a login also a cancelled dialogue or data that cannot be decoded. | RFC 5321, RFC 4954
  502 | Command not implemented | The server knows the command but does not offer it.
  503 | Bad sequence | Commands came in the wrong order.
  504 | Parameter not implemented | Also an authentication mechanism that the server does not know. | RFC 5321, RFC 4954
  521 | Accepts no mail | This host never accepts mail. | RFC 7504
  523 | Encryption needed | Listed beside the enhanced code X.7.10. | RFC 5248
  524 | Encryption needed for this login | Listed beside the enhanced code X.7.11. | RFC 5248
  525 | Account disabled | Listed beside the enhanced code X.7.13. | RFC 5248
  530 | Log in or encrypt first | Authentication, or STARTTLS, is required before this command. | RFC 4954, RFC 3207
  533 | Listed for X.7.x only | The registry names it beside security codes; it has no definition of its own. | RFC 5248
  534 | Mechanism too weak | The server wants a stronger mechanism. Gmail uses it for app passwords and web logins. | RFC 4954
  535 | Credentials invalid | The login was refused. That may be a wrong password, but also an app password wanted, access switched off or an account blocked: the text decides. | RFC 4954
  538 | Encryption required for this mechanism | From the first issue of the login standard. | RFC 2554
  550 | Not done: mailbox unavailable or refused | The mailbox does not exist, or the mail is refused for policy. Only the text tells which.
  551 | User not local | The server does not take mail for this user and will not forward.
  552 | Storage exceeded | The mailbox is full, or the message is larger than allowed. | RFC 5321, RFC 1870
  553 | Mailbox name not allowed | The address is not acceptable: its form, or that the sender may not use it.
  554 | Transaction failed | Refused for any reason; as a greeting: no SMTP service for you here.
  555 | MAIL or RCPT parameter unknown | The server does not know a parameter that the client sent.
  556 | Domain does not accept mail | The domain of the recipient publishes that it takes no mail (null MX). | RFC 7504
`,
);

/** Numbers that web pages or some servers use, although no standard defines them. */
export const notStandardSmtpCodes = codes(
  'not in RFC 5321 nor in the IANA registry',
  `
  101 | No SMTP code | SMTP has no replies that begin with 1. It is a number of an operating system or a program: cannot open a connection.
  111 | No SMTP code | It is the number of the Linux error "connection refused".
  420 | No standard code | Usually 4.2.0 without its dots.
  422 | No reply code of its own | Copied lists call it "mailbox full", an echo of 4.2.2; the registry ties 422 to the password transition (X.7.12).
  430 | No reply code of its own | Listed in the registry beside X.5.1 only.
  431 | No standard code | Exchange's 4.3.1 without its dots: not enough storage or memory.
  435 | No standard code | Some servers use it for "unable to authenticate at present".
  440 | No standard code | Alibaba Cloud uses it when the sender differs from the login.
  441 | No standard code | Exchange's 4.4.1 without its dots: the other host does not answer.
  442 | No standard code | Exchange's 4.4.2 without its dots: the connection was dropped.
  446 | No standard code | Exchange's 4.4.6 without its dots: too many hops, a loop.
  447 | No standard code | Exchange's 4.4.7 without its dots: the message waited too long in the queue.
  449 | No standard code | Exchange's 4.4.9 without its dots: a routing error.
  456 | Draft only | From a draft about retrying over IPv4.
  465 | A port, not a reply | Port of submission with TLS from the first byte (RFC 8314); sometimes listed as a code.
  471 | No standard code | Copied lists call it "a local anti-spam filter"; no standard defines it.
  505 | No standard code | Some servers refuse suspended or unauthenticated accounts with it.
  510 | No standard code | 5.1.0 without its dots: bad address.
  511 | No standard code | 5.1.1 without its dots: the mailbox does not exist.
  512 | No standard code | 5.1.2 without its dots: the domain of the recipient was not found.
  513 | No standard code | 5.1.3 without its dots: bad address syntax.
  520 | Draft only | From a draft that never became a standard.
  522 | No standard code | 5.2.2 without its dots: mailbox full or message too large for it.
  526 | No standard code | Alibaba Cloud uses it for a failed login.
  541 | No standard code | Copied lists call it "rejected as spam"; no standard defines it.
  542 | No standard code | An invention of single providers.
  557 | Draft only | From a draft that never became a standard.
  559 | No standard code | Alibaba Cloud uses it for an invalid recipient.
  571 | No standard code | 5.7.1 without its dots: refused; Orange uses it for DMARC.
  587 | A port, not a reply | Port of message submission with STARTTLS (RFC 6409).
  2525 | A port, not a reply | An alternative submission port of many providers, by convention only.
`,
);
