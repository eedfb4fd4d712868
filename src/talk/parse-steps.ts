// The right side of a stage: replies and effects, parted by ` | `.

import { TalkProblem } from './problem.ts';
import { type Model, type Step, type Tls, tlsKinds } from './talk.ts';
import { number, oneOf, unquote, words } from './words.ts';

const FOREVER = 256 * 1024 * 1024; // bytes: more than anyone should read

/** What an unquoted reply must look like, so that a slip of the author is not taken for a broken server. */
const shapes: Partial<Record<Model, { like: RegExp; right: string }>> = {
  smtp: { like: /^\d{3}(?:[ -]|$)/, right: 'an SMTP reply begins with its code: 250 Ok' },
  imap: {
    like: /^(?:\* |\+|OK\b|NO\b|BAD\b|\{tag\} )/,
    right: 'an IMAP reply begins with *, +, OK, NO or BAD (the tag is added)',
  },
};

export function parseSteps(text: string, line: number, model: Model): Step[] {
  return split(text).map((part) => step(part, line, model));
}

function split(text: string): string[] {
  const parts: string[] = [];
  let open = false;
  for (const piece of text.split(/ +\|(?: +|$)/)) {
    if (open) parts.push(`${parts.pop()} | ${piece}`);
    else parts.push(piece);
    const last = parts.at(-1) ?? '';
    open = /^(?:raw )?"/.test(last) && !/[^\\]"$/.test(last);
  }
  return parts.map((part) => part.trim());
}

function step(part: string, line: number, model: Model): Step {
  const [verb = '', first, second] = part.split(/\s+/);
  const rest = part.slice(verb.length).trim();
  switch (verb) {
    case 'delay':
      return { do: 'delay', ms: number(first, line, 'delay', 'delay 2000 (milliseconds)') };
    case 'drip':
      return {
        do: 'drip',
        ms: number(first ?? '0', line, 'drip', 'drip 1000 (milliseconds between two bytes)'),
      };
    case 'split': {
      const size = number(first, line, 'split', 'split 7 (bytes in a packet)');
      if (size === 0) throw new TalkProblem(line, 'split 0 sends nothing', 'write at least: split 1');
      return {
        do: 'split',
        size,
        ms: number(second ?? '0', line, 'split', 'split 7 50 (bytes, milliseconds)'),
      };
    }
    case 'close':
    case 'reset':
    case 'silence':
      if (rest !== '')
        throw new TalkProblem(line, `"${part}" has words behind ${verb}`, `write only: ${verb}`);
      return { do: verb };
    case 'tls':
      return { do: 'tls', tls: parseTls(words(rest, line), line) };
    case 'garbage':
      return { do: 'garbage', count: number(first, line, 'garbage', 'garbage 512 (bytes)') };
    case 'raw':
      return { do: 'raw', text: unquote(rest, line) };
    case 'lines':
    case 'bytes': {
      const text = unquote(rest.slice((first ?? '').length).trim(), line);
      const example = `${verb} 1000 some text, or ${verb} forever some text`;
      if (text === '') throw new TalkProblem(line, `${verb} needs a text`, `for example: ${example}`);
      const all = verb === 'bytes' ? FOREVER : Math.ceil(FOREVER / (text.length + 2));
      return { do: verb, count: first === 'forever' ? all : number(first, line, verb, example), text };
    }
    default:
      return { do: 'say', text: reply(part, line, model) };
  }
}

function reply(part: string, line: number, model: Model): string {
  if (part.startsWith('"')) return unquote(part, line);
  const shape = shapes[model];
  if (part === '' || (shape !== undefined && !shape.like.test(part))) {
    const right = shape?.right ?? 'write a reply or an effect between two |';
    throw new TalkProblem(
      line,
      `"${part}" is neither a reply nor an effect`,
      `${right}; quote what is odd on purpose`,
    );
  }
  return part;
}

/** `expired`, or `unknown-ca "Name of the authority"`. */
export function parseTls(given: string[], line: number): Tls {
  const [word = 'good', authority, more] = given;
  const kind = oneOf(word, tlsKinds, line, 'kind of TLS');
  if (more !== undefined || (authority !== undefined && kind !== 'unknown-ca')) {
    throw new TalkProblem(line, `"${authority}" has no meaning behind ${kind}`, `write only: tls ${kind}`);
  }
  return authority === undefined ? { kind } : { kind, authority };
}
