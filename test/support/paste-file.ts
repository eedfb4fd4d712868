/** A `.paste` case: a header of `key: value`, a blank line, and a text as a user would paste it. */
export interface PasteCase {
  readonly header: ReadonlyMap<string, string>;
  readonly text: string;
}

export function parsePaste(content: string): PasteCase {
  const end = content.indexOf('\n\n');
  const header = new Map<string, string>();
  for (const line of content.slice(0, Math.max(end, 0)).split('\n')) {
    const colon = line.indexOf(':');
    if (colon > 0 && !line.startsWith('#'))
      header.set(line.slice(0, colon).trim(), line.slice(colon + 1).trim());
  }
  return { header, text: content.slice(end + 2) };
}

export const listOf = (value: string | undefined): readonly string[] =>
  value === undefined ? [] : value.split(/[ ,]+/).filter((id) => id !== '');
