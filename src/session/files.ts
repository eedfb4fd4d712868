import { accessSync, constants, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { UsageError } from './usage.ts';

const mostBytes = 8_000_000;

/** The text of a file that an option names. @throws UsageError where it cannot be read. */
export function readText(path: string, option: string): string {
  try {
    if (statSync(path).size > mostBytes)
      throw new UsageError(`${option} ${path} is larger than ${mostBytes / 1e6} MB`);
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${option} ${path} cannot be read: ${reasonOf(error)}`);
  }
}

/** Refuses a file that cannot be written before an examination is made for it. */
export function mustBeWritable(path: string, option: string): void {
  const folder = dirname(resolve(path));
  try {
    accessSync(folder, constants.W_OK);
    if (statSync(resolve(path), { throwIfNoEntry: false })?.isDirectory() === true)
      throw new UsageError(`${option} ${path} is a folder; name a file`);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${option} ${path} cannot be written: ${reasonOf(error)}`);
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'permission denied',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is no folder',
  EROFS: 'the disk is read-only',
};

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  return reasons[code] ?? code;
}

/** Writes a file that another program reads at any moment: it is there whole, or as it was. */
export function replaceFile(path: string, text: string, option: string): void {
  try {
    const fresh = `${path}.${process.pid}`;
    writeFileSync(fresh, text);
    renameSync(fresh, path);
  } catch (error) {
    throw new UsageError(`${option} ${path} cannot be written: ${reasonOf(error)}`);
  }
}

/** Where the page keeps its history, unless it is told where. */
export function dataFolder(): string {
  const { MAILDOCTOR_DATA, XDG_DATA_HOME, LOCALAPPDATA } = process.env;
  if (MAILDOCTOR_DATA !== undefined && MAILDOCTOR_DATA !== '') return MAILDOCTOR_DATA;
  if (process.platform === 'win32' && LOCALAPPDATA !== undefined)
    return join(LOCALAPPDATA, 'maildoctor', 'data');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'maildoctor');
  return join(XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'maildoctor');
}

/** Where refused logins are remembered for a day. */
export function stateFolder(): string {
  const { MAILDOCTOR_STATE, XDG_STATE_HOME, LOCALAPPDATA } = process.env;
  if (MAILDOCTOR_STATE !== undefined && MAILDOCTOR_STATE !== '') return MAILDOCTOR_STATE;
  if (process.platform === 'win32' && LOCALAPPDATA !== undefined) return join(LOCALAPPDATA, 'maildoctor');
  return join(XDG_STATE_HOME ?? join(homedir(), '.local', 'state'), 'maildoctor');
}
