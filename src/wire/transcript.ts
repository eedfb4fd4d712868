import { Redactor } from './redactor.ts';

export type Direction = 'sent' | 'received' | 'note';

export interface TranscriptEntry {
  /** Milliseconds since the examination started. */
  readonly at: number;
  /** Which conversation, such as `smtp.example.org:587 192.0.2.1`. */
  readonly conversation: string;
  readonly direction: Direction;
  readonly text: string;
}

export interface TranscriptLimits {
  /** Characters kept of one entry. */
  line: number;
  /** Characters kept in all. */
  total: number;
  entries: number;
}

/** What one conversation writes down. */
export interface Conversation {
  readonly name: string;
  readonly redactor: Redactor;
  sent(display: string): void;
  received(text: string): void;
  note(text: string): void;
}

const LIMITS: TranscriptLimits = { line: 1000, total: 1_000_000, entries: 5000 };

/** Everything said and heard, append-only and bounded; secrets are gone before a line is kept. */
export class Transcript {
  readonly redactor: Redactor;
  readonly #limits: TranscriptLimits;
  readonly #started: number;
  readonly #entries: TranscriptEntry[] = [];
  #size = 0;
  #full = false;

  constructor(options: { redactor?: Redactor; limits?: Partial<TranscriptLimits>; startedAt?: number } = {}) {
    this.redactor = options.redactor ?? new Redactor();
    this.#limits = { ...LIMITS, ...options.limits };
    this.#started = options.startedAt ?? performance.now();
  }

  get entries(): readonly TranscriptEntry[] {
    return this.#entries;
  }

  add(conversation: string, direction: Direction, text: string): void {
    if (this.#full) return;
    const clean = this.redactor.visible(text);
    const cut = clean.length > this.#limits.line;
    const kept = cut ? `${clean.slice(0, this.#limits.line)} … (${clean.length} characters)` : clean;
    const over =
      this.#size + kept.length > this.#limits.total || this.#entries.length >= this.#limits.entries;
    this.#full = over;
    this.#size += kept.length;
    this.#entries.push({
      at: Math.round((performance.now() - this.#started) * 10) / 10,
      conversation,
      direction: over ? 'note' : direction,
      text: over ? 'the transcript is full: nothing more is written down' : kept,
    });
  }

  conversation(name: string): Conversation {
    return {
      name,
      redactor: this.redactor,
      sent: (display) => this.add(name, 'sent', display),
      received: (text) => this.add(name, 'received', text),
      note: (text) => this.add(name, 'note', text),
    };
  }
}
