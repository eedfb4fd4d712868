/** One line of a conversation as a program logged it: who spoke, and the bare words. */
export interface SpokenLine {
  readonly who: 'client' | 'server' | 'note';
  readonly text: string;
  /** Line of the text, from 1. */
  readonly number: number;
  /** Names the conversation where a log mixes several. */
  readonly talk?: string;
}

/** How one program writes conversations down. */
export interface DialogueFormat {
  readonly id: string;
  readonly title: string;
  /** How surely a text that begins so has this form. */
  recognise(head: string): number;
  split(lines: readonly string[]): Iterable<SpokenLine>;
}

/** Counts matches up to `enough`: a text is surely of a form when several of its lines are. */
export function countMatches(pattern: RegExp, head: string, enough: number): number {
  let count = 0;
  for (const _ of head.matchAll(pattern)) if (++count >= enough) break;
  return count;
}

/** A format whose lines each carry their own mark. */
export function marked(
  id: string,
  title: string,
  marks: {
    readonly client: RegExp;
    readonly server: RegExp;
    readonly note?: RegExp;
    /** Lines that say nothing. */
    readonly ignore?: RegExp;
    /** Group of the patterns that names the conversation. */
    readonly talk?: boolean;
    /** A line without a mark is a note unless this is false. */
    readonly bareIsNote?: boolean;
    /** What only this program prints, where no word of the server was seen. */
    readonly also?: RegExp;
  },
  sure = 0.9,
): DialogueFormat {
  const global = (p: RegExp) => new RegExp(p.source, `${p.flags.replace(/[gm]/g, '')}gm`);
  const server = global(marks.server);
  const client = global(marks.client);
  const words = (m: RegExpExecArray) => ({
    text: m[m.length - 1] ?? '',
    talk: marks.talk === true ? m[1] : undefined,
  });
  return {
    id,
    title,
    recognise(head) {
      const said = countMatches(server, head, 3);
      const asked = countMatches(client, head, 2);
      if (said + asked >= 2 && said > 0) return sure;
      if (marks.also?.test(head) === true) return sure - 0.1;
      return said > 0 ? sure / 2 : asked > 1 ? sure / 3 : 0;
    },
    *split(lines) {
      for (const [i, line] of lines.entries()) {
        const number = i + 1;
        if (marks.ignore?.test(line) === true) continue;
        const fromServer = marks.server.exec(line);
        const fromClient = fromServer === null ? marks.client.exec(line) : null;
        const hit = fromServer ?? fromClient;
        if (hit !== null) {
          const { text, talk } = words(hit);
          const who = fromServer === null ? 'client' : 'server';
          yield {
            who,
            text: text.replace(/(?:\\r\\n|\\n|\r)$/, ''),
            number,
            ...(talk === undefined ? {} : { talk }),
          };
          continue;
        }
        const note = marks.note?.exec(line);
        if (note !== undefined && note !== null)
          yield { who: 'note', text: note[note.length - 1] ?? '', number };
        else if (marks.bareIsNote !== false && line.trim() !== '')
          yield { who: 'note', text: line.trim(), number };
      }
    },
  };
}
