import { wrap } from '../report/text.ts';
import {
  groups,
  handing,
  hosting,
  many,
  type OptionTable,
  serving,
  showing,
  watching,
  written,
} from '../session/options.ts';
import { exitCodes } from '../session/usage.ts';

export interface Command {
  readonly usage: string;
  readonly about: string;
  readonly options: OptionTable;
  readonly examples?: readonly string[];
}

const titled: Readonly<Record<string, OptionTable>> = {
  ...groups,
  'The answer': showing,
  'Corrected settings': handing,
  'Many accounts': many,
  'A watch': watching,
  'The page': serving,
  'A page for others': hosting,
};

/** The page of `maildoctor --help`. */
export function overview(commands: Readonly<Record<string, Command>>): string {
  const { healthy, fault, usage, noConclusion, interrupted, ownBug } = exitCodes;
  const rows = Object.values(commands).map((c) => [`maildoctor ${c.usage}`, c.about] as const);
  return page(
    ['Finds out why e-mail does not work, proves it, and says how to make it work.'],
    ['Usage', ...rows.flatMap(([usageText, about]) => [`  ${usageText}`, ...indented(about, 6)])],
    [
      'Servers are written as your mail program has them set',
      ...table([
        ['imaps:// pop3s:// smtps://', 'SSL/TLS from the first byte'],
        ['imap:// pop3:// smtp://', 'STARTTLS'],
        ['imap+insecure:// …', 'no encryption'],
      ]),
    ],
    wrap(
      'The password is asked for without echo, or comes from --password-stdin, --password-command CMD, ' +
        'MAILDOCTOR_PASSWORD (and MAILDOCTOR_PASSWORD_OUT where sending has another): never an argument.',
      width,
    ),
    ...optionGroups(titled),
    wrap(
      `Exit code: ${healthy} healthy, ${fault} a fault that is at least probable, ${usage} wrong usage, ` +
        `${noConclusion} no conclusion, ${interrupted} stopped with Ctrl-C (what is known is printed), ` +
        `${ownBug} a bug of Maildoctor itself.`,
      width,
    ),
  );
}

export function helpFor({ usage, about, options, examples = [] }: Command): string {
  const grouped = Object.entries(titled)
    .map(([title, some]) => [title, pick(some, options)] as const)
    .filter(([, some]) => Object.keys(some).length > 0);
  return page(
    [`maildoctor ${usage}`, ...indented(about, 2)],
    ...optionGroups(Object.fromEntries(grouped)),
    ...(examples.length === 0 ? [] : [['Examples', ...examples.map((e) => `  ${e}`)]]),
  );
}

const indented = (text: string, by: number): string[] =>
  wrap(text, width - by).map((line) => ' '.repeat(by) + line);

const pick = (some: OptionTable, wanted: OptionTable): OptionTable =>
  Object.fromEntries(Object.entries(some).filter(([key]) => Object.hasOwn(wanted, key)));

const optionGroups = (all: Readonly<Record<string, OptionTable>>): string[][] =>
  Object.entries(all).map(([title, some]) => [
    title,
    ...table(Object.entries(some).map(([key, option]) => [written(key, option), option.help] as const)),
  ]);

const column = 27;
const width = 80;

function table(rows: readonly (readonly [string, string])[]): string[] {
  return rows.flatMap(([left, right]) => {
    const lines = wrap(right, width - column - 2);
    const [first, rest] =
      left.length < column ? [left.padEnd(column) + (lines[0] ?? ''), lines.slice(1)] : [left, lines];
    return [`  ${first}`, ...rest.map((line) => `${' '.repeat(column + 2)}${line}`)];
  });
}

const page = (...blocks: readonly string[][]): string => `${blocks.map((b) => b.join('\n')).join('\n\n')}\n`;
