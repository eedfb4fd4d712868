/** What is read of one mail: a report says everything in its first part. */
const mostBytes = 400_000;
/** Lines of the original's own text that are kept where no boundary ends it. */
const LF = 10;
const CR = 13;
const DASH = 45;

/**
 * A delivery report carries the original message, often with attachments, of which only the header is of
 * interest.
 * Cutting its body off before it is decoded saves most of the work. All line ends become LF, also the lone
 * CR.
 */
export function trimOriginal(bytes: Uint8Array): Uint8Array {
  const end = completeEnd(bytes, Math.min(bytes.length, mostBytes));
  const out = new Uint8Array(end + 1);
  const boundaries = new Set<string>();
  let length = 0;
  let part: 'other' | 'carries' | 'header' | 'body' = 'other';
  for (let at = 0; at < end; ) {
    let stop = at;
    while (stop < end && bytes[stop] !== LF && bytes[stop] !== CR) stop++;
    const next = stop + (bytes[stop] === CR && bytes[stop + 1] === LF ? 2 : 1);
    const empty = isBlank(bytes, at, stop);
    const first = bytes[at];
    if (first === DASH && bytes[at + 1] === DASH && !empty) {
      const line = ascii(bytes, at, stop).trimEnd();
      if (
        part !== 'body' ||
        boundaries.has(line) ||
        (line.endsWith('--') && boundaries.has(line.slice(0, -2)))
      ) {
        if (part !== 'header') boundaries.add(line);
        part = 'other';
      }
    } else if (part === 'other' && (first === 67 || first === 99) && namesOriginal(bytes, at, stop)) {
      if (boundaries.size > 0) part = 'carries';
    } else if (empty && part === 'carries') part = 'header';
    else if (empty && part === 'header') part = 'body';
    if (part !== 'body') {
      out.set(bytes.subarray(at, stop), length);
      length += stop - at;
      out[length++] = LF;
    }
    at = next;
  }
  return out.subarray(0, Math.min(length, out.length));
}

/** A mail that is cut in the middle of an address would name somebody else: such a last line is left out. */
function completeEnd(bytes: Uint8Array, end: number): number {
  let start = end;
  while (start > 0 && end - start < 1000 && bytes[start - 1] !== LF && bytes[start - 1] !== CR) start--;
  const last = ascii(bytes, Math.max(start, end - 200), end);
  return /@[\w.-]*$|<[^<>]*$|^[\w-]{0,20}Recipient/i.test(last) ? start : end;
}

const isBlank = (bytes: Uint8Array, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (bytes[i] !== 32 && bytes[i] !== 9) return false;
  return true;
};

function ascii(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let i = from; i < Math.min(to, from + 200); i++) text += String.fromCharCode(bytes[i] ?? 0);
  return text;
}

const namesOriginal = (bytes: Uint8Array, from: number, to: number): boolean =>
  to - from < 200 &&
  /^content-type:\s*(?:message\/(?:rfc822|global)\b(?!-)|text\/rfc822-headers)/i.test(ascii(bytes, from, to));
