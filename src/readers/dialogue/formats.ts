import { type DialogueFormat, marked } from './line.ts';

const stamp = String.raw`^\s{0,4}(?:\[?[\d-]{8,10}[T ][\d:.,]{8,15}[^\]]{0,12}\]?:?\s{0,2})?`;

/**
 * Programs that mark each line with who spoke. Sources: their own output and manuals (versions in
 * knowledge/clients.md).
 */
export const markedFormats: readonly DialogueFormat[] = [
  marked('swaks', 'a session of swaks', {
    server: /^<(?:[-~][ *] |\*\* (?=\d{3}[ -]))(.*)$/,
    also: /^=== Trying /m,
    client: /^ (?:-|~)> (.*)$/,
    note: /^(?:===|\*\*\*|<\*\*)\s{0,4}(.*)$/,
  }),
  marked('msmtp', 'a session of msmtp', {
    server: /^<-- (.*)$/,
    client: /^--> (.*)$/,
    ignore: /^[a-z_ ]{2,30} = /,
  }),
  marked('curl', 'a session of curl', {
    server: /^< (.*)$/,
    client: /^> (.*)$/,
    note: /^(?:.{0,100}\* {1,4}|curl: )(.*)$/,
    also: /^\s{0,4}% Total\s+% Received|^\* Trying|^curl: \(\d{1,2}\)/m,
    ignore:
      /^(?:[{}] \[\d|\s{0,4}%|\s{3,}Dload|\s{0,4}\d{1,3}\s{1,8}\d)|TLS alert|(?:OUT|IN), TLS handshake|old SSL session/,
    bareIsNote: false,
  }),
  marked('smtplib', 'a session of Python smtplib', {
    server: /^(?:[\d:.]{8,16} )?reply: b?(?:'|")(.*?)(?:'|")$/,
    client: /^(?:[\d:.]{8,16} )?send: b?(?:'|")(.*?)(?:'|")$/,
    ignore:
      /^(?:[\d:.]{8,16} )?(?:reply: retcode|data: \(|connect:? (?:to )?\()|^Traceback|^\s{2,}(?:File "|raise |self\.|\(code|\^|return |server\.|smtp\.)/,
  }),
  marked('imaplib', 'a session of Python imaplib', {
    server: /^\s{0,4}[\d:.]{5,12} < b?(?:'|")?(.*?)(?:'|")?$/,
    client: /^\s{0,4}[\d:.]{5,12} > b?(?:'|")?(.*?)(?:'|")?$/,
    ignore: /^\s{0,4}[\d:.]{5,12} (?:matched|new IMAP4|CAPABILITIES|untagged)|^Traceback|^\s{2,}File "/,
  }),
  marked('nodemailer', 'a log of nodemailer', {
    server: /^(?:\[[^\]]{8,30}\] \w{4,6}\s{1,2})\[([\w-]{4,20})\] S: (.*)$/,
    client: /^(?:\[[^\]]{8,30}\] \w{4,6}\s{1,2})\[([\w-]{4,20})\] C: (.*)$/,
    note: /^(?:\[[^\]]{8,30}\] )?(?:ERROR|INFO|WARN|DEBUG(?= \[[\w-]{4,20}\] Resolved| Closing))\s{1,3}(?:\[[\w-]{4,20}\] )?(.*)$/,
    talk: true,
    bareIsNote: false,
    also: /Creating transport: nodemailer/,
  }),
  marked('fetchmail', 'a session of fetchmail', {
    server: /^fetchmail: (?:IMAP|POP3|POP2|SMTP|ESMTP|LMTP)< (.*)$/,
    client: /^fetchmail: (?:IMAP|POP3|POP2|SMTP|ESMTP|LMTP)> (.*)$/,
    also: /^fetchmail: \d.{0,200}querying |^Trying to connect to [\d.]{7,15}\/\d/m,
    note: /^(?:fetchmail: (?!GSSAPI|No suitable GSSAPI|SSL verify callback|Loaded|Protocol identified)|Trying to connect to )(.*)$/,
    bareIsNote: false,
  }),
  marked('mutt', 'a log of Mutt or NeoMutt', {
    server: /^\[[^\]]{8,24}\](?:<\d>)? \w{0,40}(?:\(\))?\s{0,2}\d{1,3}< (.*)$/,
    client: /^\[[^\]]{8,24}\](?:<\d>)? \w{0,40}(?:\(\))?\s{0,2}\d{1,3}> (.*)$/,
    note: /^\[[^\]]{8,24}\](?:<\w>)? (.*)$/,
    ignore:
      /^\[[^\]]{8,24}\](?:<\w>)? (?!\w{0,40}(?:\(\))? {0,2}\d{1,3}[<>] )(?!(?:mutt_(?:socket|ssl|smtp|tls|sasl)|smtp|imap|pop|ssl|tls|sasl|socket|raw_socket|check_))|^(?:WARNING|\s{2,}Logging at|\s{2,}Review|---|# vim|Debugging at level)/,
    also: /NeoMutt-\d+ debugging|Mutt \d[\d.]+ debugging|mutt_socket_\w+/,
  }),
  marked('phpmailer', 'debug output of PHPMailer', {
    server: new RegExp(
      `${stamp}(?:\\[[^\\]]{8,40}\\]\\s)?(?:SERVER -> CLIENT: ?|SMTP -> FROM SERVER:\\s?)(.*)$`,
    ),
    client: new RegExp(
      `${stamp}(?:\\[[^\\]]{8,40}\\]\\s)?(?:CLIENT -> SERVER: ?|SMTP -> FROM CLIENT:\\s?)(.*)$`,
    ),
    note: new RegExp(
      `${stamp}(?:\\[[^\\]]{8,40}\\]\\s)?((?:SMTP (?:ERROR|NOTICE|Error)|Connection|SMTP -> ERROR|SMTP connect|Mailer Error|Message could not).*)$`,
    ),
    ignore: /SMTP -> get_lines|SMTP INBOUND/,
  }),
  marked('outlook-opmlog', 'a log of Outlook (opmlog)', {
    server: /<rx> (.*?)(?:"\))?$/,
    client: /\[tx\] (.*?)(?:"\))?$/,
    note: /^[\d.]{10} [\d:]{8} (?:SMTP|IMAP|POP3) \([^)]{1,200}\): (?!<rx>|\[tx\])(.*)$/,
    bareIsNote: false,
  }),
  marked('k9', 'a log of K-9 Mail or Thunderbird for Android', {
    server: /\b(?:SMTP|IMAP|POP3)\s?<<<\s?(?:\[[^\]]{0,80}\]:?\s{0,2})?(.*)$/,
    client: /\b(?:SMTP|IMAP|POP3)\s?>>>\s?(?:\[[^\]]{0,80}\]:?\s{0,2})?(.*)$/,
  }),
  marked('moz-imap', 'a log of Thunderbird (MOZ_LOG)', {
    server:
      /IMAP\]: \w\/IMAP [0-9a-f]{6,20}:([^:]{1,200}:[^:]{1,200}):CreateNewLineFromSocket: (?!clearing |\(null\))(.*)$/,
    client: /IMAP\]: \w\/IMAP [0-9a-f]{6,20}:([^:]{1,200}:[^:]{1,200}):SendData: (.*)$/,
    note: /IMAP\]: [EWD]\/IMAP (.*(?:failed|error|alert|SecurityError|status).*)$/i,
    bareIsNote: false,
  }),
  marked('moz-smtp', "Thunderbird's console log", {
    server: /^(?:.{0,60}?\b(?:mailnews|smtp|pop3|send)[\w.]{0,60}:?\s{1,3})S: (.*)$/i,
    client: /^(?:.{0,60}?\b(?:mailnews|smtp|pop3|send)[\w.]{0,60}:?\s{1,3})C: (.*)$/i,
    note: /^.{0,60}?\b(?:mailnews|smtp|pop3|send)[\w.]{0,60}:?\s{1,3}(?!S: |C: )(.*)$/i,
  }),
  marked(
    'sc',
    'a protocol log',
    {
      server: new RegExp(
        `${stamp}\\(?(?:\\d{1,6}\\)? )?(?:(?:S|SERVER|Server|server|Recv|recv|R|Received)(?::|>|:>)|(?:\\[S\\]|<<<?|<==?|\\[Server\\]):?)\\s{0,2}(?=[2-5]\\d\\d[ -]|[2-5]\\d\\d$|[+*-] ?|\\S{1,12} (?:OK|NO|BAD)\\b)(.*)$`,
      ),
      client: new RegExp(
        `${stamp}\\(?(?:\\d{1,6}\\)? )?(?:(?:C|CLIENT|Client|client|Sent|sent|Send|send)(?::|>|:>)|(?:\\[C\\]|>>>?|==?>|\\[Client\\]):?)\\s{0,2}(\\S.*)$`,
      ),
    },
    0.7,
  ),
];
