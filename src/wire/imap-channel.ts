import { type Connection, type Ended, isEnded } from './connection.ts';
import type { Deadline } from './deadline.ts';
import {
  capabilityList,
  type ImapLine,
  type ImapResponse,
  type ImapState,
  type ImapUntagged,
  literalAfter,
  parseState,
  parseUntagged,
} from './imap-reply.ts';

export type ImapExchangeResult = { challenge: string } | { final: ImapResponse } | Ended;

/** A piece of a command: fixed text, or an argument that is quoted or sent as a literal. */
export type CommandPart =
  | { readonly text: string }
  | { readonly argument: string; readonly secret?: boolean };

interface Reader {
  readonly tag: string;
  next(): Promise<ImapExchangeResult>;
}

const MAX_UNTAGGED = 1000;
const MAX_UNTAGGED_CHARACTERS = 262_144;
const KEEP_OF_LITERAL = 16_384;
/** Untagged lines listened to in answer to one command, kept or not. */
const PATIENCE_LINES = 50_000;
const MAX_LITERALS = 50;

/** Tags, continuations, literals and bounds of an IMAP conversation; knows no command. */
export class ImapChannel {
  readonly #connection: Connection;
  #tags = 0;
  /**
   * Commands sent together that have no answer yet, and answers that came before their turn (RFC 9051 5.5).
   */
  readonly #pending = new Set<string>();
  readonly #early = new Map<string, string>();
  #capabilities: readonly string[] | undefined;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  get capabilities(): readonly string[] | undefined {
    return this.#capabilities;
  }

  /** What was said in plain text counts for nothing after STARTTLS. */
  forgetCapabilities(): void {
    this.#capabilities = undefined;
  }

  async greeting(deadline: Deadline): Promise<ImapResponse | Ended> {
    const started = performance.now();
    const raw = await this.#line(deadline);
    const ms = performance.now() - started;
    if (isEnded(raw)) return { ...raw, stage: 'greeting', ms };
    const line = this.#clean(raw);
    const state = line.text.startsWith('* ') ? parseState(line.text.slice(2)) : undefined;
    if (!state)
      return response('greeting', { status: 'BAD', text: line.text }, new Gathered(), ms, ['not-imap']);
    const gathered = new Gathered();
    gathered.state(state);
    this.#capabilities = gathered.capabilities ?? this.#capabilities;
    return response('greeting', state, gathered, ms);
  }

  command(stage: string, text: string, deadline: Deadline): Promise<ImapResponse | Ended> {
    return this.commandWithArguments(stage, [{ text }], deadline);
  }

  async commandWithArguments(
    stage: string,
    parts: readonly CommandPart[],
    deadline: Deadline,
  ): Promise<ImapResponse | Ended> {
    const reader = this.opened(stage, deadline);
    let line = reader.tag;
    let display = reader.tag;
    for (const part of parts) {
      if ('text' in part) {
        line += ` ${part.text}`;
        display += ` ${part.text}`;
        continue;
      }
      const shown = part.secret ? '****' : `"${part.argument}"`;
      display += ` ${shown}`;
      if (/^[\x20-\x7e]*$/.test(part.argument)) {
        line += ` "${part.argument.replace(/["\\]/g, '\\$&')}"`;
        continue;
      }
      const bytes = Buffer.from(part.argument, 'utf8');
      const atOnce = this.#mayLiteralAtOnce(bytes.length);
      const mark = `{${bytes.length}${atOnce ? '+' : ''}}`;
      this.#connection.send(`${line} ${mark}`, `${display.slice(0, -shown.length)}${mark}`);
      if (!atOnce) {
        const answer = await reader.next();
        if (isEnded(answer)) return answer;
        if ('final' in answer) return answer.final;
      }
      this.#connection.sendRaw(bytes, shown);
      line = '';
      display = '';
    }
    this.#connection.send(line, display);
    return this.#final(reader);
  }

  /** Several commands in one packet; one answer for each, in their order. */
  async pipeline(
    commands: readonly { readonly stage: string; readonly text: string }[],
    deadline: Deadline,
  ): Promise<(ImapResponse | Ended)[]> {
    const readers = commands.map(({ stage }) => this.opened(stage, deadline));
    for (const { tag } of readers) this.#pending.add(tag);
    this.#connection.send(readers.map(({ tag }, i) => `${tag} ${commands[i]?.text}`));
    const answers: (ImapResponse | Ended)[] = [];
    for (const reader of readers) answers.push(await this.#final(reader));
    return answers;
  }

  async #final(reader: Reader): Promise<ImapResponse | Ended> {
    for (;;) {
      const answer = await reader.next();
      if (isEnded(answer)) return answer;
      if ('final' in answer) return answer.final;
      // A continuation nobody asked for: an empty line ends whatever the server is waiting for.
      this.#connection.send('');
    }
  }

  /** A new tag, and what reads until its completion: challenges on the way, then the final response. */
  opened(stage: string, deadline: Deadline): Reader {
    const tag = `a${++this.#tags}`;
    const gathered = new Gathered();
    const started = performance.now();
    let challenges = 0;
    const next = async (): Promise<ImapExchangeResult> => {
      for (;;) {
        const early = this.#early.get(tag);
        this.#early.delete(tag);
        const line = early === undefined ? await this.#line(deadline) : { text: early, literals: [] };
        const ms = performance.now() - started;
        if (isEnded(line)) return this.#parted(stage, line, gathered, ms);
        const owner = line.text.slice(0, line.text.indexOf(' '));
        if (owner !== tag && this.#pending.has(owner)) {
          this.#pending.delete(owner);
          this.#early.set(owner, line.text);
          continue;
        }
        if (line.text.startsWith('+')) {
          challenges += 1;
          if (challenges > 20) return this.#overflow(stage, ms);
          return { challenge: line.text.slice(1).trim() };
        }
        if (line.text.startsWith('* ')) {
          if (gathered.lines > PATIENCE_LINES) return this.#overflow(stage, ms);
          gathered.untagged(this.#clean({ ...line, text: line.text.slice(2) }));
          continue;
        }
        const state = line.text.startsWith(`${tag} `)
          ? parseState(line.text.slice(tag.length + 1))
          : undefined;
        if (!state) {
          gathered.flaws.add('unknown-line');
          if (gathered.strays++ > 100) return this.#overflow(stage, ms);
          continue;
        }
        const clean = cleaned(state, (t) => this.#connection.log.redactor.visible(t));
        gathered.state(clean);
        this.#capabilities = gathered.capabilities ?? this.#capabilities;
        return { final: response(stage, clean, gathered, ms) };
      }
    };
    return { tag, next };
  }

  #parted(stage: string, end: Ended, gathered: Gathered, ms: number): ImapExchangeResult {
    const { bye } = gathered;
    if (bye && end.end !== 'timeout' && end.end !== 'cancelled') {
      return { final: response(stage, bye, gathered, ms) };
    }
    return { ...end, stage, ms };
  }

  #overflow(stage: string, ms: number): Ended {
    this.#connection.close();
    return { end: 'overflow', stage, message: 'more than anybody needs', ms };
  }

  #mayLiteralAtOnce(length: number): boolean {
    const known = this.#capabilities ?? [];
    return known.includes('LITERAL+') || (known.includes('LITERAL-') && length <= 4096);
  }

  #clean(line: ImapLine): ImapLine {
    const { redactor } = this.#connection.log;
    return { text: redactor.visible(line.text), literals: line.literals.map((l) => redactor.visible(l)) };
  }

  /** One line together with the literals in it. */
  async #line(deadline: Deadline): Promise<ImapLine | Ended> {
    let text = '';
    const literals: string[] = [];
    for (;;) {
      const line = await this.#connection.readLine(deadline);
      if (isEnded(line)) return line;
      text += line.text;
      const length = literalAfter(text, line.text);
      if (length === undefined || literals.length >= MAX_LITERALS || line.truncated)
        return { text, literals };
      const literal = await this.#connection.readBytes(length, KEEP_OF_LITERAL, deadline);
      if (isEnded(literal)) return literal;
      literals.push(literal.text);
    }
  }
}

/** What comes in before the tagged line, as much of it as anybody needs. */
class Gathered {
  readonly kept: ImapUntagged[] = [];
  readonly alerts: string[] = [];
  readonly flaws = new Set<string>();
  capabilities: readonly string[] | undefined;
  bye: ImapState | undefined;
  strays = 0;
  lines = 0;
  #characters = 0;

  untagged(line: ImapLine): void {
    this.lines += 1;
    this.#characters += line.text.length + line.literals.reduce((sum, l) => sum + l.length, 0);
    const state = parseState(line.text);
    if (state) this.state(state);
    if (this.kept.length >= MAX_UNTAGGED || this.#characters > MAX_UNTAGGED_CHARACTERS) {
      this.flaws.add('truncated');
      return;
    }
    const parsed = parseUntagged(line);
    if (parsed.name === 'CAPABILITY') this.capabilities = capabilityList(parsed.text);
    this.kept.push(parsed);
  }

  state(state: ImapState): void {
    if (state.status === 'BYE') this.bye = state;
    if (state.responseCode === 'ALERT' && this.alerts.length < 20) this.alerts.push(state.text);
    if (state.responseCode === 'CAPABILITY') this.capabilities = capabilityList(state.codeArgs ?? '');
  }
}

function cleaned(state: ImapState, clean: (text: string) => string): ImapState {
  const args = state.codeArgs === undefined ? {} : { codeArgs: clean(state.codeArgs) };
  return { ...state, ...args, text: clean(state.text) };
}

function response(
  stage: string,
  state: ImapState,
  gathered: Gathered,
  ms: number,
  flaws: string[] = [],
): ImapResponse {
  const all = [...flaws, ...gathered.flaws];
  return {
    stage,
    ...state,
    untagged: gathered.kept,
    alerts: gathered.alerts,
    ...(gathered.capabilities ? { capabilities: gathered.capabilities } : {}),
    ms,
    ...(all.length > 0 ? { malformed: all } : {}),
  };
}
