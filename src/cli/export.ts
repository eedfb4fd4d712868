import { chmodSync, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, resolve } from 'node:path';
import {
  type Exported,
  type ExportedFile,
  type Exporter,
  exporters,
  exportSettings,
  findExporter,
} from '../guides/exports/index.ts';
import type { Report } from '../kernel/report.ts';
import type { ServerSettings } from '../readers/settings.ts';
import { type CorrectedSettings, correctedSettings, discoveredSettings } from '../report/corrected.ts';
import { nearest } from '../session/nearest.ts';
import type { CheckOptions } from '../session/options.ts';
import { exitCodes, UsageError } from '../session/usage.ts';
import { serversOf } from './settings-file.ts';

/** Refuses an unknown format before an examination is made for it. */
export function exporterNamed(name: string): Exporter {
  const found = findExporter(name);
  if (found !== undefined) return found;
  const near = nearest(
    name,
    exporters.flatMap((e) => [e.id, ...(e.aliases ?? [])]),
  );
  throw new UsageError(
    `--export "${name}" is no known format${near === undefined ? '' : `; did you mean ${near}?`} Known: ${exporters.map((e) => e.id).join(', ')}`,
  );
}

const formatList = (): string => `${exporters.map((e) => `${e.id.padEnd(21)}${e.title}`).join('\n')}\n`;

/**
 * `maildoctor export`: alone it lists the formats; else it writes settings as they stand, without examining
 * them.
 */
export async function exportAlone(
  [format, ...urls]: readonly string[],
  options: CheckOptions,
): Promise<number> {
  if (format === undefined) {
    process.stdout.write(formatList());
    return exitCodes.healthy;
  }
  const exporter = exporterNamed(format);
  const { servers, options: all } = await serversOf(urls, options);
  const address = all.address ?? servers.map((s) => s.user).find((u) => u?.includes('@'));
  exportTo(exporter, asTheyAre(servers), address, all);
  return exitCodes.healthy;
}

/** Settings as they stand, for an export without an examination. */
export function asTheyAre(servers: readonly ServerSettings[], everybody?: string): CorrectedSettings {
  const one = (role: 'incoming' | 'outgoing') => {
    const found = servers.find((s) => s.role === role);
    if (found === undefined) return undefined;
    const { protocol, security, host, port, user = everybody, from } = found;
    const isStranger = role === 'outgoing' && (user === undefined || from?.login === 'no');
    return {
      protocol,
      security,
      host,
      port,
      ...(user === undefined ? {} : { user }),
      ...(isStranger ? { login: 'none' as const } : {}),
    };
  };
  const [incoming, outgoing] = [one('incoming'), one('outgoing')];
  return {
    ...(incoming === undefined ? {} : { incoming }),
    ...(outgoing === undefined ? {} : { outgoing }),
  };
}

/** Writes the corrected settings of a report, or those that were discovered. */
export function exportReport(report: Report, options: CheckOptions): void {
  if (options.export === undefined) return;
  const address = typeof report.target.address === 'string' ? report.target.address : undefined;
  const discovered = report.kind === 'discovery' ? report.discovered : undefined;
  const settings = discovered === undefined ? correctedSettings(report) : discoveredSettings(discovered);
  if (discovered !== undefined && settings.incoming === undefined && settings.outgoing === undefined)
    throw new UsageError(
      `not exported: no source names settings that hold${discovered.guesses.length > 0 ? `; what was guessed must be tried first, with maildoctor ${discovered.address}` : ''}`,
    );
  exportTo(exporterNamed(options.export), settings, address, options);
}

/**
 * `maildoctor serve-autoconfig`: what the administrator of a domain publishes, as files for a web server. The
 * user names are whole addresses, unless a URL has another one.
 */
export async function publish([domain, ...urls]: readonly string[], options: CheckOptions): Promise<number> {
  if (domain === undefined || !/^[^\s@/:]+\.[^\s@/:]+$/.test(domain))
    throw new UsageError(
      'serve-autoconfig needs a domain and its servers: maildoctor serve-autoconfig example.org imaps://mail.example.org smtp://mail.example.org:587 --out FOLDER',
    );
  const { servers } = await serversOf(urls, options);
  const user = servers.map((s) => s.user).find((u) => u !== undefined);
  const address = user === undefined ? `someone@${domain}` : user.includes('@') ? user : `${user}@${domain}`;
  if (!address.endsWith(`@${domain}`)) throw new UsageError(`"${address}" is no address of ${domain}`);
  exportTo(exporterNamed('site'), asTheyAre(servers, address), address, options);
  return exitCodes.healthy;
}

/** @throws UsageError where the format cannot hold the settings, with the reason. */
export function exportTo(
  exporter: Exporter,
  settings: CorrectedSettings,
  address: string | undefined,
  { out }: CheckOptions,
): void {
  if (address === undefined)
    throw new UsageError('an export needs the mail address: --address you@example.org');
  const made = exportSettings(exporter, settings, { address });
  if ('unsupported' in made) throw new UsageError(`not exported: ${made.unsupported}`);
  if (out === undefined) print(made, exporter);
  else for (const path of write(made, out)) process.stderr.write(`written: ${path}\n`);
  process.stderr.write(`${made.next}\n`);
}

type Made = Extract<Exported, { files: unknown }>;

function print({ files }: Made, { id }: Exporter): void {
  const texts = files.filter((f) => typeof f.content === 'string');
  if (id === 'site') throw new UsageError('a site is several files; say where they go: --out FOLDER');
  // Beside the first file the others are the same in other forms, except for Postfix, which needs both.
  for (const file of id === 'postfix' ? texts : texts.slice(0, 1)) {
    if (id === 'postfix') process.stdout.write(`# ${file.filename}\n`);
    process.stdout.write(String(file.content));
  }
}

/** To a folder: every file under its own name. To a file: the one of that ending, or the first. */
function write({ files }: Made, out: string): string[] {
  const isFolder = /[\\/]$/.test(out) || (existsSync(out) && statSync(out).isDirectory());
  const hasFolders = files.some((f) => f.filename.includes('/'));
  if (isFolder || hasFolders) return files.map((f) => save(join(out, f.filename), f));
  const [first] = files;
  const file = files.find((f) => extname(f.filename) === extname(out)) ?? first;
  const beside = files.filter((f) => f.mime === 'text/plain' && f !== file && extname(f.filename) === '');
  return [save(out, file), ...beside.map((f) => save(join(dirname(out), f.filename), f))];
}

function save(path: string, { content }: ExportedFile): string {
  try {
    mkdirSync(dirname(resolve(path)), { recursive: true });
    // A password will be added to many of these.
    writeFileSync(path, content, { mode: 0o600 });
    if (/config-v1\.1\.xml|autodiscover|mobileconfig|\.(?:svg|png)$/.test(path)) chmodSync(path, 0o644);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new UsageError(`--out ${path} cannot be written (${code})`);
  }
  return path;
}
