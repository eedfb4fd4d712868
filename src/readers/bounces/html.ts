const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  nbsp: ' ',
  apos: "'",
};

/** The words of a page, one line for each block. */
export const plainOf = (html: string): string =>
  withoutHidden(html.slice(0, 200_000))
    .replace(/\s+/g, ' ')
    .replace(/<(?:br|p|div|tr|li|h\d|table)\b[^<>]{0,2000}>|<\/(?:p|div|tr|li|h\d|table)>/gi, '\n')
    .replace(/<[^<>]{0,2000}>/g, '')
    .replace(/&(lt|gt|amp|quot|nbsp|apos|#\d{1,6}|#x[\da-f]{1,5});/gi, (whole, name: string) =>
      name.startsWith('#')
        ? String.fromCodePoint(Number(name[1] === 'x' ? `0${name.slice(1)}` : name.slice(1)))
        : (entities[name.toLowerCase()] ?? whole),
    )
    .replace(/\n\s+/g, '\n');

/** Without styles and scripts; one pass, whatever is left open. */
function withoutHidden(html: string): string {
  let out = '';
  let at = 0;
  for (const found of html.matchAll(/<(style|script)\b/gi)) {
    if (found.index < at) continue;
    out += html.slice(at, found.index);
    const end = html.indexOf(`</${found[1]}`, found.index);
    if (end === -1) return out;
    at = end;
  }
  return out + html.slice(at);
}
