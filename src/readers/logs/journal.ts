import { type LogLine, withProgram } from './line.ts';

/** What an entry of systemd's journal has (systemd.journal-fields(7)). */
type Entry = Readonly<Record<string, unknown>>;

/** A line of `journalctl -o json`, also with the separator of `json-seq`; nothing where it is no entry. */
export function journalEntry(line: string): LogLine | undefined {
  const text = line.charCodeAt(0) === 0x1e ? line.slice(1) : line;
  if (!text.startsWith('{') || !text.includes('"MESSAGE"')) return undefined;
  try {
    return lineOf(JSON.parse(text) as Entry);
  } catch {
    return undefined;
  }
}

function lineOf(entry: Entry): LogLine {
  const micros = Number(textOf(entry._SOURCE_REALTIME_TIMESTAMP) ?? textOf(entry.__REALTIME_TIMESTAMP));
  const ms = micros / 1000;
  return withProgram({
    at: ms > 0 && ms < 8.64e15 ? new Date(ms).toISOString() : undefined,
    host: textOf(entry._HOSTNAME),
    program: textOf(entry.SYSLOG_IDENTIFIER) ?? textOf(entry._COMM) ?? '',
    message: textOf(entry.MESSAGE) ?? '',
  });
}

/** Bytes that are no plain text come as a list of numbers, a field that is there twice as a list of texts. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (!Array.isArray(value) || value.length === 0) return undefined;
  return value.every((part) => typeof part === 'number')
    ? decode(value.slice(0, mostBytes))
    : textOf(value[0]);
}

const mostBytes = 4000;

function decode(bytes: readonly number[]): string {
  try {
    return decodeURIComponent(bytes.map((b) => `%${(b & 255).toString(16).padStart(2, '0')}`).join(''));
  } catch {
    return String.fromCharCode(...bytes);
  }
}

/** The fields that we read: the others may be long. */
const wanted = new Set([
  'MESSAGE',
  'SYSLOG_IDENTIFIER',
  '_COMM',
  '_HOSTNAME',
  '__REALTIME_TIMESTAMP',
  '_SOURCE_REALTIME_TIMESTAMP',
]);
const field = /^([A-Z_][A-Z0-9_]{0,63})(?:=(.*))?$/s;

/** `journalctl -o export`: a field on each line, an empty line after each entry. */
export class JournalExport {
  #entry: Record<string, string> = {};
  #binary: string | undefined;
  #isOpen = false;

  /** Whether a line belongs to an export: from its first field on, while fields come. */
  isPart(line: string): boolean {
    this.#isOpen =
      line.startsWith('__CURSOR=') ||
      (this.#isOpen && (line === '' || this.#binary !== undefined || field.test(line)));
    return this.#isOpen;
  }

  /** Takes a line; gives the entry that it ends. */
  take(line: string): LogLine | undefined {
    if (line === '') return this.#close();
    const [, name = '', value] = field.exec(line) ?? [];
    if (this.#binary !== undefined) {
      // Eight bytes say how long it is; of several lines the first is kept.
      if (wanted.has(this.#binary)) this.#entry[this.#binary] ??= line.replace(sizeBytes, '');
      this.#binary = undefined;
    } else if (name !== '' && value === undefined) this.#binary = name;
    else if (wanted.has(name)) this.#entry[name] ??= value ?? '';
    return undefined;
  }

  #close(): LogLine | undefined {
    const entry = this.#entry;
    this.#entry = {};
    this.#binary = undefined;
    return entry.MESSAGE === undefined ? undefined : lineOf(entry);
  }

  /** The last entry may lack its empty line. */
  end(): LogLine | undefined {
    return this.#close();
  }
}

const sizeBytes = /^[\s\S]{0,3}?\0{5,7}/;
