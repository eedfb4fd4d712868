import type { Field } from './file.ts';

/** Words that programs take for "yes" and "no"; `undefined` for anything else. */
export function yesOrNo(field: Field | undefined): boolean | undefined {
  const word = field?.text.trim().toLowerCase();
  if (word === undefined || word === '') return undefined;
  if (['true', 'yes', 'on', '1', 't', 'y'].includes(word)) return true;
  if (['false', 'no', 'off', '0', 'f', 'n', 'null', 'none', 'nil'].includes(word)) return false;
  return undefined;
}

/** Percent-encoding undone where it is whole. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export interface Person {
  readonly address?: string;
  readonly fullName?: string;
}

/** `Fred Bloggs <fred@example.org>` or the address alone. */
export function person(text: string | undefined): Person {
  if (text === undefined) return {};
  const whole = /^(.*)<([^<>\s]+@[^<>\s]+)>$/s.exec(text.trim());
  if (whole?.[2] !== undefined) {
    const fullName = unquoted((whole[1] ?? '').trim());
    return { address: whole[2], ...(fullName === '' ? {} : { fullName }) };
  }
  const address = text.trim();
  return /^[^\s<>]+@[^\s<>]+$/.test(address) ? { address } : {};
}

const unquoted = (text: string): string =>
  /^".*"$/s.test(text) ? text.slice(1, -1).replaceAll(/\\(.)/gs, '$1') : text;

/** Lines with their numbers, without their ends. */
export const numbered = (text: string): readonly Field[] =>
  text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .map((line, i) => ({ text: line, line: i + 1 }));

/** The lowest of some lines. */
export const firstLine = (...fields: readonly (Field | undefined)[]): number | undefined =>
  fields.find((f) => f !== undefined)?.line;
