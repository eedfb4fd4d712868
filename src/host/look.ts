import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';

/** Long enough for a cold PowerShell, short beside an examination. */
const patienceMs = 6000;
const mostBytes = 1_000_000;

/**
 * What a program of the system prints, in English and without rights of its own; undefined where it is
 * missing, refuses, or takes too long: then this could not be looked at, which is no finding.
 */
export function outputOf(command: string, args: readonly string[]): Promise<string | undefined> {
  const options = {
    timeout: patienceMs,
    maxBuffer: mostBytes,
    windowsHide: true,
    env: { ...process.env, LC_ALL: 'C', LANG: 'C' },
  };
  return new Promise((resolve) => {
    execFile(command, args, options, (error, stdout) => resolve(error === null ? stdout : undefined));
  });
}

/** As JSON, because the tools of Windows write in the language of the user. */
export const powershell = (script: string): Promise<string | undefined> =>
  outputOf('powershell.exe', [
    '-NoProfile',
    '-NonInteractive',
    '-Command',
    `${script} | ConvertTo-Json -Compress`,
  ]);

export const textOf = (path: string): Promise<string | undefined> =>
  readFile(path, 'utf8').catch(() => undefined);

/** Rows of PowerShell's JSON: one object for one row, a list for more, nothing for none. */
export function rowsOf(json: string | undefined): readonly Readonly<Record<string, unknown>>[] {
  if (json === undefined || json.trim() === '') return [];
  try {
    const value: unknown = JSON.parse(json);
    const rows: readonly unknown[] = Array.isArray(value) ? value : [value];
    return rows.filter((r): r is Record<string, unknown> => typeof r === 'object' && r !== null);
  } catch {
    return [];
  }
}
