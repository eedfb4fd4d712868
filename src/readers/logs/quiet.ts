/** Looks at a line as bytes, from one place to another, without making a string of it. */
type Bytes = Readonly<Uint8Array>;

const bytes = (text: string): Bytes => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

const postfix = bytes(' postfix/');
const dovecot = bytes(' dovecot: ');
const bracket = 93;
const colon = 58;
const space = 32;
const header = 80;
const longestProgram = 60;

const connects = bytes('connect from ');
const disconnects = bytes('disconnect from ');
const refusedLogin = bytes(' auth=0/');
const ordinary = ['client=', 'message-id=', 'from=<', 'removed', 'uid='].map(bytes);
const recipient = bytes('to=<');
const sent = bytes(', status=sent (');
const logins = ['-login: Login: user=<', '-login: Info: Login: user=<'].map(bytes);

/**
 * Whether a line of Postfix or Dovecot is one of the many that say that all is well. They are nine of ten
 * lines of a log: a string for each would be most of its cost in time and memory. What is not known here is
 * looked at again as text.
 *
 * @param to where the line ends, without its end
 */
export function isQuietLine(line: Bytes, from: number, to: number): boolean {
  const most = Math.min(to, from + header);
  for (let at = from; at < most; at++) {
    if (line[at] !== space) continue;
    if (startsWith(line, at, to, postfix)) return isQuietPostfix(line, at + postfix.length, to);
    if (startsWith(line, at, to, dovecot)) return isQuietDovecot(line, at + dovecot.length, to);
  }
  return false;
}

function isQuietPostfix(line: Bytes, program: number, to: number): boolean {
  const end = Math.min(to, program + longestProgram);
  let at = program;
  while (at < end && line[at] !== bracket) at++;
  if (line[at] !== bracket || line[at + 1] !== colon) return false;
  const message = at + 3;
  if (startsWith(line, message, to, connects)) return true;
  if (startsWith(line, message, to, disconnects)) return !holds(line, message, to, refusedLogin);
  let id = message;
  while (id < to && isIdByte(line[id] ?? 0)) id++;
  if (line[id] !== colon || id - message < 5) return false;
  const words = id + 2;
  if (startsWith(line, words, to, recipient)) return holds(line, words, to, sent);
  return ordinary.some((start) => startsWith(line, words, to, start));
}

/** `imap-login: Login: user=<`, with or without the level that a log file of Dovecot's own has. */
function isQuietDovecot(line: Bytes, program: number, to: number): boolean {
  let at = program;
  while (at < to && isIdByte(line[at] ?? 0)) at++;
  return logins.some((words) => startsWith(line, at, to, words));
}

const isIdByte = (byte: number): boolean =>
  (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122);

function startsWith(line: Bytes, at: number, to: number, words: Bytes): boolean {
  if (at + words.length > to) return false;
  for (let i = 0; i < words.length; i++) if (line[at + i] !== words[i]) return false;
  return true;
}

function holds(line: Bytes, from: number, to: number, words: Bytes): boolean {
  const first = words[0];
  for (let at = from; at < to; at++) if (line[at] === first && startsWith(line, at, to, words)) return true;
  return false;
}
