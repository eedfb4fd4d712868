// One process at a time fetches packages or makes certificates: tests run beside each other.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheDir } from './paths.ts';

const folder = join(cacheDir, 'lock');
const owner = join(folder, 'pid');

/** Waits for its turn, however long that takes. */
export function alone<T>(act: () => T): T {
  mkdirSync(cacheDir, { recursive: true });
  while (!take()) {
    if (isLeft()) rmSync(folder, { recursive: true, force: true });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  }
  try {
    return act();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function take(): boolean {
  try {
    mkdirSync(folder);
  } catch {
    return false;
  }
  writeFileSync(owner, String(process.pid));
  return true;
}

/** Whether whoever took it is gone. */
function isLeft(): boolean {
  try {
    const pid = Number(readFileSync(owner, 'utf8'));
    if (pid === 0) return false;
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}
