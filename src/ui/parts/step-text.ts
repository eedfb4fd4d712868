export interface Piece {
  readonly kind: 'plain' | 'value' | 'code' | 'link';
  readonly text: string;
}

type Args = Readonly<Record<string, string | number | boolean>>;

/** Arguments of an action that a person types or pastes; the others are words of ours. */
const copyable = ['host', 'port', 'user', 'address', 'name', 'prefix'];
const command = /(?:openssl|dig|maildoctor|curl|swaks|nslookup) [^“”()]+?(?=\s*(?:$|[;)]|, ))/;
const link = /https?:\/\/[^\s<>"“”()]*[^\s<>"“”().,;:]/;

/** A step in pieces: what is to be typed is copied by a click, what is to be opened is a link. */
export function piecesOf(step: string, args: Args): readonly Piece[] {
  const values = copyable
    .flatMap((key) => (args[key] === undefined ? [] : [String(args[key])]))
    .filter((value) => value.length > 1)
    .sort((a, b) => b.length - a.length)
    .map((value) => `(?<![\\w.@-])${escaped(value)}(?![\\w@-]|\\.\\w)`);
  const value = values.length === 0 ? undefined : new RegExp(values.join('|'));
  return cut(
    [{ kind: 'plain', text: step }],
    [
      ['code', command],
      ['link', link],
      ['value', value],
    ],
  );
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function cut(
  whole: readonly Piece[],
  rules: readonly (readonly [Piece['kind'], RegExp | undefined])[],
): readonly Piece[] {
  let pieces = whole;
  for (const [kind, pattern] of rules) {
    if (pattern === undefined) continue;
    pieces = pieces.flatMap((piece) =>
      piece.kind === 'plain' ? cutOne(piece.text, kind, pattern) : [piece],
    );
  }
  return pieces;
}

function cutOne(text: string, kind: Piece['kind'], pattern: RegExp): readonly Piece[] {
  const pieces: Piece[] = [];
  let rest = text;
  for (let found = pattern.exec(rest); found !== null; found = pattern.exec(rest)) {
    if (found.index > 0) pieces.push({ kind: 'plain', text: rest.slice(0, found.index) });
    pieces.push({ kind, text: found[0] });
    rest = rest.slice(found.index + found[0].length);
  }
  return rest === '' ? pieces : [...pieces, { kind: 'plain', text: rest }];
}
