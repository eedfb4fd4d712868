/** The texts that were explained in this tab: never stored, only kept for showing the lines that decided. */
export type Source = { readonly text: string } | { readonly file: File };

const sources = new Map<string, Source>();
export const rememberSource = (examination: string, source: Source): void => {
  sources.clear();
  sources.set(examination, source);
};
export const sourceOf = (examination: string): Source | undefined => sources.get(examination);

export interface Line {
  readonly number: number;
  readonly text: string;
}

const around = 3;
const step = 1 << 20;
const mostOfLine = 2000;

/** The numbers of the lines to show: the cited ones with a few around them. */
export function linesWanted(cited: readonly (readonly [number, number])[], most = 400): readonly number[] {
  const wanted = new Set<number>();
  for (const [first, last] of cited)
    for (let n = Math.max(1, first - around); n <= last + around && wanted.size < most; n++) wanted.add(n);
  return [...wanted].sort((a, b) => a - b);
}

/** Those lines of the source; of a file only slice after slice is in memory. */
export async function linesOf(source: Source, wanted: readonly number[]): Promise<readonly Line[]> {
  if ('text' in source) return fromText(source.text, wanted);
  return fromFile(source.file, wanted);
}

function fromText(text: string, wanted: readonly number[]): readonly Line[] {
  const lines = text.split('\n');
  return wanted.flatMap((number) => {
    const line = lines[number - 1];
    return line === undefined ? [] : [{ number, text: line.slice(0, mostOfLine).replace(/\r$/, '') }];
  });
}

async function fromFile(file: File, wanted: readonly number[]): Promise<readonly Line[]> {
  const isZipped = await startsWith(file, [0x1f, 0x8b]);
  const chunks = isZipped ? unzipped(file) : slices(file);
  const last = wanted.at(-1) ?? 0;
  const isWanted = new Set(wanted);
  const found = new Map<number, Uint8Array[]>();
  let number = 1;
  for await (const chunk of chunks) {
    let from = 0;
    while (from < chunk.length && number <= last) {
      const end = chunk.indexOf(10, from);
      const to = end === -1 ? chunk.length : end;
      if (isWanted.has(number))
        found.set(number, [...(found.get(number) ?? []), chunk.slice(from, Math.min(to, from + mostOfLine))]);
      if (end === -1) break;
      number++;
      from = end + 1;
    }
    if (number > last) break;
  }
  return wanted.flatMap((n) => {
    const bytes = found.get(n);
    return bytes === undefined ? [] : [{ number: n, text: decode(bytes) }];
  });
}

const decode = (parts: readonly Uint8Array[]): string => {
  const decoder = new TextDecoder();
  return (parts.map((p) => decoder.decode(p, { stream: true })).join('') + decoder.decode()).replace(
    /\r$/,
    '',
  );
};

async function startsWith(file: File, bytes: readonly number[]): Promise<boolean> {
  const head = new Uint8Array(await file.slice(0, bytes.length).arrayBuffer());
  return head.length === bytes.length && bytes.every((b, i) => head[i] === b);
}

async function* slices(file: File): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.size; at += step)
    yield new Uint8Array(await file.slice(at, at + step).arrayBuffer());
}

async function* unzipped(file: File): AsyncGenerator<Uint8Array> {
  const reader = file.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
}
