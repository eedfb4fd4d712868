import { explainCode, type KnownCode } from './index.ts';

const fewLines = 8;
const mostCodes = 4;
const patterns: readonly RegExp[] = [
  /(?:^|[\s:"'(=])([245]\d\d)(?=[ -]|["')]?$)/g,
  /(?:^|[\s:#(-])([245]\.\d{1,3}\.\d{1,3})(?![\d.])/g,
  /\[([A-Z][A-Z/-]{2,30})\b[^\]]{0,60}\]/g,
];

/** The reply codes that a short text names, with what the registries say of each, or that none defines it. */
export function codesIn(lines: readonly string[]): readonly KnownCode[] {
  if (lines.length > fewLines) return [];
  const found = new Map<string, KnownCode>();
  for (const line of lines)
    for (const pattern of patterns)
      for (const [, code = ''] of line.slice(0, 1000).matchAll(pattern))
        for (const known of explainCode(code))
          if (!found.has(code) && found.size < mostCodes) found.set(code, known);
  return [...found].map(([code, known]) => ({ ...known, code }));
}
