import { atMost, printable, wrap } from './text.ts';

/** How text is marked; without colour every function gives its text back. */
export interface Style {
  readonly bold: (s: string) => string;
  readonly dim: (s: string) => string;
  readonly red: (s: string) => string;
  readonly green: (s: string) => string;
  readonly yellow: (s: string) => string;
  readonly cyan: (s: string) => string;
}

/** Lines of bounded width; whatever it is given reaches the terminal escaped, except its own colours. */
export class Sheet {
  readonly style: Style;
  readonly width: number;
  readonly #lines: string[] = [];

  constructor(width: number, style: Style) {
    this.width = width;
    this.style = style;
  }

  blank(): void {
    if (this.#lines.at(-1) !== '') this.#lines.push('');
  }

  /** A line as it is: parts that are marked, each made printable by the caller. */
  raw(line: string): void {
    this.#lines.push(line);
  }

  title(text: string, mark: (s: string) => string): void {
    for (const line of wrap(printable(text), this.width, 2)) this.raw(mark(line));
  }

  section(title: string): void {
    this.blank();
    this.raw(`  ${this.style.bold(printable(title))}`);
  }

  paragraph(text: string, mark = (s: string) => s): void {
    for (const line of wrap(printable(text), this.width - 2)) this.raw(`  ${mark(line)}`);
  }

  item(bullet: string, text: string, most = Number.POSITIVE_INFINITY): void {
    const lead = bullet === '' ? '  ' : `  ${bullet} `;
    const room = this.width - lead.length;
    const lines = text.split('\n').flatMap((block) => wrap(printable(block), room));
    for (const [i, line] of atMost(lines, most, room).entries())
      this.raw(`${i === 0 ? lead : ' '.repeat(lead.length)}${line}`);
  }

  /** The other side's words, under the clue that rests on them. */
  quote(text: string, most: number): void {
    const room = this.width - 4;
    for (const line of atMost(wrap(printable(text), room), most, room))
      this.raw(`    ${this.style.dim(line)}`);
  }

  /** To be copied as it stands: never broken. */
  copyable(text: string): void {
    this.raw(`    ${this.style.cyan(printable(text))}`);
  }

  text(): string {
    return `${this.#lines.join('\n')}\n`;
  }
}
