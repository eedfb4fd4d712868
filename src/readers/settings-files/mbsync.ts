import type { DraftAccount, Field, SettingsReader } from './file.ts';
import { numbered } from './words.ts';

/** `~/.mbsyncrc`: sections that an empty line ends. `IMAPStore` may hold what an `IMAPAccount` does. */
export const mbsync: SettingsReader = {
  id: 'mbsync',
  title: 'mbsync configuration',
  client: 'mutt',
  names: /^\.?(?:mbsyncrc|isyncrc|isync)$/,
  recognise: ({ text }) => (/^\s*IMAP(?:Account|Store)\s+\S+/im.test(text) ? 0.95 : 0),
  read({ text }) {
    const sections: { name: string; values: Map<string, Field> }[] = [];
    let current: Map<string, Field> | undefined;
    for (const { text: raw, line } of numbered(text)) {
      if (raw.trim() === '') current = undefined;
      const [, key = '', rest = ''] = /^\s*([A-Za-z]+)\s+(.*?)\s*$/.exec(raw) ?? [];
      if (key === '') continue;
      const value = { text: argument(rest), line };
      if (/^IMAP(?:Account|Store)$/i.test(key)) {
        current = new Map();
        sections.push({ name: value.text, values: current });
      } else current?.set(key.toLowerCase(), value);
    }
    return { accounts: sections.map(({ name, values }) => accountOf(name, values)) };
  },
};

/** Arguments in quotes, where a backslash escapes; without quotes they end at a blank. */
function argument(rest: string): string {
  const quoted = /^"((?:[^"\\]|\\.)*)"/.exec(rest)?.[1];
  return quoted === undefined ? (rest.split(/\s+/)[0] ?? '') : quoted.replaceAll(/\\(.)/g, '$1');
}

function accountOf(name: string, v: ReadonlyMap<string, Field>): DraftAccount {
  const type = v.get('ssltype') ?? v.get('tlstype');
  const word = type?.text.toLowerCase();
  const isTls = word === 'imaps' || v.get('useimaps')?.text.toLowerCase() === 'yes';
  return {
    name,
    servers: [
      {
        protocol: 'imap',
        host: v.get('host'),
        port: v.get('port'),
        usualPort: isTls ? 993 : 143,
        security: isTls ? 'tls' : word === 'none' ? 'none' : 'starttls',
        securityLine: type?.line,
        user: v.get('user'),
        password: v.get('pass'),
      },
    ],
  };
}
