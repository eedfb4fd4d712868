export interface Pop3Reply {
  readonly stage: string;
  /** `other`: a line that is no POP3 reply at all. */
  readonly status: '+OK' | '-ERR' | 'other';
  /** `AUTH`, `IN-USE`, `SYS/TEMP`: only what stands in brackets directly behind the status. */
  readonly responseCode?: string;
  readonly text: string;
  /** The lines of a multi-line reply, unstuffed. */
  readonly lines: readonly string[];
  readonly ms: number;
  readonly malformed?: readonly string[];
}

export interface Pop3Capabilities {
  readonly keywords: ReadonlyMap<string, string>;
  readonly sasl: readonly string[];
}

const STATUS = /^(\+OK|-ERR)(?:\s+|$)(?:\[([A-Z0-9/-]{1,60})\]\s*)?([\s\S]*)$/i;

export function parsePop3Status(line: string): Pick<Pop3Reply, 'status' | 'responseCode' | 'text'> {
  const match = STATUS.exec(line);
  if (!match) return { status: 'other', text: line };
  const code = match[2]?.toUpperCase();
  return {
    status: match[1]?.toUpperCase() === '+OK' ? '+OK' : '-ERR',
    ...(code === undefined ? {} : { responseCode: code }),
    text: (match[3] ?? '').trim(),
  };
}

/** The timestamp `<...@...>` by which a greeting offers APOP. */
export function apopTimestamp(greeting: string): string | undefined {
  return /<[!-;=?-~]{1,200}@[!-;=?-~]{1,200}>/.exec(greeting)?.[0];
}

export function parseCapa(lines: readonly string[]): Pop3Capabilities {
  const keywords = new Map<string, string>();
  for (const line of lines.slice(0, 100)) {
    const [, word = '', rest = ''] = /^(\S{1,60})\s*(.*)$/s.exec(line) ?? [];
    if (word !== '' && !keywords.has(word.toUpperCase()))
      keywords.set(word.toUpperCase(), rest.slice(0, 1000));
  }
  const sasl = (keywords.get('SASL') ?? '').toUpperCase().split(/\s+/);
  return { keywords, sasl: sasl.filter((m) => m !== '').slice(0, 50) };
}
