import { type Pair, pairsOf } from './code.ts';
import { readDsn } from './dsn.ts';
import type { DraftAccount, DraftServer, Field, SettingsReader } from './file.ts';
import { notesOn, pick } from './pick.ts';
import { person, yesOrNo } from './words.ts';

const keys = ['host', 'port', 'secure', 'requireTLS', 'ignoreTLS'] as const;
const authKeys = ['user', 'username', 'pass', 'password', 'type'] as const;

/** The options or the URL of `createTransport`, as JSON, as an object of JavaScript, or bare. */
export const nodemailer: SettingsReader = {
  id: 'nodemailer',
  title: 'nodemailer options',
  client: 'nodemailer',
  names: /\.(?:[cm]?[jt]s|json)$/,
  recognise({ text }) {
    if (/createTransport|nodemailer/.test(text)) return 0.9;
    if (/^\s*(?:smtps?):\/\/\S+\s*$/i.test(text)) return 0.7;
    if (/\bhost["']?\s*:\s*["'`]/.test(text) && /\b(?:secure|requireTLS|auth)["']?\s*:/.test(text))
      return 0.8;
    return 0;
  },
  read({ text }) {
    const bare = /^\s*(smtps?:\/\/\S+)\s*$/i.exec(text)?.[1];
    if (bare !== undefined)
      return { accounts: [{ servers: [fromUrl({ text: bare, line: 1 + leadingLines(text) })] }] };
    const code = pairsOf(text, 'js');
    const hosts = code.pairs.filter((p) => p.key === 'host' && p.kind === 'string');
    const accounts: DraftAccount[] = hosts.map((host) => ({
      servers: [fromObject(host, code.pairs)],
    }));
    for (const found of urlsOf(text)) accounts.push({ servers: [fromUrl(found)] });
    const from = person(code.pairs.find((p) => p.key === 'from' && p.kind === 'string')?.text);
    return {
      accounts: accounts.map((a) => ({ ...from, ...a })),
      notes: notesOn(code, [...keys, ...authKeys]),
    };
  },
};

const leadingLines = (text: string): number => /^\s*/.exec(text)?.[0].split('\n').slice(1).length ?? 0;

function fromObject(host: Pair, pairs: readonly Pair[]): DraftServer {
  const scope = host.scopes.at(-1);
  const found = pick(
    pairs.filter((p) => p.scopes.at(-1) === scope),
    keys,
  );
  const auth = pick(
    pairs.filter((p) => p.path.at(-1) === 'auth' && p.scopes.at(-2) === scope),
    authKeys,
  );
  // Without `secure` nodemailer takes TLS on port 465 only.
  const secure = found.secure === undefined ? found.port?.text === '465' : yesOrNo(found.secure) === true;
  const isPlain = yesOrNo(found.ignoreTLS) === true;
  return {
    protocol: 'smtp',
    host,
    port: found.port,
    usualPort: secure ? 465 : 587,
    security: secure ? 'tls' : isPlain ? 'none' : 'starttls',
    securityLine: found.secure?.line ?? found.requireTLS?.line ?? found.ignoreTLS?.line,
    user: auth.user ?? auth.username,
    password: auth.pass ?? auth.password,
    mechanism: auth.type?.text.toLowerCase() === 'oauth2' ? 'XOAUTH2' : undefined,
  };
}

function* urlsOf(text: string): Generator<Field> {
  for (const found of text.matchAll(/["'`](smtps?:\/\/[^"'`\s$]+)["'`]/gi))
    yield { text: found[1] ?? '', line: text.slice(0, found.index).split('\n').length };
}

/** `smtps://` is TLS from the first byte; `smtp://` STARTTLS where the server offers it. */
export function fromUrl(field: Field): DraftServer {
  const dsn = readDsn(field);
  const flag = (key: string) => dsn.query.get(key)?.toLowerCase() === 'true';
  const secure = dsn.scheme === 'smtps' || flag('secure');
  return {
    protocol: 'smtp',
    host: dsn.host,
    port: dsn.port,
    usualPort: secure ? 465 : 587,
    security: secure ? 'tls' : flag('ignoreTLS') ? 'none' : 'starttls',
    securityLine: dsn.line,
    user: dsn.user,
    password: dsn.password,
  };
}
