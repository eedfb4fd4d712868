import { Ledger } from '../../src/engine/ledger.ts';
import { type AnyFact, type AnyTold, facts, isKind } from '../../src/kernel/facts.ts';
import { type Protocol, type Subject, service, subject, thisHost } from '../../src/kernel/subject.ts';

/**
 * A `.facts` file: header lines `key: value`, a blank line, then one fact a line:
 *
 *     kind subject key=value key="a text" key=[a, b] @session=a @source=text @aside @vantage=mx.example.net
 *
 * Subjects: `imap://mail.example.org:993/192.0.2.1` (parts may be missing), `name:x`, `account:x`, `here`, …
 * A near miss follows a line `near-miss: FAULT` (or `near-miss: healthy`): lines beginning with `- ` take a
 * fact line of the body away, lines beginning with `+ ` add one.
 */
export interface FactsCase {
  readonly file: string;
  readonly header: ReadonlyMap<string, string>;
  readonly lines: readonly string[];
  readonly nearMisses: readonly { readonly expect: string; readonly lines: readonly string[] }[];
}

export function parseFactsFile(file: string, text: string): FactsCase {
  const [head = '', ...rest] = text.split(/\n[ \t]*\n/);
  const header = new Map<string, string>();
  for (const line of head.split('\n')) {
    const colon = line.indexOf(':');
    if (line.startsWith('#') || line.trim() === '') continue;
    if (colon === -1) throw new Error(`${file}: "${line}" is no header line; write "key: value"`);
    header.set(line.slice(0, colon).trim(), line.slice(colon + 1).trim());
  }
  const body: string[] = [];
  const nearMisses: { expect: string; lines: string[] }[] = [];
  for (const raw of rest.join('\n').split('\n')) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    const current = nearMisses.at(-1);
    if (line.startsWith('near-miss:')) nearMisses.push({ expect: line.slice(10).trim(), lines: [...body] });
    else if (current === undefined) body.push(line);
    else if (line.startsWith('+ ')) current.lines.push(line.slice(2).trim());
    else if (line.startsWith('- ')) {
      const at = current.lines.indexOf(line.slice(2).trim());
      if (at === -1)
        throw new Error(`${file}: the near miss takes away a line that is not there: ${line.slice(2)}`);
      current.lines.splice(at, 1);
    } else throw new Error(`${file}: in a near miss a line begins with "- " or "+ ": ${line}`);
  }
  return { file, header, lines: body, nearMisses };
}

/** The facts of the lines; `now` is the time they are observed at (ISO date). */
export function factsOf(lines: readonly string[], now = '2026-11-21T12:00:00.000Z'): readonly AnyFact[] {
  const ledger = new Ledger(() => now);
  for (const line of lines) ledger.tell(parseFactLine(line));
  return ledger.facts;
}

const token = /@[a-z]+(?:=\S+)?|[a-zA-Z]+=(?:"(?:[^"\\]|\\.)*"|\[[^\]]*\]|\S*)|\S+/g;

export function parseFactLine(line: string): AnyTold {
  const [kind = '', about = '', ...rest] = line.match(token) ?? [];
  if (!isKind(kind)) throw new Error(`there is no kind of fact called "${kind}" in: ${line}`);
  const fields = facts[kind].fields as Readonly<
    Record<string, { check(v: unknown): boolean; describe: string }>
  >;
  const value: Record<string, unknown> = {};
  const envelope: Record<string, unknown> = {};
  for (const part of rest) {
    if (part.startsWith('@')) {
      const [key = '', text] = part.slice(1).split('=');
      envelope[key] = text ?? true;
      continue;
    }
    const equals = part.indexOf('=');
    const key = part.slice(0, equals);
    const field = fields[key];
    if (equals === -1 || field === undefined)
      throw new Error(`"${part}" is no field of ${kind} (${Object.keys(fields).join(', ')}) in: ${line}`);
    const text = part.slice(equals + 1);
    const parsed = [unquote(text), parseJson(text), parseList(text, field)].find(
      (v) => v !== undefined && field.check(v),
    );
    if (parsed === undefined) throw new Error(`${kind}.${key}: "${text}" is not ${field.describe}`);
    value[key] = parsed;
  }
  // The ledger checks that kind and value fit each other.
  return { kind, subject: parseSubject(about), value, ...envelope } as unknown as AnyTold;
}

const unquote = (text: string): string =>
  text.startsWith('"') ? text.slice(1, -1).replace(/\\(.)/g, (_, c: string) => (c === 'n' ? '\n' : c)) : text;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function parseList(text: string, field: { check(v: unknown): boolean }): unknown {
  if (!text.startsWith('[') || !text.endsWith(']')) return undefined;
  const items = text
    .slice(1, -1)
    .split(',')
    .map((s) => s.trim())
    .filter((s) => s !== '');
  return field.check(items) ? items : items.map(Number);
}

export function parseSubject(text: string): Subject {
  if (text === 'here') return thisHost;
  const url = /^([a-z0-9]+|\*):\/\/(\[[^\]]*\]|[^:/]*)(?::(\d+))?(?:\/(\S+))?$/.exec(text);
  if (url !== null) {
    const [, protocol = '*', name = '', port, address] = url;
    return service({
      ...(protocol === '*' ? {} : { protocol: protocol as Protocol }),
      ...(name === '' ? {} : { name: name.replace(/^\[|\]$/g, '') }),
      ...(port === undefined ? {} : { port: Number(port) }),
      ...(address === undefined ? {} : { address }),
    });
  }
  const named = /^(name|domain|account|recipient|message|host|client):(.+)$/.exec(text);
  if (named?.[1] === undefined || named[2] === undefined) throw new Error(`"${text}" is no subject`);
  return subject(named[1] as 'name', named[2]);
}
