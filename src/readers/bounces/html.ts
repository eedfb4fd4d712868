const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', nbsp: ' ', apos: "'" };

/** The words of a page, one line for each block. */
export const plainOf = (html: string): string =>
  html
    .slice(0, 200_000)
    .replace(/<(style|script|head)\b[^>]{0,500}>[^]{0,50000}?<\/\1>/gi, ' ')
    .replace(/\s+/g, ' ')
    .replace(/<(?:br|p|div|tr|li|h\d|table)\b[^<>]{0,2000}>|<\/(?:p|div|tr|li|h\d|table)>/gi, '\n')
    .replace(/<[^<>]{0,2000}>/g, '')
    .replace(/&(lt|gt|amp|quot|nbsp|apos|#\d{1,6}|#x[\da-f]{1,5});/gi, (whole, name: string) =>
      name.startsWith('#')
        ? String.fromCodePoint(Number(name[1] === 'x' ? `0${name.slice(1)}` : name.slice(1)))
        : (entities[name.toLowerCase()] ?? whole),
    )
    .replace(/\n\s+/g, '\n');
