#!/usr/bin/env node
import { cac } from 'cac';
import type { Report } from '../kernel/report.ts';
import type { CheckOptions } from './options.ts';
import { exitCodes, UsageError } from './usage.ts';
import { version } from './version.ts';

const cli = cac('maildoctor');
type Given = Readonly<Record<string, unknown>>;

const common = (command: ReturnType<typeof cli.command>) =>
  command
    .option('--json', 'print the report as JSON')
    .option('--verbose', 'print the transcript of every conversation')
    .option('--client <name>', 'the mail program, for its own steps');

const live = (command: ReturnType<typeof cli.command>) =>
  common(command)
    .option('--address <address>', 'the mail address, where the user name is another')
    .option('--in-user <name>', 'user name of the incoming server')
    .option('--out-user <name>', 'user name of the outgoing server')
    .option('--password-stdin', 'read the password from the first line of standard input')
    .option('--password-command <cmd>', 'run a command that prints the password')
    .option('--token-stdin', 'read an OAuth access token from standard input')
    .option('--token-command <cmd>', 'run a command that prints an OAuth access token')
    .option('--provider <name>', 'the mail provider, by name or domain')
    .option('--symptom <what>', 'send, receive, missing or one-recipient')
    .option('--error <file>', 'what the mail program said')
    .option('--no-login', 'examine up to the login only')
    .option(
      '--auth <mechanism>',
      'the login method that the program insists on; none: it sends without login',
    )
    .option('--ehlo <name>', 'the name to greet servers with')
    .option('--all-ports', 'ask all mail ports, 25 too')
    .option('--dns <address>', 'ask this resolver: IP or IP:PORT')
    .option('--ca <file>', 'trust the authorities in this PEM file too')
    .option('--ipv4', 'IPv4 only')
    .option('--ipv6', 'IPv6 only')
    .option('--connect-to <map>', 'HOST:PORT:ADDRESS:PORT, as curl; may be repeated')
    .option('--timeout <seconds>', 'whole time of the examination', { default: 120 })
    .option('--controls <file>', 'control hosts from a JSON file')
    .option('--no-controls', 'ask no control host')
    .option('--no-budget', 'remember nothing of refused logins beyond this run')
    .option('--save <file>', 'save the ledger of facts')
    .option('--html <file>', 'save the report as one HTML file');

live(
  cli.command(
    'check <...urls>',
    'examine servers as your mail program has them set: imaps://you@mail.example.org smtp://…',
  ),
)
  .example('  maildoctor check imaps://you@mail.example.org smtp://you@mail.example.org:587')
  .action(async (urls: string[], given: Given) => {
    const [{ check }, { readServerUrl }] = await Promise.all([
      import('./check.ts'),
      import('../readers/settings.ts'),
    ]);
    const options = readOptions(given);
    await show(await check(urls.map(readServerUrl), options, await progressFor(options)), options);
  });

common(
  cli.command(
    'explain [...text]',
    'an error text, bounce, log or transcript: a file, the words themselves, or - for standard input',
  ),
).action(async (words: string[], given: Given) => {
  const { explainInput } = await import('./explain.ts');
  const options = readOptions(given);
  await show(await explainInput(words, options), options);
});

common(cli.command('show <file>', 'the report of a saved ledger')).action(
  async (file: string, given: Given) => {
    const { showLedger } = await import('./show.ts');
    const options = readOptions(given);
    await show(await showLedger(file, options), options);
  },
);

live(cli.command('[address]', 'find the settings of an address, examine, diagnose, prescribe')).action(
  async (address: string | undefined, given: Given) => {
    if (address === undefined) {
      cli.outputHelp();
      return;
    }
    const [{ check }, { settingsFor }] = await Promise.all([import('./check.ts'), import('./address.ts')]);
    const options = readOptions(given);
    await show(
      await check(settingsFor(address), { ...options, address }, await progressFor(options)),
      options,
    );
  },
);
cli.help();
cli.version(version);

/** cac has refused unknown options and missing values; what is left is to give each its type. */
function readOptions(given: Given): CheckOptions {
  const connectTo = given.connectTo;
  const timeout = Number(given.timeout ?? 120);
  if (!Number.isFinite(timeout) || timeout <= 0)
    throw new UsageError(`--timeout "${String(given.timeout)}" is no number of seconds`);
  const texts = [
    'address',
    'inUser',
    'outUser',
    'passwordCommand',
    'tokenCommand',
    'client',
    'provider',
    'symptom',
    'error',
    'auth',
    'ehlo',
    'dns',
    'ca',
    'save',
    'html',
  ];
  const strings = Object.fromEntries(
    texts.filter((k) => given[k] !== undefined).map((k) => [k, String(given[k])]),
  );
  const flags = [
    'passwordStdin',
    'tokenStdin',
    'allPorts',
    'ipv4',
    'ipv6',
    'json',
    'verbose',
    'login',
    'budget',
  ];
  const booleans = Object.fromEntries(
    flags.filter((k) => typeof given[k] === 'boolean').map((k) => [k, given[k]]),
  );
  const controls =
    typeof given.controls === 'string' || typeof given.controls === 'boolean'
      ? { controls: given.controls }
      : {};
  return {
    ...strings,
    ...booleans,
    ...controls,
    timeout,
    connectTo: (Array.isArray(connectTo) ? connectTo : connectTo === undefined ? [] : [connectTo]).map(
      String,
    ),
  };
}

async function show(report: Report, options: CheckOptions): Promise<void> {
  const { printReport } = await import('./output.ts');
  await printReport(report, options);
  const bugs = report.facts.some((f) => f.kind === 'own.bug');
  process.exitCode = bugs
    ? exitCodes.ownBug
    : report.verdict === 'healthy'
      ? exitCodes.healthy
      : report.verdict === 'fault'
        ? exitCodes.fault
        : exitCodes.noConclusion;
}

async function progressFor(options: CheckOptions) {
  if (options.json === true || !process.stderr.isTTY) return undefined;
  const { terminalProgress } = await import('./output.ts');
  return terminalProgress();
}

try {
  cli.parse(process.argv, { run: false });
  await cli.runMatchedCommand();
} catch (error) {
  const isUsage = error instanceof Error && ['UsageError', 'SettingsError', 'CACError'].includes(error.name);
  if (isUsage) process.stderr.write(`maildoctor: ${error.message}\nTry "maildoctor --help".\n`);
  else {
    const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`maildoctor: this is a bug of Maildoctor itself, please report it:\n${words}\n`);
  }
  process.exitCode = isUsage ? exitCodes.usage : exitCodes.ownBug;
}
