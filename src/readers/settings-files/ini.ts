import type { Field } from './file.ts';
import { numbered } from './words.ts';

export interface Section {
  readonly name: string;
  readonly line: number;
  readonly values: ReadonlyMap<string, Field>;
}

/** Sections of `key = value`; comments only at the beginning of a line. */
export function sectionsOf(text: string): readonly Section[] {
  const sections: { name: string; line: number; values: Map<string, Field> }[] = [];
  for (const { text: raw, line } of numbered(text)) {
    const name = /^\s*\[(.*)\]\s*$/.exec(raw)?.[1];
    if (name !== undefined) sections.push({ name, line, values: new Map() });
    else if (!/^\s*[#;]/.test(raw)) {
      const [, key, value = ''] = /^\s*([^=\s][^=]*?)\s*=\s*(.*?)\s*$/.exec(raw) ?? [];
      if (key !== undefined) sections.at(-1)?.values.set(key, { text: value, line });
    }
  }
  return sections;
}
