export type ImapStatus = 'OK' | 'NO' | 'BAD' | 'BYE' | 'PREAUTH';

/** One response line of the server with its literals taken out of the text. */
export interface ImapLine {
  readonly text: string;
  /** In the order of their `{n}` in the text. */
  readonly literals: readonly string[];
}

export interface ImapUntagged {
  /** `CAPABILITY`, `LIST`, `EXISTS`, `OK` and so on, in capitals. */
  readonly name: string;
  readonly number?: number;
  /** What follows the name, literals in place. */
  readonly text: string;
  readonly values: readonly ImapValue[];
}

export interface ImapState {
  readonly status: ImapStatus;
  /** `AUTHENTICATIONFAILED` */
  readonly responseCode?: string;
  readonly codeArgs?: string;
  readonly text: string;
}

export interface ImapResponse extends ImapState {
  readonly stage: string;
  readonly untagged: readonly ImapUntagged[];
  /** Texts that are to be shown to people as they are. */
  readonly alerts: readonly string[];
  /** From a response code or an untagged line. */
  readonly capabilities?: readonly string[];
  readonly ms: number;
  readonly malformed?: readonly string[];
}

export type ImapValue = string | null | readonly ImapValue[];

const STATE = /^(OK|NO|BAD|BYE|PREAUTH)(?: +|$)(?:\[([^\s\]]+)(?: ([^\]]*))?\]? *)?([\s\S]*)$/i;
const MAX_VALUES = 2000;
const MAX_DEPTH = 12;

/** `OK [CODE args] text`, or undefined if the line is not one of these. */
export function parseState(text: string): ImapState | undefined {
  const match = STATE.exec(text);
  const status = match?.[1]?.toUpperCase();
  if (!match || !isStatus(status)) return undefined;
  const code = match[2]?.toUpperCase();
  const args = match[3];
  return {
    status,
    ...(code === undefined ? {} : { responseCode: code }),
    ...(args === undefined ? {} : { codeArgs: args }),
    text: (match[4] ?? '').trim(),
  };
}

function isStatus(text: string | undefined): text is ImapStatus {
  return text === 'OK' || text === 'NO' || text === 'BAD' || text === 'BYE' || text === 'PREAUTH';
}

/**
 * How many bytes of a literal follow a response whose last piece (behind the literal before) is `piece`.
 * Human text is free to end in `{5}`: there it means nothing.
 */
export function literalAfter(whole: string, piece: string = whole): number | undefined {
  const length = /~?\{(\d{1,12})\+?\}$/.exec(piece)?.[1];
  if (length === undefined || /^(?:\+|\S+ +(?:OK|NO|BAD|BYE|PREAUTH)\b)/i.test(whole)) return undefined;
  return Number(length);
}

/** An untagged line, `* ` already gone. */
export function parseUntagged(line: ImapLine): ImapUntagged {
  const [, digits, word = '', rest = ''] = /^(?:(\d{1,10}) +)?(\S*) ?([\s\S]*)$/.exec(line.text) ?? [];
  const state = parseState(line.text);
  let next = 0;
  const text = rest.replace(/~?\{\d+\+?\}/g, (mark) => line.literals[next++] ?? mark);
  return {
    name: word.toUpperCase(),
    ...(digits === undefined ? {} : { number: Number(digits) }),
    text,
    values: state ? [] : parseValues({ text: rest, literals: line.literals }),
  };
}

/**
 * Atoms, quoted strings, literals, NIL and lists. Bounded, and never throws: what is not understood is left
 * out.
 */
export function parseValues(line: ImapLine): ImapValue[] {
  const token = /\s*(?:(\()|(\))|"((?:[^"\\]|\\.)*)"|(~?\{\d+\+?\})|([^\s()"]+)|.)/gsy;
  const root: ImapValue[] = [];
  const stack: ImapValue[][] = [root];
  let literal = 0;
  for (let count = 0; count < MAX_VALUES; count += 1) {
    const match = token.exec(line.text);
    if (!match) break;
    const [, open, close, quoted, mark, atom] = match;
    const here = stack.at(-1) ?? root;
    if (open !== undefined) {
      if (stack.length >= MAX_DEPTH) break;
      const list: ImapValue[] = [];
      here.push(list);
      stack.push(list);
    } else if (close !== undefined) {
      if (stack.length > 1) stack.pop();
    } else if (quoted !== undefined) here.push(quoted.replace(/\\(.)/gs, '$1'));
    else if (mark !== undefined) here.push(line.literals[literal++] ?? mark);
    else if (atom !== undefined) here.push(atom.toUpperCase() === 'NIL' ? null : atom);
  }
  return root;
}

export function capabilityList(text: string): string[] {
  return text
    .toUpperCase()
    .split(/\s+/)
    .filter((c) => c !== '' && c.length <= 60)
    .slice(0, 200);
}
