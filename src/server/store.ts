import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { UsageError } from '../session/usage.ts';

/**
 * What one version of the data adds to the one before; `user_version` says how many are done. A step that was
 * released is never changed.
 */
const migrations: readonly string[] = [
  `CREATE TABLE entry (
     id TEXT PRIMARY KEY, started_at TEXT NOT NULL, line TEXT NOT NULL, rest BLOB NOT NULL, size INTEGER NOT NULL
   ) STRICT;
   CREATE INDEX entry_started ON entry (started_at);`,
  `CREATE TABLE kept (
     address TEXT PRIMARY KEY, kept_at TEXT NOT NULL, salt BLOB NOT NULL, nonce BLOB NOT NULL, sealed BLOB NOT NULL
   ) STRICT;`,
];

/** Opens the data of the page, for this user's eyes only. @throws UsageError where it cannot be opened */
export async function openStore(folder: string): Promise<DatabaseSync> {
  const { DatabaseSync } = await quietly(() => import('node:sqlite'));
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const path = join(folder, 'maildoctor.db');
    const db = new DatabaseSync(path, { timeout: 5000 });
    chmodSync(path, 0o600);
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON;');
    migrate(db, path);
    return db;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(
      `the history in ${folder} cannot be opened (${error instanceof Error ? error.message : ''}); ` +
        'choose another place with --data DIR, or --no-history',
    );
  }
}

function migrate(db: DatabaseSync, path: string): void {
  const done = Number(db.prepare('PRAGMA user_version').get()?.user_version ?? 0);
  if (done > migrations.length)
    throw new UsageError(`${path} was written by a newer Maildoctor; use that, or --data DIR`);
  for (const [i, step] of migrations.entries()) {
    if (i < done) continue;
    db.exec(`BEGIN IMMEDIATE; ${step} PRAGMA user_version = ${i + 1}; COMMIT;`);
  }
}

/** Node calls its SQLite experimental on standard error, where only the user's own matters belong. */
async function quietly<T>(load: () => Promise<T>): Promise<T> {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    return await load();
  } finally {
    process.emitWarning = emitWarning;
  }
}
