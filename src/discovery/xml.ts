import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { Reason } from '../kernel/discovered.ts';

/** An element: attributes as `@name`, text as `#text`, children by name; every child is a list. */
export interface Element {
  readonly [name: string]: readonly Element[] | string | undefined;
  readonly '#text'?: string;
}

const parser = new XMLParser({
  processEntities: false,
  parseTagValue: false,
  parseAttributeValue: false,
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  alwaysCreateTextNode: true,
  maxNestedTags: 30,
  isArray: (_name, _path, _isLeaf, isAttribute) => !isAttribute,
});

/** Reads a small XML document; documents that define entities of their own are refused unread. */
export function parseXml(
  text: string,
): { readonly root: Element; readonly name: string } | { readonly reason: Reason } {
  if (!text.trimStart().startsWith('<')) return { reason: 'not-xml' };
  if (/<!ENTITY|<!DOCTYPE[^>]*\[/i.test(text)) return { reason: 'entities' };
  try {
    if (XMLValidator.validate(text) !== true) return { reason: 'malformed' };
    const parsed: unknown = parser.parse(text);
    if (typeof parsed !== 'object' || parsed === null) return { reason: 'malformed' };
    for (const [name, value] of Object.entries(parsed)) {
      const [root] = Array.isArray(value) ? (value as readonly unknown[]) : [];
      if (isElement(root)) return { root, name };
    }
    return { reason: 'malformed' };
  } catch {
    return { reason: 'malformed' };
  }
}

const isElement = (value: unknown): value is Element => typeof value === 'object' && value !== null;

export function children(element: Element | undefined, name: string): readonly Element[] {
  const found = element?.[name];
  return Array.isArray(found) ? (found as readonly unknown[]).filter(isElement) : [];
}

export const child = (element: Element | undefined, name: string): Element | undefined =>
  children(element, name)[0];

/** The text of the first child of a name, with the five entities of XML itself; at most 500 characters. */
export function textIn(element: Element | undefined, name: string): string | undefined {
  const text = child(element, name)?.['#text'];
  return typeof text === 'string' && text.trim() !== '' ? unescapeXml(text.trim().slice(0, 500)) : undefined;
}

export function attribute(element: Element, name: string): string | undefined {
  const value = element[`@${name}`];
  return typeof value === 'string' ? unescapeXml(value) : undefined;
}

export const ownText = (element: Element): string => unescapeXml((element['#text'] ?? '').trim());

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescapeXml = (text: string): string =>
  text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/gi, (whole, decimal, hex, name) => {
    if (typeof name === 'string') return named[name] ?? whole;
    const code = Number.parseInt(
      typeof hex === 'string' ? hex : String(decimal),
      typeof hex === 'string' ? 16 : 10,
    );
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
