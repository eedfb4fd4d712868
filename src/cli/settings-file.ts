import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readServerUrl, type ServerSettings } from '../readers/settings.ts';
import { type FoundAccount, readSettings } from '../readers/settings-files/index.ts';
import { printable } from '../report/text.ts';
import { readText } from '../session/files.ts';
import type { CheckOptions } from '../session/options.ts';
import type { Secrets } from '../session/secrets.ts';
import { UsageError } from '../session/usage.ts';

export interface FromFile {
  readonly servers: readonly ServerSettings[];
  /** What the file says of client and address, where the options do not. */
  readonly options: CheckOptions;
  readonly notes: readonly string[];
  /** The file's own passwords, by role; only where they were asked for. */
  readonly secrets?: Secrets;
}

/**
 * The servers of the URLs and of the settings file; a URL stands before the file's server of the same role.
 */
export async function serversOf(
  urls: readonly string[],
  options: CheckOptions,
): Promise<{ servers: readonly ServerSettings[]; options: CheckOptions; secrets?: Secrets }> {
  const typed = urls.map(readServerUrl);
  if (options.settings === undefined) {
    if (options.passwordFromSettings === true)
      throw new UsageError('--password-from-settings needs the file: --settings FILE');
    return { servers: typed, options };
  }
  const file = serversFromFile(options.settings, options);
  for (const note of file.notes) process.stderr.write(`${printable(note)}\n`);
  const rest = file.servers.filter((s) => !typed.some((t) => t.role === s.role));
  const servers = [...typed, ...rest];
  // A password goes to the server that stands beside it in the file, and to no other.
  const own = (role: 'incoming' | 'outgoing') => !typed.some((t) => t.role === role) && file.secrets?.[role];
  const [incoming, outgoing] = [own('incoming'), own('outgoing')];
  const secrets: Secrets = {
    kind: 'password',
    ...(incoming ? { incoming } : {}),
    ...(outgoing ? { outgoing } : {}),
  };
  if (options.passwordFromSettings === true && !incoming && !outgoing)
    throw new UsageError(
      `--password-from-settings: ${basename(options.settings)} holds no password for these servers`,
    );
  return { servers, options: file.options, ...(file.secrets === undefined ? {} : { secrets }) };
}

/** The servers that a settings file names, for the account that is meant. */
export function serversFromFile(path: string, options: CheckOptions): FromFile {
  const text = readText(path, '--settings');
  const bytes = text.startsWith('bplist00') ? new Uint8Array(readFileSync(path)) : undefined;
  const file = basename(path);
  const wantsSecrets = options.passwordFromSettings === true;
  const found = readSettings({ name: file, text, bytes }, { secrets: wantsSecrets });
  const account = accountOf(found.accounts, options.account ?? options.address, file);
  const servers = account.servers.map((s): ServerSettings => {
    const { lines, login, mechanism } = s;
    return {
      ...s.settings,
      from: {
        file,
        lines,
        ...(login === undefined ? {} : { login }),
        ...(mechanism === undefined ? {} : { mechanism }),
      },
    };
  });
  const address = options.address ?? account.address;
  return {
    servers,
    options: {
      ...options,
      ...(options.client === undefined && found.client !== 'generic' ? { client: found.client } : {}),
      ...(address === undefined ? {} : { address }),
    },
    ...(wantsSecrets ? { secrets: secretsOf(account) } : {}),
    notes: found.notes.map((n) => `${file}:${n.line}: ${n.text}`),
  };
}

/** What is a password, and not the name of a variable that holds one. */
function secretsOf({ servers }: FoundAccount): Secrets {
  const of = (role: 'incoming' | 'outgoing') => {
    const secret = servers.find((s) => s.settings.role === role)?.secret;
    return secret === undefined || secret.matches(/^\$\{?\w+\}?$/) ? {} : { [role]: secret };
  };
  return { kind: 'password', ...of('incoming'), ...of('outgoing') };
}

const namesOf = (a: FoundAccount): readonly string[] =>
  [a.name, a.address, ...a.servers.map((s) => s.settings.user)].filter((n) => n !== undefined);

function accountOf(
  accounts: readonly FoundAccount[],
  wanted: string | undefined,
  file: string,
): FoundAccount {
  const [first, ...others] = accounts;
  if (first !== undefined && others.length === 0) return first;
  const shown = accounts.map((a) => namesOf(a)[0] ?? a.servers[0]?.settings.host ?? '?').join(', ');
  const fits = accounts.filter((a) => namesOf(a).some((n) => n.toLowerCase() === wanted?.toLowerCase()));
  const [only] = fits;
  if (only !== undefined && fits.length === 1) return only;
  throw new UsageError(
    wanted === undefined
      ? `${file} has ${accounts.length} accounts; say which with --account NAME: ${shown}`
      : `${file} has ${fits.length === 0 ? 'no' : 'more than one'} account "${wanted}"; it has: ${shown}`,
  );
}
