import { each, eachSuggests, phrases } from '../../kernel/phrase.ts';

const source = 'replies of many servers in public bounce collections and issue threads';
const seen = '2026-08-07';

/** What SMTP servers of every kind say about how they were spoken to. */
export default phrases(
  { source, seen, protocol: 'smtp' },
  {
    'says-helo-invalid': [
      ...eachSuggests(`
      helo name | helo domain | helo/ehlo | invalid hostname | invalid host name | hostname invalid
    `),
      ...each(`
      need fully-qualified hostname | need fully qualified hostname |
      fully qualified hostname required | fully-qualified hostname required |
      hostname must be fully qualified | invalid helo | invalid ehlo | bad helo name | bad helo |
      bad ehlo | more than one dns label | invalid helo name | invalid helo argument |
      invalid helo hostname | illegal helo | syntactically invalid helo | syntactically invalid ehlo |
      helo syntax | helo denied | ehlo denied | helo rejected | helo command rejected |
      ehlo command rejected | helo not accepted | helohost error | helo host error |
      helo invalid domain | helo hostname | helo requires domain | ehlo requires domain |
      requires domain address | requires valid address | requires a fully qualified | improper helo |
      malformed helo | incorrect helo | forged helo | helo does not match | helo is invalid |
      bad hostname in helo | invalid domain in helo | helo: * not resolve* | ehlo hostname |
      ehlo domain | unacceptable helo | helo required | localhost helo | dynamic helo | helo contains |
      ip address in helo | literal helo | helo failed | rejected: helo | helo check failed
    `),
    ],
    'says-helo-impersonates-receiver': each(`
      you are not me | that is my name | that's my name | helo is mine | helo with my | my own name |
      my own ip | my ip in helo | impersonat* helo | you are not us | helo is our |
      using our name in helo | our hostname in helo | our ip in helo | forged helo: you are not |
      you cannot be me | fake helo | helo as me | pretending to be
    `),
    'says-command-unknown': each(
      `
      unrecognized command | unrecognised command | unrecognized smtp command | command unrecognized |
      command unrecognised | command not recognized | command not recognised | unknown command |
      command unknown | unknown smtp command | unimplemented command | unimplemented |
      command not implemented | not implemented | command not supported | command is not supported |
      command disabled | command is disabled | unsupported command | invalid command | bad command |
      syntax error, command unrecognized | verb not recognized | syntax error or unknown command
    `,
      { stage: ['connect', 'hello', 'login', 'mail', 'rcpt', 'data'] },
    ),
    'says-command-order': each(`
      bad sequence | bad sequence of commands | bad command sequence | commands out of sequence |
      command out of sequence | out of sequence | out of order | wrong sequence | wrong order |
      sequence error | invalid sequence | send helo first | send ehlo first | send helo/ehlo first |
      send ehlo/helo first | say helo first | helo first | ehlo first | must helo first |
      must say helo | need helo | need ehlo | no helo | expected helo | mail first | need mail |
      need mail command | need mail before rcpt | mail from first | send mail first | rcpt first |
      sender not yet given | sender already given | sender already specified | sender not specified |
      nested mail | duplicate helo | duplicate sender | already in a transaction | transaction already |
      mail transaction already | issue mail | no mail from | need valid mail from | session already |
      tls already active | tls already started | already using tls | tls already | already in tls |
      error: need
    `),
    'says-syntax-error': [
      ...each(`
      syntax error in parameters | syntax error in command | syntax error in arguments |
      error in parameters | invalid parameters | invalid parameter | invalid argument |
      invalid arguments | bad parameter | bad parameters | bad arguments | missing argument |
      missing parameter | garbage after | unexpected argument | extra arguments | command syntax error |
      malformed command | parameter syntax | wrong number of arguments | bad utf-8 syntax
    `),
      ...eachSuggests('syntax error | syntax: | invalid syntax | syntactically incorrect'),
    ],
    'says-too-many-errors': each(`
      too many errors | too many bad commands | too many invalid commands | too many unknown commands |
      too many unrecognized commands | too many unrecognised commands | too many syntax errors |
      too many protocol errors | too many protocol violations | too many junk commands |
      too many smtp errors | too many failed commands | too many unauthenticated commands |
      too many nonmail commands | too many noop | too many commands | error limit exceeded |
      error limit reached | too many errors on this connection | too many errors from your ip |
      bad command limit | exceeded maximum number of errors | maximum number of errors
    `),
    'says-spoke-too-early': each(`
      synchronization error | synchronisation error | protocol synchronization | smtp synchronization |
      no data before greeting | talked too soon | spoke too soon | spoke before | early talker |
      earlytalker | early talking | pregreet | pre-greeting | before greeting | before the greeting |
      before banner | wait for the greeting | wait for banner | did not wait |
      improper use of smtp command pipelining | improper command pipelining | improper pipelining |
      command pipelining | pipelining not allowed | pipelining without | unauthorized pipelining |
      unauthorised pipelining | pipelining error | you talk too soon | smtp protocol violation |
      protocol violation | no commands allowed to pipeline | talks too soon |
      i can break rules, too. goodbye | bad client behaviour: command
    `),
    'says-utf8-not-supported': each(`
      smtputf8 not supported | smtputf8 is not supported | smtputf8 required | smtputf8 is required |
      requires smtputf8 | smtputf8 not * advertised | smtputf8 not available | smtputf8 was * not |
      non-ascii address* | non ascii address | non-ascii characters | non-ascii recipient |
      non-ascii sender | non-ascii * not permitted | non-ascii * not supported |
      internationalized email | internationalised | internationalized address | internationalized mail |
      eai not supported | utf-8 address | utf8 address | utf-8 not supported | utf8 not supported |
      idn not supported | unicode address* | non-printable characters in address |
      8-bit characters in address | address contains non-ascii | address contains 8-bit |
      international characters
    `),
    'says-extension-not-supported': each(`
      unsupported option | unsupported parameter | unknown parameter | unrecognized parameter |
      unrecognised parameter | parameter unknown | parameters not recognized |
      parameter not recognized | parameter not implemented | parameters not implemented |
      command parameter not implemented | option not supported | option not recognized |
      unknown option | mail parameters not recognized | body= not | body=8bitmime |
      8bitmime not supported | 8bitmime is not supported | 8-bit data not | 8bit * not supported |
      binarymime not | size parameter | dsn not supported | dsn is not supported |
      dsn support is disabled | notify parameter | ret parameter | extension not supported |
      esmtp extension | conversion required but not supported | conversion not supported |
      unsupported * extension | unsupported mail from parameter | unsupported esmtp parameter |
      must be declared with * size
    `),
    'says-chunking-broken': each(`
      bdat * error | bdat * fail* | bdat * not | bdat command | bdat not | bdat error | bdat failed |
      bdat * not supported | chunking not | chunking is not | invalid bdat | bdat chunk |
      no data after bdat | chunk size | invalid chunk | bad chunk | bdat syntax | bdat expected
    `),
    'says-bare-line-feed': each(`
      bare <lf> received | bare lf | bare lfs | bare <lf> | bare line feed | bare line feeds |
      bare linefeed | bare linefeeds | bare newline | bare newlines | stray newline | stray lf |
      bare cr | bare <cr> | bare carriage return | bare lf in | lone lf | lone cr |
      line feeds without carriage | lf without cr | cr without lf | invalid line ending* |
      incorrect line ending* | line endings | pobox.com/~djb/docs/smtplf | cr.yp.to/docs/smtplf |
      smtplf.html | must be terminated by crlf | not terminated with crlf | requires crlf |
      smtp smuggling | invalid end of data
    `),
    'says-line-too-long': [
      ...eachSuggests(`
      line length | long lines | 998 bytes | 1000 characters
    `),
      ...each(`
      line too long | line is too long | lines too long | line length exceeded | line length exceeds |
      line length limit | line length violation | maximum line length | maximum allowed line length |
      max line length | exceeds maximum line | exceeds line length | command line too long |
      command too long | command line length | header line is too long | input line too long |
      text line too long | lines longer than | line longer than | more than 998 | over 998 |
      998 octets | 998 characters | longer than 1000 | overlong line | path too long |
      data line too long
    `),
    ],
    'says-timeout': each(`
      timed out waiting for data | timeout waiting for data | timeout waiting for client |
      timeout waiting for input | did not receive data | timeout error | timeout reading from |
      response timeout | you took too long | data transfer timeout |
      connection timed out while waiting | no data received
    `),
    'says-connection-lost': [
      ...eachSuggests(`
      connection lost | broken pipe | connection reset
    `),
      ...each(`
      remote host closed connection | remote host closed the connection |
      connection closed by remote host | connection dropped | connection was dropped |
      connection reset by peer | connection closed unexpectedly | connection was closed |
      connection unexpectedly closed | lost connection | connection died | connection broken |
      connection has been dropped | server dropped connection | unexpected eof |
      conversation with * timed out | server disconnected | conn dropped | premature end of
    `),
    ],
  },
);
