import { readDsn } from './dsn.ts';
import type { DraftServer, Field, Note, SettingsReader } from './file.ts';
import { sectionsOf } from './ini.ts';
import { person } from './words.ts';

const security = { s: 'tls', '': 'starttls', '+insecure': 'none', 's+insecure': 'tls' } as const;
const usual = { smtp: [587, 465], imap: [143, 993], pop3: [110, 995] } as const;

/** `accounts.conf` of aerc: a section for each account, servers as URLs, everything percent-encoded. */
export const aerc: SettingsReader = {
  id: 'aerc',
  title: 'aerc accounts.conf',
  client: 'aerc',
  names: /^accounts\.conf$/,
  recognise: ({ text }) =>
    /^\s*(?:source|outgoing)\s*=\s*(?:imap|smtp|maildir|notmuch)/m.test(text) ? 0.9 : 0,
  read({ text }) {
    const notes: Note[] = [];
    const accounts = sectionsOf(text).map(({ name, values }) => ({
      name,
      ...person(values.get('from')?.text),
      servers: [values.get('source'), values.get('outgoing')].flatMap((url) => {
        if (url === undefined) return [];
        const server = fromUrl(url);
        if (server === undefined)
          notes.push({ line: url.line, text: 'this is a local folder or a program, not a mail server' });
        return server === undefined ? [] : [server];
      }),
    }));
    return { accounts, notes };
  },
};

function fromUrl(field: Field): DraftServer | undefined {
  const [, protocol, flavour = ''] = /^(imap|smtp|pop3)(s?(?:\+[a-z0-9]+)*):\/\//i.exec(field.text) ?? [];
  if (protocol !== 'imap' && protocol !== 'smtp' && protocol !== 'pop3') return undefined;
  const [mode = '', ...words] = flavour.split('+');
  const insecure = words.includes('insecure');
  const mechanism = words.find((w) => w !== 'insecure' && w !== 'none');
  const kind = `${mode}${insecure ? '+insecure' : ''}` as keyof typeof security;
  const dsn = readDsn(field);
  return {
    protocol,
    host: dsn.host,
    port: dsn.port,
    usualPort: usual[protocol][mode === 's' ? 1 : 0],
    security: security[kind] ?? 'starttls',
    securityLine: field.line,
    user: dsn.user,
    password: dsn.password,
    login: words.includes('none') ? 'no' : undefined,
    mechanism: mechanism?.toUpperCase(),
  };
}
