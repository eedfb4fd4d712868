const mostLine = 1 << 16;
const LF = 10;
const CR = 13;

/** Whether the bytes from one place to another are a line that nobody needs to read. */
export type Skip = (bytes: Uint8Array, from: number, to: number) => boolean;

/**
 * Lines in batches, so that a long log costs no promise for each line, and without their ends. A line that is
 * skipped comes as an empty one, so that the others keep their numbers; endless lines are cut.
 */
export async function* linesOf(
  chunks: AsyncIterable<Buffer> | Iterable<Buffer>,
  skip: Skip = () => false,
): AsyncGenerator<readonly string[]> {
  let rest: Buffer = Buffer.alloc(0);
  let isFirst = true;
  for await (const chunk of chunks) {
    const lines: string[] = [];
    let from = 0;
    if (rest.length > 0) {
      const end = chunk.indexOf(LF);
      rest = joined(rest, end === -1 ? chunk : chunk.subarray(0, end));
      if (end === -1) continue;
      lines.push(lineIn(rest, 0, rest.length, skip));
      rest = Buffer.alloc(0);
      from = end + 1;
    } else if (isFirst && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf) from = 3;
    isFirst = false;
    for (let end = chunk.indexOf(LF, from); end !== -1; end = chunk.indexOf(LF, from)) {
      lines.push(lineIn(chunk, from, end, skip));
      from = end + 1;
    }
    // A copy: whoever reads a file uses its memory again for the next chunk.
    if (from < chunk.length) rest = Buffer.from(chunk.subarray(from, from + mostLine));
    yield lines;
  }
  if (rest.length > 0) yield [lineIn(rest, 0, rest.length, skip)];
}

const joined = (a: Buffer, b: Buffer): Buffer =>
  a.length >= mostLine ? a : Buffer.concat([a, b.subarray(0, mostLine - a.length)]);

function lineIn(bytes: Buffer, from: number, end: number, skip: Skip): string {
  const to = end > from && bytes[end - 1] === CR ? end - 1 : end;
  return skip(bytes, from, to) ? '' : bytes.toString('utf8', from, Math.min(to, from + mostLine));
}
