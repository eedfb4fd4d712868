import type { DialogueFormat, SpokenLine } from './line.ts';
import { countMatches } from './line.ts';

const isServerLine = /^(?:[2-5]\d\d(?:[ -]|$)|[+-](?:OK|ERR)\b|\* |\+(?: |$)|\S{1,16} (?:OK|NO|BAD)\b)/;
const isCommand =
  /^(?:EHLO|HELO|LHLO|STARTTLS|STLS|AUTH|MAIL FROM|RCPT TO|DATA|QUIT|RSET|NOOP|USER|PASS|CAPA|STAT|LIST|RETR|[A-Za-z]{0,4}\d{1,8} [A-Z]{3,}|\w{1,6} (?:LOGIN|login|SELECT|CAPABILITY|LOGOUT|STARTTLS|AUTHENTICATE))\b/i;

/** imapflow and other pino loggers: one JSON object for each line. */
export const imapflowFormat: DialogueFormat = {
  id: 'imapflow',
  title: 'a log of imapflow',
  recognise: (head) =>
    countMatches(/"src":"[sc]"/g, head, 2) >= 2
      ? 0.95
      : /"src":"connection"|^\{.{0,400}"cid":"[\w-]{6,40}"/m.test(head)
        ? 0.85
        : 0,
  *split(lines) {
    for (const [i, line] of lines.entries()) {
      const number = i + 1;
      const src = /"src":"(\w{1,20})"/.exec(line)?.[1];
      const talk = /"cid":"([\w-]{1,60})"/.exec(line)?.[1];
      const text = jsonText(line, 'msg') ?? line;
      const who = src === 's' ? 'server' : src === 'c' ? 'client' : 'note';
      if (who === 'note' && src !== undefined && src !== 'connection' && !/err/i.test(line)) continue;
      const host = /"host":"([^"]{1,200})"/.exec(line)?.[1];
      const port = /"port":(\d{1,5})/.exec(line)?.[1];
      const words =
        who === 'note' && host !== undefined
          ? `${text} to ${host}:${port ?? ''}`
          : who === 'note'
            ? noteOf(line, text)
            : text;
      yield { who, text: words, number, ...(talk === undefined ? {} : { talk }) };
    }
  },
};

const noteOf = (line: string, text: string): string =>
  /"(?:err|code|reason)":/.test(line) || !line.startsWith('{') ? line : text;

function jsonText(line: string, key: string): string | undefined {
  const start = line.indexOf(`"${key}":"`);
  if (start < 0) return undefined;
  const from = start + key.length + 4;
  for (let i = from; i < line.length; i++) {
    if (line[i] === '\\') i++;
    else if (line[i] === '"')
      return line
        .slice(from, i)
        .replace(/\\(["\\/])/g, '$1')
        .replace(/\\[rnt]/g, ' ');
  }
  return undefined;
}

/** mbsync marks what it sends; replies stand bare between its own notes. */
export const mbsyncFormat: DialogueFormat = {
  id: 'mbsync',
  title: 'a session of mbsync',
  recognise: (head) =>
    /^>>> \d{1,6} [A-Z]/m.test(head) &&
    /^(?:Opening|Connecting|Resolving|Logging in|Channel|Reading configuration)/m.test(head)
      ? 0.95
      : /^Reading configuration file .*mbsync|^(?:Opening far side|Channel \S+$|C: \d+\/\d+)/m.test(head)
        ? 0.8
        : 0,
  *split(lines) {
    for (const [i, line] of lines.entries()) {
      const number = i + 1;
      if (line.startsWith('>>> ')) yield { who: 'client', text: line.slice(4), number };
      else if (/^(?:\* |\d{1,6} (?:OK|NO|BAD)\b|\+ )/.test(line)) yield { who: 'server', text: line, number };
      else if (line.trim() !== '') yield { who: 'note', text: line.trim(), number };
    }
  },
};

/** Records with a head line (`READ Oct 17 … -- host:h -- port:p`), then the payload. */
export const appleMailFormat: DialogueFormat = {
  id: 'apple-mail',
  title: 'the connection log of Apple Mail',
  recognise: (head) =>
    /^(?:INITIATING CONNECTION|CONNECTED|READ|WROTE) \w{3} \d{1,2} [\d:.]{8,12} .*-- host:/m.test(head)
      ? 0.95
      : 0,
  *split(lines) {
    let who: SpokenLine['who'] = 'note';
    let talk: string | undefined;
    for (const [i, line] of lines.entries()) {
      const number = i + 1;
      const head =
        /^(INITIATING CONNECTION|CONNECTED|READ|WROTE|DISCONNECTED|[A-Z ]{4,24}) \w{3} \d{1,2} [\d:.]{8,12}/.exec(
          line,
        );
      if (head !== null) {
        who = head[1] === 'READ' ? 'server' : head[1] === 'WROTE' ? 'client' : 'note';
        talk = /thread:(0x[0-9a-f]{1,20})/.exec(line)?.[1];
        const place = /host:(\S{1,200}) -- port:(\d{1,5})/.exec(line);
        if (who === 'note' && place !== null)
          yield {
            who,
            text: `${head[1] === 'CONNECTED' ? 'Connected' : head[1]} to ${place[1]}:${place[2]}`,
            number,
            ...(talk === undefined ? {} : { talk }),
          };
      } else if (line.trim() !== '')
        yield { who, text: line.trimEnd(), number, ...(talk === undefined ? {} : { talk }) };
    }
  },
};

/**
 * Telnet, netcat, `openssl s_client` by hand, JavaMail's debug output: nothing says who spoke, so the words
 * do.
 */
export const bareFormat: DialogueFormat = {
  id: 'session',
  title: 'a session typed or logged without marks',
  recognise(head) {
    const said = countMatches(
      /^(?:[2-5]\d\d[ -]|[+-](?:OK|ERR)\b|\* (?:OK|BYE|CAPABILITY)|\S{1,12} (?:OK|NO|BAD) )/gm,
      head,
      3,
    );
    const asked = countMatches(
      /^(?:EHLO|HELO|STARTTLS|AUTH |MAIL FROM|RCPT TO|DATA$|QUIT|USER |PASS|CAPA|(?![-+*]|[2-5]\d\d\b)\S{1,8} (?:LOGIN|SELECT|CAPABILITY|LOGOUT|AUTHENTICATE)\b)/gim,
      head,
      2,
    );
    if (said > 0 && asked > 0) return 0.65;
    return /^Trying [\d.a-f:]{3,40}\.{3}/m.test(head) || /^Escape character is/m.test(head) ? 0.7 : 0;
  },
  *split(lines) {
    for (const [i, raw] of lines.entries()) {
      const number = i + 1;
      const line = raw.trimEnd();
      if (line === '') continue;
      if (isServerLine.test(line)) yield { who: 'server', text: line, number };
      else if (isCommand.test(line)) yield { who: 'client', text: line, number };
      else if (
        /^(?:DEBUG|Trying|Connected|Escape|telnet|nc:|openssl|Connection|Ncat|Error|\w{1,40}Exception|.{0,40}:errno)|error|fail|timed? ?out|refused/i.test(
          line,
        )
      )
        yield { who: 'note', text: line, number };
      else yield { who: 'client', text: line, number };
    }
  },
};
