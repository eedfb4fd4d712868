import { SettingsError } from '../settings.ts';

export interface PlistNode {
  readonly line: number;
  readonly text?: string;
  readonly items?: readonly PlistNode[];
  readonly entries?: ReadonlyMap<string, PlistNode>;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const deepest = 32;

/** Text of XML without its entities; entities that a document declares itself are left as they are. */
export const xmlText = (text: string): string =>
  text.replaceAll(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      const point =
        hex !== undefined ? Number.parseInt(hex, 16) : decimal !== undefined ? Number(decimal) : undefined;
      if (point === undefined) return entities[name ?? ''] ?? whole;
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    },
  );

/**
 * Reads an XML property list, keeping the line of every value, which libraries do not.
 * @throws SettingsError that names the line where it is no such list.
 */
export function xmlPlist(whole: string): PlistNode {
  const start = whole.search(/<plist[\s>]/);
  if (start === -1) throw new SettingsError('this is no property list: it has no <plist> element');
  const parts = /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([A-Za-z]+)[^>]*?(\/?)>|[^<]+/g;
  parts.lastIndex = start;
  let line = whole.slice(0, start).split('\n').length;
  const open: Building[] = [];
  let root: PlistNode | undefined;
  for (let part = parts.exec(whole); part !== null; part = parts.exec(whole)) {
    const [all, cdata, closing, tag, empty] = part;
    const here = line;
    line += all.split('\n').length - 1;
    const top = open.at(-1);
    if (tag === undefined) {
      if (top !== undefined) top.text += cdata ?? (all.startsWith('<') ? '' : xmlText(all));
    } else if (closing === '' && empty === '') {
      if (open.length >= deepest) throw new SettingsError(`line ${here}: nested deeper than any profile`);
      open.push({ tag, line: here, text: '', items: [], entries: new Map(), key: undefined });
    } else {
      const ended = empty === '' ? open.pop() : { tag, line: here, text: '', items: [], entries: new Map() };
      if (ended?.tag !== tag)
        throw new SettingsError(
          `line ${here}: </${tag}> ends <${ended?.tag ?? 'nothing'}>; each element must be closed`,
        );
      if (tag === 'plist') break;
      root = take(open.at(-1), ended) ?? root;
    }
  }
  if (root === undefined) throw new SettingsError('this property list is empty or ends too early');
  return root;
}

interface Building {
  readonly tag: string;
  readonly line: number;
  text: string;
  readonly items: PlistNode[];
  readonly entries: Map<string, PlistNode>;
  key?: string | undefined;
}

/** Puts an element that has ended into the one around it; gives the outermost. */
function take(around: Building | undefined, ended: Building): PlistNode | undefined {
  if (ended.tag === 'key') {
    if (around !== undefined) around.key = ended.text;
    return undefined;
  }
  const node: PlistNode =
    ended.tag === 'dict'
      ? { line: ended.line, entries: ended.entries }
      : ended.tag === 'array'
        ? { line: ended.line, items: ended.items }
        : { line: ended.line, text: ended.tag === 'true' || ended.tag === 'false' ? ended.tag : ended.text };
  if (around?.tag === 'array') around.items.push(node);
  else if (around?.tag === 'dict' && around.key !== undefined) around.entries.set(around.key, node);
  else if (around?.tag === 'plist') return node;
  return undefined;
}
