import type { DraftAccount, DraftServer, Field, Security, SettingsReader } from './file.ts';
import { numbered } from './words.ts';

/** `prefs.js` and `user.js` of a Thunderbird profile. Each line's value is read, never run. */
export const thunderbird: SettingsReader = {
  id: 'thunderbird',
  title: 'Thunderbird prefs.js',
  client: 'thunderbird',
  names: /^(?:prefs|user)\.js$/,
  recognise: ({ text }) => (/^\s*user_pref\("mail\.(?:server|smtpserver|account)/m.test(text) ? 1 : 0),
  read({ text }) {
    const prefs = prefsOf(text);
    const get = (key: string) => prefs.get(key);
    const used = new Set<string>();
    const accounts = listed(get('mail.accountmanager.accounts')).map((account): DraftAccount => {
      const server = get(`mail.account.${account}.server`)?.text;
      const [identity] = listed(get(`mail.account.${account}.identities`));
      const smtp = get(`mail.identity.${identity}.smtpServer`)?.text ?? get('mail.smtp.defaultserver')?.text;
      const incoming = server === undefined ? undefined : incomingOf(server, get);
      const servers = [
        incoming,
        incoming === undefined || smtp === undefined ? undefined : outgoingOf(smtp, get),
      ];
      if (incoming !== undefined && smtp !== undefined) used.add(smtp);
      return {
        name: server === undefined ? account : (get(`mail.server.${server}.name`)?.text ?? account),
        address: get(`mail.identity.${identity}.useremail`)?.text,
        fullName: get(`mail.identity.${identity}.fullName`)?.text,
        servers: servers.filter((s) => s !== undefined),
      };
    });
    const unused = listed(get('mail.smtpservers')).filter((s) => !used.has(s));
    const hasIncoming = accounts.some((a) => a.servers.length > 0);
    const alone = hasIncoming ? [] : unused.map((s) => ({ servers: [outgoingOf(s, get)] }));
    return {
      accounts: [...accounts, ...alone],
      notes: hasIncoming
        ? unused.flatMap((s) => {
            const host = get(`mail.smtpserver.${s}.hostname`);
            return host === undefined
              ? []
              : [{ line: host.line, text: `no account sends through ${host.text}` }];
          })
        : [],
    };
  },
};

type Get = (key: string) => Field | undefined;
const listed = (f: Field | undefined): readonly string[] =>
  f?.text
    .split(',')
    .map((s) => s.trim())
    .filter((s) => s !== '') ?? [];

function prefsOf(text: string): ReadonlyMap<string, Field> {
  const found = new Map<string, Field>();
  for (const { text: raw, line } of numbered(text)) {
    const [, key, value] =
      /^\s*user_pref\("([^"]+)",\s*("(?:[^"\\]|\\.)*"|-?\d+|true|false)\s*\)\s*;/.exec(raw) ?? [];
    if (key === undefined || value === undefined) continue;
    found.set(key, { text: value.startsWith('"') ? unquoted(value) : value, line });
  }
  return found;
}

function unquoted(literal: string): string {
  try {
    return String(
      JSON.parse(
        literal.replaceAll(/\\(?:x([0-9a-f]{2})|(.))/gi, (whole, hex?: string, char?: string) =>
          hex !== undefined ? `\\u00${hex}` : char === "'" ? "'" : whole,
        ),
      ),
    );
  } catch {
    return literal.slice(1, -1);
  }
}

const securities: Readonly<Record<string, Security>> = {
  '0': 'none',
  '1': 'starttls',
  '2': 'starttls',
  '3': 'tls',
};
const mechanisms: Readonly<Record<string, string>> = {
  '4': 'CRAM-MD5',
  '5': 'GSSAPI',
  '6': 'NTLM',
  '7': 'EXTERNAL',
  '10': 'XOAUTH2',
};

function incomingOf(id: string, get: Get): DraftServer | undefined {
  const key = `mail.server.${id}`;
  const type = get(`${key}.type`)?.text;
  if (type !== 'imap' && type !== 'pop3') return undefined;
  const socket = get(`${key}.socketType`);
  const security = securities[socket?.text ?? '0'] ?? 'none';
  const usual = type === 'imap' ? [143, 993] : [110, 995];
  const port = get(`${key}.port`);
  return {
    protocol: type,
    host: get(`${key}.realhostname`) ?? get(`${key}.hostname`),
    port: port?.text === '-1' ? undefined : port,
    usualPort: usual[security === 'tls' ? 1 : 0] ?? 0,
    security,
    securityLine: socket?.line,
    user: get(`${key}.realuserName`) ?? get(`${key}.userName`),
    mechanism: mechanisms[get(`${key}.authMethod`)?.text ?? ''],
  };
}

function outgoingOf(id: string, get: Get): DraftServer {
  const key = `mail.smtpserver.${id}`;
  const socket = get(`${key}.try_ssl`) ?? get(`${key}.socketType`);
  const security = securities[socket?.text ?? '0'] ?? 'none';
  const method = get(`${key}.authMethod`)?.text ?? '3';
  const port = get(`${key}.port`);
  return {
    protocol: 'smtp',
    host: get(`${key}.hostname`),
    port: port?.text === '-1' || port?.text === '0' ? undefined : port,
    usualPort: security === 'tls' ? 465 : 587,
    security,
    securityLine: socket?.line,
    user: get(`${key}.username`),
    login: method === '1' ? 'no' : undefined,
    mechanism: mechanisms[method],
  };
}
