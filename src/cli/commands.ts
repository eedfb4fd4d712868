import type { Report } from '../kernel/report.ts';
import type { Search } from '../session/discover.ts';
import { nearest } from '../session/nearest.ts';
import {
  type CheckOptions,
  finding,
  groups,
  handing,
  hosting,
  live,
  many,
  reading,
  serving,
  showing,
  watching,
} from '../session/options.ts';
import { exitCodes, UsageError } from '../session/usage.ts';
import { version } from '../session/version.ts';
import type { Account } from './account.ts';
import { type Command, helpFor, overview } from './help.ts';
import type { Interruption } from './interrupt.ts';
import { parse } from './parse.ts';

interface Runnable extends Command {
  readonly run: (words: readonly string[], options: CheckOptions) => Promise<number>;
}

/** What whoever runs the page fixes for all its examinations. */
const place = {
  dns: live.dns,
  ca: live.ca,
  ehlo: live.ehlo,
  ipv4: live.ipv4,
  ipv6: live.ipv6,
  controls: live.controls,
  ispdb: live.ispdb,
  timeout: live.timeout,
  connectTo: live.connectTo,
  budget: live.budget,
};
const examination = { ...live, ...showing, ...handing };

/** Everything heavy is loaded by the command that needs it: the help is there at once. */
const commands: Readonly<Record<string, Runnable>> = {
  '': {
    usage: 'you@example.org',
    about: 'find the settings of an address, examine, diagnose, prescribe',
    options: examination,
    async run([address, ...more], options) {
      if (address === undefined) throw new UsageError('there is no address to examine');
      none(more, 'one mail address is examined at a time');
      const { accountOfAddress } = await import('./account.ts');
      const account = accountOfAddress(address, options, await searchFor(options));
      return account.then(examine, (error: unknown) => explainNothing(error, options));
    },
  },
  discover: {
    usage: 'discover you@example.org',
    about: 'what every source of settings says, and whether it holds; no login',
    options: { ...finding, ...showing, ...handing },
    examples: [
      'maildoctor discover you@example.org --json',
      'maildoctor discover you@example.org --export mobileconfig --out you.mobileconfig',
    ],
    async run([address, ...more], options) {
      if (address === undefined) throw new UsageError('discover needs a mail address');
      none(more, 'the settings of one mail address are looked for at a time');
      const { discoverReport } = await import('../session/discover.ts');
      return showAndExport(options, async () => discoverReport(address, options, await searchFor(options)));
    },
  },
  check: {
    usage: 'check URL …',
    about: 'examine servers as your mail program has them set',
    options: { ...examination, ...many },
    examples: [
      'maildoctor check imaps://you@example.org smtp://you@example.org:587',
      'maildoctor check --from accounts.txt --ndjson',
    ],
    async run(urls, options) {
      if (options.from !== undefined) {
        none(urls, 'with --from the servers stand in the list');
        return (await import('./many.ts')).checkMany(options);
      }
      return examine(await (await import('./account.ts')).accountOfUrls(urls, options));
    },
  },
  watch: {
    usage: 'watch you@example.org | URL …',
    about: 'repeat an examination, say what changes, and end when everything works',
    options: { ...live, ...showing, ...watching },
    examples: ['maildoctor watch imaps://you@example.org --every 60'],
    async run([first, ...more], options) {
      const { accountOfAddress, accountOfUrls } = await import('./account.ts');
      const isAddress = first?.includes('@') === true && !first.includes('://');
      if (isAddress) none(more, 'one account is watched at a time');
      const account = isAddress
        ? await accountOfAddress(first, options, await searchFor(options))
        : await accountOfUrls(first === undefined ? [] : [first, ...more], options);
      return (await import('./watch.ts')).watchAccount(account);
    },
  },
  export: {
    usage: 'export [FORMAT URL …]',
    about: 'write settings for another program, without examining them; alone, it lists the formats',
    options: { ...groups['The account'], ...handing },
    examples: ['maildoctor export thunderbird --settings ~/.msmtprc imaps://you@mail.example.org'],
    async run(words, options) {
      return (await import('./export.ts')).exportAlone(words, options);
    },
  },
  'serve-autoconfig': {
    usage: 'serve-autoconfig DOMAIN URL …',
    about: 'for administrators: the DNS records and files with which every mail program finds the settings',
    options: { settings: live.settings, account: live.account, out: handing.out },
    examples: [
      'maildoctor serve-autoconfig example.org --out site/ imaps://mail.example.org \\\n    smtp://mail.example.org:587',
    ],
    async run(words, options) {
      return (await import('./export.ts')).publish(words, options);
    },
  },
  explain: {
    usage: 'explain [FILE | - | WORDS …]',
    about: 'an error text, bounce, log or transcript; opens no socket',
    options: { ...showing, ...reading },
    examples: ['maildoctor explain bounce.eml', 'journalctl -u postfix | maildoctor explain -'],
    async run(words, options) {
      const { explainEach, explainInput } = await import('./explain.ts');
      if (options.ndjson === true) return explainEach(words, options);
      return show(await explainInput(words, options), options);
    },
  },
  serve: {
    usage: 'serve',
    about: 'the same in the browser: opens a page on this computer, or is one for others',
    options: { ...serving, ...hosting, ...place },
    examples: [
      'maildoctor serve --demo',
      'maildoctor serve --host 0.0.0.0 --public --name doctor.example.org --tls-cert chain.pem --tls-key key.pem',
    ],
    async run(words, options) {
      none(words, 'serve takes options only');
      return (await import('./serve.ts')).serve(options);
    },
  },
  show: {
    usage: 'show FILE',
    about: 'the report of a saved ledger (--save), judged with today’s knowledge',
    options: showing,
    async run([file, ...more], options) {
      if (file === undefined) throw new UsageError('show needs a file that was saved with --save FILE');
      none(more, 'show takes one file');
      const { showLedger } = await import('./show.ts');
      return show(await showLedger(file, options), options);
    },
  },
};

/** Runs one command line; gives the exit code. */
export async function run(args: readonly string[]): Promise<number> {
  const [first = '', ...rest] = args;
  const isHelp = (word: string) => word === '--help' || word === '-h';
  const ends = args.indexOf('--');
  const wantsHelp = (ends === -1 ? args : args.slice(0, ends)).some(isHelp);
  if (args.length === 0 && isDesktop()) return (await import('./serve.ts')).serve({});
  if (args.length === 0 || isHelp(first)) return print(overview(commands));
  if (first === '--version' || first === '-v' || first === 'version') return print(`maildoctor ${version}\n`);
  const named = Object.hasOwn(commands, first) ? commands[first] : undefined;
  if (first === 'help')
    return print(rest[0] === undefined ? overview(commands) : helpFor(commandNamed(rest[0])));
  const command = named ?? commands[''];
  if (command === undefined) return exitCodes.usage;
  if (wantsHelp) return print(named === undefined ? overview(commands) : helpFor(command));
  const { words, options } = parse(named === undefined ? args : rest, command.options);
  const [word] = words;
  if (named === undefined && (word === undefined || !word.includes('@')))
    throw new UsageError(notUnderstood(word));
  if (named === undefined && word?.includes('://') === true)
    throw new UsageError(`a server is examined with: maildoctor check ${word}`);
  if (options.html !== undefined)
    (await import('../session/files.ts')).mustBeWritable(options.html, '--html');
  if (options.json === true && options.report === true)
    throw new UsageError('--json and --report exclude each other; give one of them');
  return command.run(words, options);
}

/** A person at a screen, on whose computer a browser can be opened. */
function isDesktop(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY, SSH_CONNECTION, CI } = process.env;
  if (!process.stdin.isTTY || !process.stdout.isTTY || (SSH_CONNECTION ?? CI ?? '') !== '') return false;
  return ['darwin', 'win32'].includes(process.platform) || (DISPLAY ?? WAYLAND_DISPLAY ?? '') !== '';
}

function commandNamed(word: string): Command {
  const found = Object.hasOwn(commands, word) ? commands[word] : undefined;
  if (found === undefined) throw new UsageError(notUnderstood(word));
  return found;
}

function notUnderstood(word: string | undefined): string {
  if (word === undefined) return 'there is no address to examine; write maildoctor you@example.org';
  const near = nearest(
    word,
    Object.keys(commands).filter((c) => c !== ''),
  );
  return `"${word}" is neither a command nor a mail address${near === undefined ? '' : `; did you mean ${near}?`}`;
}

function none(more: readonly string[], rule: string): void {
  if (more.length > 0) throw new UsageError(`${rule}; left over: ${more.join(' ')}`);
}

async function examine({ servers, wishes, discovered }: Account): Promise<number> {
  const [{ check }, { onInterrupt }] = await Promise.all([import('./check.ts'), import('./interrupt.ts')]);
  const interruption = onInterrupt();
  return showAndExport(
    wishes,
    async () => {
      const report = await check(servers, wishes, await progressFor(wishes), interruption.signal);
      return discovered === undefined ? report : { ...report, discovered };
    },
    interruption,
  );
}

/** A format that is not known is refused before anything is examined for it. */
async function showAndExport(
  options: CheckOptions,
  make: () => Promise<Report>,
  interruption?: Interruption,
): Promise<number> {
  const exporting = options.export === undefined ? undefined : await import('./export.ts');
  exporting?.exporterNamed(options.export ?? '');
  const report = await make();
  const code = await show(report, options, interruption);
  exporting?.exportReport(report, options);
  return code;
}

/** An address without servers: what its domain says of itself, or else the way out. */
async function explainNothing(error: unknown, options: CheckOptions): Promise<number> {
  const [{ NoSettings }, { reportOfDiscovery }] = await Promise.all([
    import('../session/address.ts'),
    import('../session/discover.ts'),
  ]);
  if (!(error instanceof NoSettings)) throw error;
  const report = reportOfDiscovery(error.discovered, options, { startedAt: new Date() });
  if (report.diagnoses.length === 0) throw error;
  return show(report, options);
}

/** Each source on the line of progress, as it answers. */
async function searchFor(options: CheckOptions): Promise<Search> {
  const progress = await progressFor(options);
  progress?.question('looking for the settings');
  return progress === undefined
    ? {}
    : { heard: ({ mechanism, outcome }) => progress.question(`settings: ${mechanism} ${outcome}`) };
}

async function progressFor(options: CheckOptions) {
  if (options.json === true || !process.stderr.isTTY) return undefined;
  const { terminalProgress } = await import('./output.ts');
  return terminalProgress();
}

async function show(report: Report, options: CheckOptions, interruption?: Interruption): Promise<number> {
  const { exitCodeOf, printReport } = await import('./output.ts');
  await printReport(report, options);
  return interruption?.isOver() === true ? exitCodes.interrupted : exitCodeOf(report);
}

/** Waits until a pipe has taken everything. */
const print = (text: string): Promise<number> =>
  new Promise((resolve) => {
    process.stdout.write(text, () => resolve(exitCodes.healthy));
  });
