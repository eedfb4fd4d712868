import { printable } from './text.ts';

/** HTML that is safe to be put into other HTML: only `html` makes it. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Part = string | number | Markup | undefined | false | readonly Part[];

/** Everything put into the template is escaped, unless it came from a template itself. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Markup =>
  new Markup(
    strings.reduce((text, piece, i) => text + piece + (i < parts.length ? textOf(parts[i]) : ''), ''),
  );

function textOf(part: Part): string {
  if (part === undefined || part === false) return '';
  if (part instanceof Markup) return part.text;
  if (Array.isArray(part)) return part.map(textOf).join('');
  return escapeHtml(String(part));
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Nothing that a server sends acts on the page: neither as markup nor by steering the direction of writing.
 */
export const escapeHtml = (text: string): string =>
  text
    .split('\n')
    .map((line) => printable(line).replace(/[&<>"']/g, (c) => entities[c] ?? c))
    .join('\n');
