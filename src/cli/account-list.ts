import { statSync } from 'node:fs';
import { Secret } from '../kernel/secret.ts';
import { readServerUrl, type ServerSettings } from '../readers/settings.ts';
import { readText } from '../session/files.ts';
import type { CheckOptions } from '../session/options.ts';
import type { Secrets } from '../session/secrets.ts';
import { UsageError } from '../session/usage.ts';

/** One account of a list that is to be examined. */
export interface Listed {
  readonly line: number;
  /** Its address, or what else names it. */
  readonly name: string;
  readonly address?: string;
  /** None: the settings are looked for. */
  readonly servers: readonly ServerSettings[];
  readonly options: CheckOptions;
  readonly secrets: Secrets;
}

const texts = [
  'address',
  'inUser',
  'outUser',
  'password',
  'passwordOut',
  'token',
  'client',
  'provider',
] as const;
type Text = (typeof texts)[number];
type Entry = Partial<Record<Text, string>> & { readonly servers?: readonly string[] };

/**
 * The accounts of a list, one a line: an address, the URLs of its servers, or a JSON object with `address`,
 * `servers` (URLs), `inUser`, `outUser`, `password`, `passwordOut`, `token`, `client`, `provider`.
 * Empty lines and lines that begin with `#` are left out.
 * @throws UsageError that names every line that cannot be read, before anything is examined.
 */
export function readAccountList(text: string, file: string): readonly Listed[] {
  const problems: string[] = [];
  const accounts = text.split(/\r?\n/).flatMap((written, i): Listed[] => {
    const words = written.trim();
    if (words === '' || words.startsWith('#')) return [];
    try {
      return [listed(words.startsWith('{') ? entryOf(words) : wordsOf(words), i + 1)];
    } catch (error) {
      problems.push(`${file}:${i + 1}: ${error instanceof Error ? error.message : String(error)}`);
      return [];
    }
  });
  if (problems.length > 0) throw new UsageError(problems.slice(0, mostProblems).join('\n'));
  if (accounts.length > 0) return accounts;
  throw new UsageError(`${file} names no account; write one a line: an address, or the URLs of its servers`);
}

const mostProblems = 20;

/** The list in a file or, for `-`, on standard input; says so where others can read the passwords in it. */
export async function accountsFrom(path: string): Promise<readonly Listed[]> {
  if (path === '-') {
    const { standardInput } = await import('./input.ts');
    return readAccountList(await standardInput(), 'standard input');
  }
  const accounts = readAccountList(readText(path, '--from'), path);
  const isOpen = process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0;
  if (isOpen && accounts.some((a) => a.secrets.incoming !== undefined))
    process.stderr.write(`maildoctor: others can read ${path}, which has passwords: chmod 600 ${path}\n`);
  return accounts;
}

function listed(entry: Entry, line: number): Listed {
  const servers = (entry.servers ?? []).map(readServerUrl);
  const name = entry.address ?? servers.find((s) => s.user !== undefined)?.user ?? entry.servers?.[0];
  if (name === undefined) throw new UsageError('neither an address nor servers');
  const { address, inUser, outUser, client, provider } = entry;
  return {
    line,
    name,
    servers,
    ...(address === undefined ? {} : { address }),
    options: {
      ...(address === undefined ? {} : { address }),
      ...(inUser === undefined ? {} : { inUser }),
      ...(outUser === undefined ? {} : { outUser }),
      ...(client === undefined ? {} : { client }),
      ...(provider === undefined ? {} : { provider }),
    },
    secrets: secretsOf(entry),
  };
}

function secretsOf({ password, passwordOut, token }: Entry): Secrets {
  if (token !== undefined) return { kind: 'token', incoming: new Secret(token), outgoing: new Secret(token) };
  return password === undefined
    ? { kind: 'password' }
    : {
        kind: 'password',
        incoming: new Secret(password),
        outgoing: new Secret(passwordOut ?? password),
      };
}

function wordsOf(words: string): Entry {
  const all = words.split(/\s+/);
  const servers = all.filter((w) => w.includes('://'));
  const [address, ...more] = all.filter((w) => !w.includes('://'));
  if (more.length > 0) throw new UsageError(`one account a line; left over: ${more.join(' ')}`);
  if (address !== undefined && !address.includes('@'))
    throw new UsageError(`"${address}" is neither a mail address nor the URL of a server`);
  return { ...(address === undefined ? {} : { address }), servers };
}

function entryOf(json: string): Entry {
  const value = parsed(json);
  const entry: { -readonly [K in keyof Entry]: Entry[K] } = {};
  for (const [key, given] of Object.entries(value)) {
    const text = texts.find((t) => t === key);
    if (text !== undefined && typeof given === 'string') entry[text] = given;
    else if (key === 'servers' && Array.isArray(given) && given.every((g) => typeof g === 'string'))
      entry.servers = given;
    else
      throw new UsageError(
        text === undefined && key !== 'servers'
          ? `"${key}" is none of: servers, ${texts.join(', ')}`
          : `"${key}" must be ${key === 'servers' ? 'a list of URLs' : 'a text'}`,
      );
  }
  return entry;
}

/** Without the words of the parser: they would repeat a piece of the line, which has a password. */
function parsed(json: string): object {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // Said below.
  }
  throw new UsageError('begins with { and is no JSON object');
}
