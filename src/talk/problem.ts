/** A mistake in a `.talk` file: where it is, what is wrong, and what would be right. */
export class TalkProblem extends Error {
  readonly line: number;
  readonly wrong: string;
  readonly right: string;
  readonly file: string;

  constructor(line: number, wrong: string, right: string, file = '') {
    super(`${file === '' ? 'line ' : `${file}:`}${line}: ${wrong}; ${right}`);
    this.name = 'TalkProblem';
    this.line = line;
    this.wrong = wrong;
    this.right = right;
    this.file = file;
  }

  in(file: string): TalkProblem {
    return new TalkProblem(this.line, this.wrong, this.right, file);
  }
}

/** "did you mean …" where one word is near, else the whole choice. */
export function choice(word: string, known: readonly string[]): string {
  const near = known
    .map((one) => ({ one, distance: distance(word.toLowerCase(), one.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance)[0];
  if (near !== undefined && near.distance <= Math.min(2, Math.floor(near.one.length / 2))) {
    return `did you mean "${near.one}"?`;
  }
  return `write one of: ${known.join(', ')}`;
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replace = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replace, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
