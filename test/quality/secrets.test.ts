// The password appears in nothing that Maildoctor prints or keeps, whatever servers do with it: not as it is,
// and in none of the forms in which programs carry it.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { formsOf, leaksIn } from '../../lab/leaks.ts';
import { check } from '../../src/cli/check.ts';
import { readServerUrl } from '../../src/readers/settings.ts';
import { parseTalk } from '../../src/talk/parse.ts';
import { startWorld, type World } from '../../src/talk/world.ts';
import { examineWorld, optionsOf } from '../support/examine-world.ts';

/**
 * Umlauts, quotes, percent, backslash, plus, slash and brackets: every encoding makes something else of it.
 */
const password = String.raw`Zw9"ü%ßK\q'é+7/=<x>&Ä~`;
const main = join(import.meta.dirname, '../../src/cli/main.ts');
const forms = formsOf(password).map(([, form]) => form);
const quoted = (text: string) => JSON.stringify(text);
/** Servers answer in UTF-8 lines; a form with a line end inside cannot be said. */
const echoes = forms.filter((form) => !/[\r\n]/.test(form));
const user = 'anna@example.org';
const base64 = Buffer.from(`\0${user}\0${password}`).toString('base64');

const smtp = `check smtp://${user}@mail.example.org:587`;
const imap = `check imaps://${user}@mail.example.org`;
const pop3 = `check pop3s://${user}@mail.example.org`;

/** What each world's server does with the password it was told. */
const worlds: Readonly<Record<string, readonly [args: string, server: string]>> = {
  'accepted everywhere': [
    `check imaps://${user}@mail.example.org smtp://${user}@mail.example.org:587`,
    'server mail.example.org:993 imap\nserver mail.example.org:587 smtp',
  ],
  'refused by both servers': [
    `check imaps://${user}@mail.example.org smtp://${user}@mail.example.org:587`,
    'server mail.example.org:993 imap\n  auth NO [AUTHENTICATIONFAILED] wrong\nserver mail.example.org:587 smtp\n  auth 535 5.7.8 wrong',
  ],
  'SMTP refuses and repeats it in every form': [
    smtp,
    `server mail.example.org:587 smtp\n  auth ${echoes.map((form) => quoted(`535-5.7.8 bad: ${form}`)).join(' | ')} | 535 5.7.8 bad`,
  ],
  'SMTP repeats the whole login': [
    smtp,
    `server mail.example.org:587 smtp\n  auth ${quoted(`535 5.7.8 not known: AUTH PLAIN ${base64}`)}`,
  ],
  'SMTP repeats it over LOGIN, without a code': [
    smtp,
    `server mail.example.org:587 smtp\n  with AUTH LOGIN\n  auth ${quoted(password)} | close`,
  ],
  'SMTP repeats it later': [
    smtp,
    `server mail.example.org:587 smtp\n  mail ${quoted(`550 5.7.1 ${password} may not send`)}`,
  ],
  'IMAP refuses and repeats it': [
    imap,
    `server mail.example.org:993 imap\n  auth ${echoes.map((form) => quoted(`* OK [ALERT] ${form}`)).join(' | ')} | ${quoted(`{tag} NO [AUTHENTICATIONFAILED] ${password}`)}`,
  ],
  'IMAP has folders and a prefix of that name': [
    imap,
    `server mail.example.org:993 imap\n  namespace ${quoted(`* NAMESPACE (("${password.replace(/["\\]/g, '\\$&')}" "/")) NIL NIL`)} | OK done\n  list ${quoted(`* LIST (\\Sent) "/" "${password.replace(/["\\]/g, '\\$&')}"`)} | ${quoted(`* LIST (\\Trash) "/" {${Buffer.byteLength(password)}}`)} | ${quoted(password)} | OK done`,
  ],
  'IMAP says good-bye with it': [
    imap,
    `server mail.example.org:993 imap\n  examine ${quoted(`* BYE ${password}`)} | close`,
  ],
  'POP3 refuses and repeats it': [
    pop3,
    `server mail.example.org:995 pop3\n  auth ${quoted(`-ERR [AUTH] ${password} ${base64}`)}\n  pass ${quoted(`-ERR [AUTH] ${password}`)}`,
  ],
  'a server says it before it was told': [
    smtp,
    `server mail.example.org:587 script\n  send ${quoted(`220-${password}`)} | ${quoted(`220 ${base64}`)}\n  expect EHLO\n  send ${quoted(`250-${password}`)} | ${quoted(`250 AUTH ${forms[2] ?? ''}`)}\n  close`,
  ],
  'it stands where TLS should be': [
    imap,
    `server mail.example.org:993 script plain\n  send ${quoted(password)}\n  close`,
  ],
};

const talk = ([args, server]: readonly [string, string]) =>
  parseTalk(
    `title: Secrets\nargs: ${args}\npassword: ${password}\nexpect: auth/wrong-credentials\n\naccount ${user}\n\n${server}\n`,
    'secrets.talk',
  );

async function within<T>(world: World, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'maildoctor-secrets-'));
  try {
    return await work(folder);
  } finally {
    await world.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs the command line as a person does; everything it printed. */
function run(args: readonly string[], env: Readonly<Record<string, string>>): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [main, ...args], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let printed = '';
    child.stdout.on('data', (bytes: Buffer) => (printed += bytes.toString()));
    child.stderr.on('data', (bytes: Buffer) => (printed += bytes.toString()));
    child.on('error', reject);
    child.on('close', () => resolve(printed));
  });
}

function judge(what: string, text: string): void {
  assert.deepEqual(leaksIn(text, password), [], what);
  // Terminals break lines anywhere, and JSON within JSON escapes once more.
  assert.deepEqual(leaksIn(text.replace(/\s*\n\s*/g, ''), password), [], `${what}, lines joined`);
  assert.deepEqual(
    leaksIn(text.replaceAll('\\\\', '\\').replaceAll('\\"', '"'), password),
    [],
    `${what}, unescaped`,
  );
}

describe('the password stays secret', { concurrency: 4 }, () => {
  for (const [name, spec] of Object.entries(worlds))
    it(name, { timeout: 60_000 }, async () => {
      const world = await startWorld(talk(spec));
      await within(world, async (folder) => {
        const state = join(folder, 'state');
        const env = { ...world.env, MAILDOCTOR_STATE: state };
        const files = ['--save', join(folder, 'ledger.json'), '--html', join(folder, 'report.html')];
        // The second run finds the budget that the first has kept.
        for (const words of [['--verbose', ...files], ['--json']]) {
          const printed = await run([...world.args, ...words, '--timeout', '8'], env);
          assert.ok(printed.length > 50, 'something was printed');
          judge(`printed with ${words[0]}`, printed);
        }
        const kept = await readdir(folder, { recursive: true, withFileTypes: true });
        for (const file of kept.filter((one) => one.isFile()))
          judge(file.name, await readFile(join(file.parentPath, file.name), 'utf8'));
        assert.ok(kept.some((file) => file.name === 'ledger.json'));
      });
    });
});

describe('own mistakes betray nothing', () => {
  it('lets only these files see the password', () => {
    const src = join(import.meta.dirname, '../../src');
    const callers = globSync('**/*.ts', { cwd: src })
      .filter((file) => /\.reveal\(\)/.test(readFileSync(join(src, file), 'utf8')))
      .map((file) => file.replaceAll('\\', '/'))
      .sort();
    assert.deepEqual(callers, [
      'budget.ts',
      'server/vault.ts',
      'session/check.ts',
      'session/sign-in.ts',
      'wire/oauth.ts',
      'wire/redactor.ts',
      'wire/sasl.ts',
    ]);
  });

  it('keeps the password out of an error that it caused', async () => {
    const world = await startWorld(talk(worlds['refused by both servers'] ?? ['', '']));
    await within(world, async () => {
      // Whatever goes wrong in Maildoctor itself may carry what it was busy with.
      const { urls, options } = optionsOf(world.args);
      Object.assign(process.env, world.env);
      const question = () => {
        throw new Error(`busy with ${password}`);
      };
      const progress = { question, provisional: () => {} };
      const failing = check(urls.map(readServerUrl), { ...options, budget: false }, progress);
      const words = await failing.then(
        (report) => JSON.stringify(report),
        (error: unknown) => `${error instanceof Error ? `${error.stack} ${error.message}` : String(error)}`,
      );
      judge('error', words);
    });
  });

  it('keeps a password with a line end off the wire and out of the report', async () => {
    const world = await startWorld(talk(worlds['accepted everywhere'] ?? ['', '']));
    const broken = `${password}\r\nRSET`;
    world.env.MAILDOCTOR_PASSWORD = broken;
    await within(world, async () => {
      const report = await examineWorld(world, { budget: false });
      judge('report', JSON.stringify(report));
      assert.equal(JSON.stringify(report).includes('RSET\\r'), false);
    });
  });
});
