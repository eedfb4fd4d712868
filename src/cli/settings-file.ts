import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readServerUrl, type ServerSettings } from '../readers/settings.ts';
import { type FoundAccount, readSettings } from '../readers/settings-files/index.ts';
import { printable } from '../report/text.ts';
import { readText } from '../session/files.ts';
import type { CheckOptions } from '../session/options.ts';
import { UsageError } from '../session/usage.ts';

export interface FromFile {
  readonly servers: readonly ServerSettings[];
  /** What the file says of client and address, where the options do not. */
  readonly options: CheckOptions;
  readonly notes: readonly string[];
}

/**
 * The servers of the URLs and of the settings file; a URL stands before the file's server of the same role.
 */
export async function serversOf(
  urls: readonly string[],
  options: CheckOptions,
): Promise<{ servers: readonly ServerSettings[]; options: CheckOptions }> {
  const typed = urls.map(readServerUrl);
  if (options.settings === undefined) return { servers: typed, options };
  const file = serversFromFile(options.settings, options);
  for (const note of file.notes) process.stderr.write(`${printable(note)}\n`);
  const rest = file.servers.filter((s) => !typed.some((t) => t.role === s.role));
  return { servers: [...typed, ...rest], options: file.options };
}

/** The servers that a settings file names, for the account that is meant. */
export function serversFromFile(path: string, options: CheckOptions): FromFile {
  const text = readText(path, '--settings');
  const bytes = text.startsWith('bplist00') ? new Uint8Array(readFileSync(path)) : undefined;
  const file = basename(path);
  const found = readSettings({ name: file, text, bytes });
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
    notes: found.notes.map((n) => `${file}:${n.line}: ${n.text}`),
  };
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
