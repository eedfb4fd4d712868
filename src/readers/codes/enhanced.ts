import { codes } from './code.ts';

/** Enhanced status codes from the second part on; the first is 2 done, 4 for now, 5 for good. */
export const enhancedCodes = codes(
  'RFC 3463',
  `
  x.0.0 | Undefined status | Nothing more precise is known.
  x.1.0 | Address, undefined | Something about an address.
  x.1.1 | Mailbox does not exist | No such mailbox. Orange also uses it for a full mailbox.
  x.1.2 | Destination domain bad | The domain of the recipient does not exist or takes no mail.
  x.1.3 | Destination syntax bad | The address of the recipient is malformed.
  x.1.4 | Destination ambiguous | The address matches more than one recipient.
  x.1.5 | Destination valid | The address is fine.
  x.1.6 | Moved, no forwarding | The mailbox has moved and mail is not forwarded.
  x.1.7 | Sender syntax bad | The address of the sender is malformed.
  x.1.8 | Sender domain bad | The domain of the sender does not exist or cannot take mail. Microsoft also uses it for blocked senders.
  x.1.9 | Relayed to a mailer without status codes | Whether the mail arrived is not known. | RFC 3886
  x.1.10 | Recipient domain accepts no mail | The domain publishes a null MX. Microsoft also uses it for an unknown recipient. | RFC 7505
  x.2.0 | Mailbox, undefined | Something about the mailbox.
  x.2.1 | Mailbox disabled | The mailbox exists but accepts nothing.
  x.2.2 | Mailbox full | Over its quota. Microsoft also uses it for the sender's own submission quota.
  x.2.3 | Larger than the mailbox allows | The message exceeds the size limit of this mailbox.
  x.2.4 | List expansion problem | The mailing list could not be expanded.
  x.3.0 | System, undefined | Something about the receiving system.
  x.3.1 | System full | The receiving system has no storage left.
  x.3.2 | Accepts no network mail | The system does not accept mail at the moment or at all.
  x.3.3 | Feature not supported | The system lacks a feature that the message needs.
  x.3.4 | Message too big | The message is larger than the system allows.
  x.3.5 | System misconfigured | The server is set up in a way that it cannot deliver.
  x.3.6 | Priority was changed | The requested priority was replaced. | RFC 6710
  x.4.0 | Network, undefined | Something about network or routing.
  x.4.1 | No answer from host | The other host did not answer. Microsoft also uses 5.4.1 for an unknown recipient.
  x.4.2 | Bad connection | The connection was made but broke.
  x.4.3 | Directory server failure | A name server or directory did not answer.
  x.4.4 | Unable to route | No way to the destination is known, usually no usable DNS record.
  x.4.5 | Congestion | The system is congested. Gmail uses 5.4.5 for the daily sending limit.
  x.4.6 | Routing loop | The message went in a circle.
  x.4.7 | Delivery time expired | The message waited in the queue for too long.
  x.4.8 | Retry on IPv4 | Draft only. | draft
  x.5.0 | Protocol, undefined | Outlook.com uses 5.5.0 for "mailbox unavailable".
  x.5.1 | Invalid command | The command was unknown or came out of order.
  x.5.2 | Syntax error | The command could not be parsed.
  x.5.3 | Too many recipients | More recipients than allowed.
  x.5.4 | Bad command arguments | A parameter was not understood.
  x.5.5 | Wrong protocol version | The versions do not match.
  x.5.6 | AUTH line too long | The login line exceeds what the server takes. | RFC 4954
  x.6.0 | Content, undefined | Something about the message.
  x.6.1 | Media not supported | The kind of content is not accepted.
  x.6.2 | Conversion needed but prohibited | The content would have to be converted, which is not allowed.
  x.6.3 | Conversion needed but not supported | The content would have to be converted, which the server cannot do.
  x.6.4 | Converted with loss | The content was converted and lost something.
  x.6.5 | Conversion failed | The content could not be converted.
  x.6.6 | Content not available | A referenced part could not be fetched. | RFC 4468
  x.6.7 | Non-ASCII address not permitted here | A server on the way does not support international addresses. | RFC 6531
  x.6.8 | UTF-8 reply needed but not permitted | The reply would need UTF-8. | RFC 6531
  x.6.9 | UTF-8 header cannot be passed on | The next server does not support international headers. | RFC 6531
  x.6.10 | Duplicate of x.6.8 | Deprecated. | RFC 6531
  x.7.0 | Security, undefined | A policy or security reason that is not named.
  x.7.1 | Not authorised, refused | Policy refusal of any kind: relaying, sender, reputation, content.
  x.7.2 | List expansion prohibited | The sender may not write to this list or group.
  x.7.3 | Security conversion impossible | Microsoft uses it for an unsuccessful login.
  x.7.4 | Security feature not supported | For example an unknown authentication mechanism.
  x.7.5 | Cryptographic failure | Encrypting, decrypting or signing failed.
  x.7.6 | Algorithm not supported | The cryptographic algorithm is not supported.
  x.7.7 | Integrity failure | The message was changed on the way.
  x.7.8 | Credentials invalid | User name or password was not accepted. | RFC 4954
  x.7.9 | Mechanism too weak | Gmail uses it for "application-specific password required", Yahoo for policy refusals. | RFC 4954
  x.7.10 | Encryption needed | Only over TLS. | RFC 5248
  x.7.11 | Encryption needed for this mechanism | This login only over TLS. | RFC 4954
  x.7.12 | Password transition needed | The password must be converted by one plain login. | RFC 4954
  x.7.13 | Account disabled | The account of the user is disabled. | RFC 5248
  x.7.14 | Trust relationship required | Gmail uses it for "log in through your web browser". | RFC 5248
  x.7.15 | Priority too low | The priority of the message is too low at the moment. | RFC 6710
  x.7.16 | Too big for this priority | The message is too big for its priority. | RFC 6710
  x.7.17 | Mailbox owner changed | The mailbox has a new owner since the given date. | RFC 7293
  x.7.18 | Domain owner changed | The domain has a new owner since the given date. | RFC 7293
  x.7.19 | Owner test impossible | The server cannot check whether the owner changed. | RFC 7293
  x.7.20 | No passing DKIM signature | The message carries no DKIM signature that passes. | RFC 7372
  x.7.21 | No acceptable DKIM signature | A signature passes, but is not one that the server accepts. | RFC 7372
  x.7.22 | No DKIM signature of the author | No valid signature matches the From address. | RFC 7372
  x.7.23 | SPF failed | The sending address is not allowed by the SPF record. | RFC 7372
  x.7.24 | SPF error | The SPF record could not be evaluated. | RFC 7372
  x.7.25 | Reverse DNS failed | The sending address has no matching reverse name. | RFC 7372
  x.7.26 | Several authentication checks failed | Gmail uses it for unauthenticated mail and DMARC. | RFC 7372
  x.7.27 | Sender domain accepts no mail | The domain of the sender has a null MX. Gmail uses it for missing SPF. | RFC 7505
  x.7.28 | Mail flood detected | Too much mail in too short a time. | IANA registry
  x.7.29 | ARC validation failure | Gmail uses it for "TLS required". | RFC 8617
  x.7.30 | REQUIRETLS needed | Gmail uses it for missing DKIM, Microsoft for password logins on submission. | RFC 8689
`,
);
