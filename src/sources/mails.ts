import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { bytesOf } from './bytes.ts';

export interface MailFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const mostMail = 4_000_000;
const LF = 10;
/** `From ` */
const from = [70, 114, 111, 109, 32];

/** Mails of a file, an mbox, a Maildir or folder of mails, or of standard input; each may be gzip. */
export async function* mailsAt(path: string): AsyncGenerator<MailFile> {
  if (path !== '-' && statSync(path).isDirectory()) {
    for (const file of filesIn(path)) yield* mailsIn(file);
    return;
  }
  const name = path === '-' ? 'standard input' : basename(path);
  let number = 0;
  for await (const bytes of split(bytesOf(path))) {
    number++;
    yield { name: number === 1 ? name : `${name} (${number})`, bytes };
  }
}

/** A small file is read at once, which costs less than a stream. */
async function* mailsIn(file: string): AsyncGenerator<MailFile> {
  if (statSync(file).size <= mostMail) {
    const bytes = readFileSync(file);
    const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
    if (!isPacked && !isFrom(bytes, 0)) {
      yield { name: basename(file), bytes };
      return;
    }
  }
  yield* mailsAt(file);
}

/** A Maildir keeps mails in `cur` and `new`; another folder has them directly. */
function filesIn(folder: string): readonly string[] {
  const names = readdirSync(folder).sort();
  const parts = names.filter((n) => n === 'cur' || n === 'new');
  if (parts.length > 0) return parts.flatMap((part) => filesIn(join(folder, part)));
  return names
    .filter((n) => !n.startsWith('.'))
    .map((n) => join(folder, n))
    .filter((f) => statSync(f).isFile());
}

/**
 * A file that begins with a `From ` line is an mbox: the next mail begins at such a line after an empty one.
 */
export async function* split(chunks: AsyncIterable<Buffer>): AsyncGenerator<Uint8Array> {
  let kept: Buffer = Buffer.alloc(0);
  let isMbox: boolean | undefined;
  for await (const chunk of chunks) {
    kept = kept.length === 0 ? chunk : Buffer.concat([kept, chunk]);
    isMbox ??= kept.length < 5 ? undefined : isFrom(kept, 0);
    if (isMbox !== true) {
      if (kept.length > mostMail) break;
      continue;
    }
    for (let at = nextMail(kept); at !== -1; at = nextMail(kept)) {
      yield kept.subarray(0, at);
      kept = kept.subarray(at);
    }
    if (kept.length > mostMail) kept = kept.subarray(0, mostMail);
  }
  if (kept.length > 0) yield kept;
}

const isFrom = (bytes: Uint8Array, at: number): boolean => from.every((b, i) => bytes[at + i] === b);

function nextMail(bytes: Buffer): number {
  for (let at = bytes.indexOf('\nFrom ', 1); at !== -1; at = bytes.indexOf('\nFrom ', at + 1)) {
    const before = bytes[at - 1] === 13 ? at - 2 : at - 1;
    if (
      bytes[before] === LF &&
      /^From \S{1,300} .{0,20}\d\d:\d\d/.test(bytes.toString('latin1', at + 1, at + 200))
    )
      return at + 1;
  }
  return -1;
}
