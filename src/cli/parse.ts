import { parseArgs } from 'node:util';
import { nearest } from '../session/nearest.ts';
import { type CheckOptions, type OptionTable, typed } from '../session/options.ts';
import { UsageError } from '../session/usage.ts';

export interface Parsed {
  readonly words: readonly string[];
  readonly options: CheckOptions;
}

/**
 * Reads the words behind a command; of an option that is given again the last value counts. Values stay as
 * they were typed (a user name may be 0049): only what the table calls a number becomes one.
 * @throws UsageError that says what was wrong, where, and what would be right.
 */
export function parse(args: readonly string[], table: OptionTable): Parsed {
  const byName = new Map<string, { key: string; no: boolean }>();
  for (const [key, { negated }] of Object.entries(table)) {
    const name = typed(key).slice(2);
    if (negated !== 'not') byName.set(name, { key, no: false });
    if (negated !== undefined) byName.set(`no-${name}`, { key, no: true });
  }
  const takesValue = (name: string): boolean => {
    const found = byName.get(name);
    const option = found === undefined ? undefined : table[found.key];
    return option?.takes !== undefined && found?.no === false && option.bare !== true;
  };
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      [...byName.keys()].map((n) => [
        n,
        { type: takesValue(n) ? ('string' as const) : ('boolean' as const) },
      ]),
    ),
  });
  const words: string[] = [];
  const options: Record<string, unknown> = {};
  let bare: { key: string; index: number } | undefined;
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') {
      // `--send-to me@example.org`: the value of an option that may also stand alone.
      if (bare !== undefined && token.index === bare.index + 1 && isAddress(token.value))
        options[bare.key] = token.value;
      else words.push(token.value);
      continue;
    }
    const known = byName.get(token.name);
    const option = known === undefined ? undefined : table[known.key];
    if (known === undefined || option === undefined)
      throw new UsageError(unknownOption(token.rawName, [...byName.keys()]));
    const { key, no } = known;
    if (option.takes === undefined || no) {
      if (token.value !== undefined)
        throw new UsageError(`${token.rawName} takes no value, but was given "${token.value}"`);
      options[key] = !no;
    } else if (option.bare === true && token.value === undefined) {
      options[key] = true;
      bare = { key, index: token.index };
    } else {
      const value = readValue(token.rawName, token.value, token.inlineValue === true, option);
      if (option.many === true) options[key] = [...((options[key] as string[] | undefined) ?? []), value];
      else options[key] = value;
    }
  }
  // The table has given each option its type.
  return { words, options: options as CheckOptions };
}

const isAddress = (text: string): boolean => text.includes('@') && !text.includes('://');

function readValue(
  name: string,
  value: string | undefined,
  isInline: boolean,
  option: OptionTable[string],
): string | number {
  if (value === undefined || value === '' || (!isInline && value.startsWith('--')))
    throw new UsageError(`${name} needs a value: ${name} ${option.takes ?? ''}`);
  const { number, oneOf } = option;
  if (oneOf !== undefined && !oneOf.includes(value))
    throw new UsageError(`${name} "${value}" is not one of ${oneOf.join(', ')}`);
  if (number === undefined) return value;
  const amount = /^\d+(?:\.\d+)?$/.test(value) ? Number(value) : Number.NaN;
  if (!(amount >= number.least && amount <= number.most))
    throw new UsageError(
      `${name} "${value}" is no number from ${number.least} to ${number.most}; write for example ${name} ${number.example}`,
    );
  return amount;
}

function unknownOption(given: string, names: readonly string[]): string {
  const near = nearest(given.replace(/^-+/, ''), names);
  return `there is no option ${given}${near === undefined ? '' : `; did you mean --${near}?`}`;
}
