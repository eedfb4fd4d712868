import type { Draft, DraftAccount, Field, Note, SettingsReader } from './file.ts';
import { numbered, yesOrNo } from './words.ts';

type Values = ReadonlyMap<string, Field>;

/** `~/.msmtprc`: `defaults`, then accounts, which inherit with `account a : b`. */
export const msmtp: SettingsReader = {
  id: 'msmtp',
  title: 'msmtp configuration',
  client: 'msmtp',
  names: /^\.?msmtprc$/,
  recognise: ({ text }) => (/^\s*account\s+\S+/m.test(text) && /^\s*host\s+\S+/m.test(text) ? 0.85 : 0),
  read({ text }): Draft {
    const accounts = new Map<string, Map<string, Field>>();
    const notes: Note[] = [];
    let defaults = new Map<string, Field>();
    let current = defaults;
    for (const { text: raw, line } of numbered(text)) {
      const [, command = '', rest = ''] = /^\s*([a-z_]+)(?:\s+(.*?))?\s*$/.exec(raw) ?? [];
      if (command === '' || raw.trimStart().startsWith('#')) continue;
      const value = argument(rest);
      if (command === 'defaults') current = defaults = new Map();
      else if (command === 'account') {
        const [name = '', parents] = value.split(/\s*:\s*/);
        current = new Map(parents === undefined ? defaults : []);
        for (const parent of parents?.split(/\s*,\s*/) ?? [])
          for (const [k, f] of accounts.get(parent.trim()) ?? defaults) current.set(k, f);
        accounts.set(name, current);
      } else if (command === 'include')
        notes.push({ line, text: `the file ${value} is read as well by msmtp` });
      else current.set(command, { text: value, line });
    }
    // `account default : fred` names what is there already.
    const seen = new Set<string>();
    const own = [...accounts].filter(([name, values]) => {
      const key = `${values.get('host')?.text} ${values.get('user')?.text} ${values.get('port')?.text}`;
      const isCopy = name === 'default' && seen.has(key);
      seen.add(key);
      return !isCopy;
    });
    return { accounts: own.map(([name, values]) => accountOf(name, values)), notes };
  },
};

/** An argument may stand in double quotes; inside, a backslash is itself. */
const argument = (rest: string): string => (/^".*"$/s.test(rest) ? rest.slice(1, -1) : rest);

function accountOf(name: string, v: Values): DraftAccount {
  const tls = yesOrNo(v.get('tls')) === true;
  const start = yesOrNo(v.get('tls_starttls')) !== false;
  const auth = v.get('auth');
  const from = v.get('from')?.text;
  return {
    name,
    ...(from?.includes('@') === true ? { address: from } : {}),
    fullName: v.get('from_full_name')?.text,
    servers: [
      {
        protocol: 'smtp',
        host: v.get('host'),
        port: v.get('port'),
        usualPort: tls && !start ? 465 : 25,
        security: !tls ? 'none' : start ? 'starttls' : 'tls',
        securityLine: (tls ? (v.get('tls_starttls') ?? v.get('tls')) : v.get('tls'))?.line,
        user: v.get('user'),
        password: v.get('password'),
        login: auth === undefined || yesOrNo(auth) === false ? 'no' : undefined,
        mechanism: auth !== undefined && yesOrNo(auth) === undefined ? auth.text.toUpperCase() : undefined,
      },
    ],
  };
}
