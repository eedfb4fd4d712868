import type { DraftAccount, Field, SettingsReader } from './file.ts';

const protocols: Readonly<Record<string, 'imap' | 'pop3'>> = {
  imap: 'imap',
  pop3: 'pop3',
  kpop: 'pop3',
  apop: 'pop3',
  auto: 'imap',
};

/** `~/.fetchmailrc`: words in any order, from one `poll` or `skip` to the next; `defaults` come first. */
export const fetchmail: SettingsReader = {
  id: 'fetchmail',
  title: 'fetchmail configuration',
  client: 'generic',
  names: /^\.?fetchmailrc$/,
  recognise: ({ text }) =>
    /^\s*(?:poll|skip|server)\s+\S+/m.test(text) && /\buser(?:name)?\b/.test(text) ? 0.9 : 0,
  read({ text }) {
    const accounts: DraftAccount[] = [];
    let defaults: Entry = {};
    let entry: Entry | undefined;
    const finish = () => {
      if (entry?.host !== undefined) accounts.push(accountOf({ ...defaults, ...entry }));
    };
    const words = wordsOf(text);
    for (let i = 0; i < words.length; i++) {
      const word = words[i];
      if (word === undefined) break;
      const next = words[i + 1];
      if (word.text === 'poll' || word.text === 'skip' || word.text === 'server') {
        finish();
        entry = { host: next };
        i++;
      } else if (word.text === 'defaults') {
        finish();
        entry = {};
        defaults = entry;
      } else if (entry === undefined) continue;
      else if (word.text in takes && next !== undefined) {
        const key = takes[word.text];
        // A second user of the same server begins a new account.
        if (key === 'user' && entry.user !== undefined) {
          finish();
          entry = { ...entry, user: undefined, password: undefined };
        }
        if (key !== undefined) entry[key] = next;
        i++;
      } else if (word.text === 'ssl') entry.ssl = word;
    }
    finish();
    return { accounts };
  },
};

type Key = 'host' | 'via' | 'protocol' | 'port' | 'user' | 'password' | 'sslproto' | 'ssl';
type Entry = { [K in Key]?: Field | undefined };
const takes: Readonly<Record<string, Key | undefined>> = {
  via: 'via',
  protocol: 'protocol',
  proto: 'protocol',
  port: 'port',
  service: 'port',
  user: 'user',
  username: 'user',
  password: 'password',
  pass: 'password',
  sslproto: 'sslproto',
};

function accountOf(e: Entry): DraftAccount {
  const protocol = protocols[e.protocol?.text.toLowerCase() ?? ''] ?? 'pop3';
  const isTls = e.ssl !== undefined;
  const usual = protocol === 'imap' ? [143, 993] : [110, 995];
  return {
    servers: [
      {
        protocol,
        host: e.via ?? e.host,
        port: e.port,
        usualPort: usual[isTls ? 1 : 0] ?? 0,
        // Without `ssl`, fetchmail asks for STARTTLS unless `sslproto ''` forbids it.
        security: isTls ? 'tls' : e.sslproto?.text === '' ? 'none' : 'starttls',
        securityLine: (e.ssl ?? e.sslproto)?.line,
        user: e.user,
        password: e.password,
      },
    ],
  };
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b' };

function wordsOf(text: string): readonly Field[] {
  const words: Field[] = [];
  const pattern = /#[^\n]*|"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|[^\s,;:="'#]+/gs;
  let line = 1;
  let at = 0;
  for (const found of text.matchAll(pattern)) {
    for (; at < found.index; at++) if (text[at] === '\n') line++;
    if (found[0].startsWith('#')) continue;
    const quoted = found[1] ?? found[2];
    const value =
      quoted === undefined
        ? found[0]
        : quoted.replaceAll(
            /\\(?:x([0-9a-f]{1,2})|(.))/gis,
            (_, hex: string | undefined, c: string | undefined) =>
              hex === undefined
                ? (escapes[c ?? ''] ?? c ?? '')
                : String.fromCharCode(Number.parseInt(hex, 16)),
          );
    words.push({ text: value, line });
  }
  return words;
}
