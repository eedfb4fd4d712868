import type { Pair } from './code.ts';
import { readDsn } from './dsn.ts';
import type { DraftServer, Field, Note, SettingsReader } from './file.ts';
import { djangoServer } from './frameworks.ts';
import { numbered, person, yesOrNo } from './words.ts';

/** A dollar sign in single quotes is only that. */
type Variable = Field & { readonly isLiteral: boolean };

/** `KEY=value`, with `export`, quotes, and comments behind a blank. */
function variablesOf(text: string): Map<string, Variable> {
  const found = new Map<string, Variable>();
  for (const { text: line, line: n } of numbered(text)) {
    const [, key, rest = ''] =
      /^\s*(?:export\s+|set\s+|-\s+)?([A-Za-z_][\w.]*)\s*[=:]\s*(.*)$/.exec(line) ?? [];
    if (key === undefined) continue;
    const raw = rest.trim();
    found.set(key.toUpperCase(), { text: unquoted(raw), line: n, isLiteral: raw.startsWith("'") });
  }
  return found;
}

function unquoted(raw: string): string {
  const single = /^'((?:[^'])*)'/.exec(raw)?.[1];
  if (single !== undefined) return single;
  const double = /^"((?:[^"\\]|\\.)*)"/.exec(raw)?.[1];
  if (double !== undefined)
    return double.replaceAll(/\\(.)/g, (_, c: string) =>
      c === 'n' ? '\n' : c === 'r' ? '\r' : c === 't' ? '\t' : c,
    );
  return raw.replace(/(?:^|\s+)#.*$/, '');
}

const spellings = {
  url: [
    'MAILER_DSN',
    'EMAIL_URL',
    'EMAIL_SERVER',
    'MAIL_URL',
    'SMTP_URL',
    'SMTP_DSN',
    'MAILER_URL',
    'MAIL_DSN',
  ],
  host: [
    'MAIL_HOST',
    'SMTP_HOST',
    'SMTP_SERVER',
    'SMTP_ADDRESS',
    'MAIL_SERVER',
    'EMAIL_SERVER_HOST',
    'MAIL_SMTP_HOST',
  ],
  port: ['MAIL_PORT', 'SMTP_PORT', 'EMAIL_SERVER_PORT', 'MAIL_SMTP_PORT'],
  user: [
    'MAIL_USERNAME',
    'MAIL_USER',
    'SMTP_USERNAME',
    'SMTP_USER',
    'SMTP_USER_NAME',
    'SMTP_LOGIN',
    'EMAIL_SERVER_USER',
  ],
  password: ['MAIL_PASSWORD', 'MAIL_PASS', 'SMTP_PASSWORD', 'SMTP_PASS', 'EMAIL_SERVER_PASSWORD'],
  scheme: ['MAIL_SCHEME', 'MAIL_ENCRYPTION', 'SMTP_ENCRYPTION', 'SMTP_SECURITY', 'MAIL_SECURITY'],
  tls: ['SMTP_SECURE', 'MAIL_SECURE', 'SMTP_SSL', 'SMTP_USE_SSL', 'MAIL_SSL', 'MAIL_USE_SSL', 'MAIL_SSL_TLS'],
  startTls: [
    'SMTP_STARTTLS',
    'SMTP_ENABLE_STARTTLS_AUTO',
    'SMTP_TLS',
    'SMTP_USE_TLS',
    'MAIL_TLS',
    'MAIL_USE_TLS',
    'MAIL_STARTTLS',
  ],
  from: [
    'MAIL_FROM_ADDRESS',
    'MAIL_FROM',
    'SMTP_FROM',
    'EMAIL_FROM',
    'DEFAULT_FROM_EMAIL',
    'MAIL_DEFAULT_SENDER',
    'SMTP_FROM_ADDRESS',
    'FROM_EMAIL',
  ],
  fromName: ['MAIL_FROM_NAME', 'SMTP_FROM_NAME', 'EMAIL_FROM_NAME'],
} as const;

const wanted = new Set<string>([...Object.values(spellings).flat(), 'EMAIL_HOST', 'SPRING_MAIL_HOST']);

/** Variables that one framework alone has. */
const clients = [
  ['MAILER_DSN', 'symfony'],
  ['MAIL_MAILER', 'laravel'],
  ['EMAIL_HOST', 'django'],
  ['SPRING_MAIL_HOST', 'spring'],
] as const;

/**
 * Environment files of Laravel, Symfony, Django, Rails, Spring, NextAuth and of programs that do as they do.
 */
export const env: SettingsReader = {
  id: 'env',
  title: 'Environment file',
  client: 'generic',
  names: /^\.env(?:\..*)?$|\.env$/,
  recognise({ text }) {
    const known = Object.values(spellings).flat().join('|');
    const line = new RegExp(
      `^\\s*(?:export\\s+|-\\s+)?(?:${known}|EMAIL_HOST|SPRING_MAIL_HOST)\\s*=(?!\\s*(?:os|env|config)\\b)`,
      'm',
    );
    return line.test(text) ? 0.75 : 0;
  },
  read({ text }) {
    const all = variablesOf(text);
    const notes: Note[] = [];
    for (const [key, { text: value, line, isLiteral }] of all) {
      if (isLiteral) continue;
      const [, braced, bare] = /^\$(?:\{([A-Za-z_]\w*)[^}]*\}|([A-Za-z_]\w*))$/.exec(value) ?? [];
      const name = (braced ?? bare)?.toUpperCase();
      if (name === undefined) continue;
      const other = all.get(name);
      if (other !== undefined && name !== key) all.set(key, { ...other, line });
      else {
        all.delete(key);
        if (wanted.has(key))
          notes.push({ line, text: `${key} comes from ${value}, which is not in this file` });
      }
    }
    const get = (what: keyof typeof spellings) => spellings[what].map((k) => all.get(k)).find((f) => f?.text);
    const name = get('fromName');
    const sender = { ...person(get('from')?.text), ...(name === undefined ? {} : { fullName: name.text }) };
    const client = clients.find(([key]) => all.has(key))?.[1];
    const account = (server: DraftServer) => ({
      accounts: [{ ...sender, servers: [server] }],
      client,
      notes,
    });
    const url = get('url');
    if (url?.text.includes('://') === true) return account(mailerDsn(url));
    if (all.has('EMAIL_HOST')) {
      const pair = (key: string): Record<string, Pair> => {
        const field = all.get(key);
        return field === undefined ? {} : { [key]: { ...field, key, path: [], scopes: [], kind: 'string' } };
      };
      const keys = ['HOST', 'PORT', 'HOST_USER', 'HOST_PASSWORD', 'USE_TLS', 'USE_SSL'];
      return account(djangoServer(Object.assign({}, ...keys.map((k) => pair(`EMAIL_${k}`)))));
    }
    if (all.has('SPRING_MAIL_HOST')) return account(springServer(all));
    return account({
      protocol: 'smtp',
      host: get('host'),
      port: get('port'),
      ...security(get('scheme'), get('tls'), get('startTls'), get('port')),
      user: get('user'),
      password: get('password'),
    });
  },
};

/**
 * `tls` means STARTTLS except on port 465 (Laravel from 9 on); without a word STARTTLS is used where
 * offered.
 */
function security(
  scheme: Field | undefined,
  tls: Field | undefined,
  startTls: Field | undefined,
  port: Field | undefined,
): Pick<DraftServer, 'security' | 'securityLine' | 'usualPort'> {
  const word = scheme?.text.toLowerCase();
  const isImplicit =
    word === 'ssl' || word === 'smtps' || (word === 'tls' && port?.text === '465') || yesOrNo(tls) === true;
  const isPlain = !isImplicit && (word === 'none' || yesOrNo(startTls) === false);
  return {
    security: isImplicit ? 'tls' : isPlain ? 'none' : 'starttls',
    securityLine: (scheme ?? tls ?? startTls)?.line,
    usualPort: isImplicit ? 465 : 587,
  };
}

/**
 * Symfony's mailer and those like it: implicit TLS with `smtps` or on port 465, else STARTTLS where offered.
 */
export function mailerDsn(field: Field): DraftServer {
  const dsn = readDsn(field);
  const isTls = dsn.scheme === 'smtps' || dsn.scheme === 'smtp+ssl' || dsn.port?.text === '465';
  const isPlain = dsn.query.get('auto_tls') === 'false' || dsn.query.get('ignoreTLS') === 'true';
  return {
    protocol: 'smtp',
    host: dsn.host,
    port: dsn.port,
    usualPort: isTls ? 465 : 25,
    security: isTls ? 'tls' : isPlain ? 'none' : 'starttls',
    securityLine: dsn.line,
    user: dsn.user,
    password: dsn.password,
  };
}

const springNames = {
  starttls: [
    'SPRING_MAIL_PROPERTIES_MAIL_SMTP_STARTTLS_ENABLE',
    'SPRING_MAIL_PROPERTIES_MAIL_SMTP_STARTTLS_REQUIRED',
  ],
  ssl: ['SPRING_MAIL_PROPERTIES_MAIL_SMTP_SSL_ENABLE', 'SPRING_MAIL_SSL_ENABLED'],
} as const;

function springServer(all: ReadonlyMap<string, Field>): DraftServer {
  const on = (keys: readonly string[]) => keys.map((k) => all.get(k)).find((f) => yesOrNo(f) === true);
  const protocol = all.get('SPRING_MAIL_PROTOCOL');
  const ssl = protocol?.text === 'smtps' ? protocol : on(springNames.ssl);
  const starttls = on(springNames.starttls);
  return {
    protocol: 'smtp',
    host: all.get('SPRING_MAIL_HOST'),
    port: all.get('SPRING_MAIL_PORT'),
    usualPort: ssl === undefined ? 25 : 465,
    security: ssl !== undefined ? 'tls' : starttls !== undefined ? 'starttls' : 'none',
    securityLine: (ssl ?? starttls)?.line,
    user: all.get('SPRING_MAIL_USERNAME'),
    password: all.get('SPRING_MAIL_PASSWORD'),
  };
}
