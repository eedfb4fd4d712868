/** One entry of a registry of codes. */
export interface Code {
  readonly code: string;
  readonly title: string;
  readonly explanation: string;
  /** The standard or registry that defines it, or where it is used without one. */
  readonly source: string;
}

/** Rows of `code | title | explanation | source`; the source of the table where a row names none. */
export function codes(source: string, rows: string): readonly Code[] {
  return rows
    .trim()
    .split('\n')
    .map((row) => {
      const [code = '', title = '', explanation = '', own] = row.split('|').map((cell) => cell.trim());
      return { code, title, explanation: explanation || title, source: own || source };
    });
}
