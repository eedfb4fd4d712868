import type { DatabaseSync } from 'node:sqlite';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Entry } from './contract.ts';
import { Examination, type Kept } from './examination.ts';

/** As many as anybody looks through, and no more than this many bytes, packed. */
export interface HistoryBounds {
  readonly entries: number;
  readonly bytes: number;
}
const usual: HistoryBounds = { entries: 500, bytes: 200_000_000 };

/** Reports with their ledgers, packed; the oldest make room for the newest. Nothing secret is in them. */
export class History {
  readonly #db: DatabaseSync;
  readonly #bounds: HistoryBounds;

  constructor(db: DatabaseSync, bounds: HistoryBounds = usual) {
    this.#db = db;
    this.#bounds = bounds;
  }

  save(x: Examination): void {
    const kept = x.toKeep();
    if (kept === undefined) return;
    const rest = gzipSync(JSON.stringify(kept));
    this.#db
      .prepare('INSERT OR REPLACE INTO entry (id, started_at, line, rest, size) VALUES (?, ?, ?, ?, ?)')
      .run(x.id, x.startedAt, JSON.stringify(x.entry()), rest, rest.length);
    this.#makeRoom();
  }

  load(id: string): Examination | undefined {
    const row = this.#db.prepare('SELECT rest FROM entry WHERE id = ?').get(id);
    if (!(row?.rest instanceof Uint8Array)) return undefined;
    // Written by save() above; the database is this user's own.
    return Examination.fromKept(JSON.parse(gunzipSync(row.rest).toString('utf8')) as Kept);
  }

  list(): readonly Entry[] {
    return this.#db
      .prepare('SELECT line FROM entry ORDER BY started_at DESC')
      .all()
      .map((row) => JSON.parse(String(row.line)) as Entry);
  }

  remove(id: string): void {
    this.#db.prepare('DELETE FROM entry WHERE id = ?').run(id);
  }

  close(): void {
    this.#db.close();
  }

  #makeRoom(): void {
    this.#db
      .prepare(
        `DELETE FROM entry WHERE id IN (
           SELECT id FROM (
             SELECT id, row_number() OVER newest AS number, sum(size) OVER newest AS bytes FROM entry
             WINDOW newest AS (ORDER BY started_at DESC, id)
           ) WHERE number > ? OR (bytes > ? AND number > 1))`,
      )
      .run(this.#bounds.entries, this.#bounds.bytes);
  }
}
