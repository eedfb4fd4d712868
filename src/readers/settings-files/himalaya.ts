import { readDsn } from './dsn.ts';
import type { DraftAccount, DraftServer, Field, SettingsReader } from './file.ts';
import { tomlValues } from './toml.ts';
import { yesOrNo } from './words.ts';

/** `config.toml` of himalaya, in the form of version 2 and of version 1. */
export const himalaya: SettingsReader = {
  id: 'himalaya',
  title: 'himalaya config.toml',
  client: 'himalaya',
  names: /^(?:himalaya|config)\.toml$/,
  recognise: ({ text }) =>
    /^\s*\[accounts\./m.test(text) && /\b(?:imap|smtp|backend)\b/.test(text) ? 0.95 : 0,
  read({ text }) {
    const values = tomlValues(text);
    const names = new Set(
      [...values.keys()].flatMap(
        (key) => /^accounts\.(.+?)\.(?:email|imap|smtp|backend|message|display-name)\b/.exec(key)?.[1] ?? [],
      ),
    );
    return { accounts: [...names].map((name) => accountOf(name, values)) };
  },
};

function accountOf(name: string, values: ReadonlyMap<string, Field>): DraftAccount {
  const get = (key: string) => values.get(`accounts.${name}.${key}`);
  const servers = [
    second('imap', get),
    second('smtp', get),
    first('imap', 'backend', get),
    first('smtp', 'message.send.backend', get),
  ].filter((s) => s !== undefined);
  return { name, address: get('email')?.text, fullName: get('display-name')?.text, servers };
}

const usual = { imap: [143, 993], smtp: [587, 465] } as const;
type Get = (key: string) => Field | undefined;

/** Version 2: a host, host:port or URL; TLS from the first byte unless the URL says otherwise. */
function second(protocol: 'imap' | 'smtp', get: Get): DraftServer | undefined {
  const server = get(`${protocol}.server`);
  if (server === undefined) return undefined;
  const hasScheme = server.text.includes('://');
  const dsn = readDsn(hasScheme ? server : { ...server, text: `${protocol}s://${server.text}` });
  const isTls = dsn.scheme.endsWith('s');
  const start = get(`${protocol}.starttls`);
  const kinds = ['plain', 'login', 'xoauth2', 'oauthbearer', 'scram-sha-256'];
  const kind = kinds.find((k) => get(`${protocol}.sasl.${k}.username`) !== undefined);
  return {
    protocol,
    host: dsn.host,
    port: dsn.port,
    usualPort: usual[protocol][isTls ? 1 : 0],
    security: isTls ? 'tls' : yesOrNo(start) === true ? 'starttls' : 'none',
    securityLine: start?.line ?? server.line,
    user: kind === undefined ? dsn.user : get(`${protocol}.sasl.${kind}.username`),
    password: kind === undefined ? undefined : get(`${protocol}.sasl.${kind}.password.raw`),
    mechanism: kind === undefined || kind === 'plain' ? undefined : kind.toUpperCase(),
  };
}

/** Version 1: `backend.type`, `.host`, `.port`, `.encryption.type`, `.login`. */
function first(protocol: 'imap' | 'smtp', prefix: string, get: Get): DraftServer | undefined {
  if (get(`${prefix}.type`)?.text !== protocol) return undefined;
  const type = get(`${prefix}.encryption.type`) ?? get(`${prefix}.encryption`);
  const word = type?.text.toLowerCase();
  const security =
    word === 'start-tls' || word === 'starttls' ? 'starttls' : word === 'none' ? 'none' : 'tls';
  return {
    protocol,
    host: get(`${prefix}.host`),
    port: get(`${prefix}.port`),
    usualPort: usual[protocol][security === 'tls' ? 1 : 0],
    security,
    securityLine: type?.line,
    user: get(`${prefix}.login`),
    password: get(`${prefix}.auth.raw`),
  };
}
