import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Opens the page in the user's browser. The address holds the token, and everybody on this computer can see
 * the arguments of programs: the browser is given a file that only this user can read and that leads there.
 */
export function openInBrowser(url: string): { close: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'maildoctor-open-'));
  const close = (): void => rmSync(folder, { recursive: true, force: true });
  const file = join(folder, 'open.html');
  writeFileSync(
    file,
    `<!doctype html><meta charset="utf-8"><title>Maildoctor</title><meta http-equiv="refresh" content="0;url=${url}">`,
    { mode: 0o600 },
  );
  const [command, args] = openers[process.platform] ?? ['xdg-open', []];
  const child = spawn(command, [...args, pathToFileURL(file).href], { stdio: 'ignore', detached: true });
  child.on('error', () => process.stderr.write('No browser could be opened: open the address above.\n'));
  child.unref();
  setTimeout(close, 60_000).unref();
  return { close };
}

const openers: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  darwin: ['open', []],
  win32: ['rundll32', ['url.dll,FileProtocolHandler']],
};
