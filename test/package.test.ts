// What is published: built, packed, unpacked elsewhere beside its runtime dependencies only, and used.

import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { parseTalk } from '../src/talk/parse.ts';
import { startWorld } from '../src/talk/world.ts';

const project = join(import.meta.dirname, '..');
const parts = [
  'package.json',
  'README.md',
  'LICENSE',
  'tsconfig.json',
  'scripts',
  'src',
  'cases/worlds/demo',
];

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function run(file: string, args: readonly string[], cwd: string, env = process.env): Promise<Ran> {
  return new Promise((resolve) => {
    // npm is a script on Windows.
    const shell = process.platform === 'win32' && file === 'npm';
    execFile(file, [...args], { cwd, env, shell, maxBuffer: 2 ** 26 }, (error, stdout, stderr) =>
      resolve({
        code: error === null ? 0 : typeof error.code === 'number' ? error.code : 1,
        stdout,
        stderr,
      }),
    );
  });
}

/** The runtime dependencies, those of dependencies included, by the lock file. */
function runtimeDependencies(): string[] {
  const lock: unknown = JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8'));
  const { packages } = lock as {
    packages: Record<string, { dev?: boolean; optional?: boolean; devOptional?: boolean }>;
  };
  return Object.entries(packages)
    .filter(([path, { dev, optional, devOptional }]) => path !== '' && !dev && !optional && !devOptional)
    .map(([path]) => path.replaceAll('\\', '/'));
}

describe('the package', { timeout: 240_000 }, () => {
  let home = '';
  let installed = '';

  before(async () => {
    home = mkdtempSync(join(tmpdir(), 'maildoctor-package-'));
    const source = join(home, 'source');
    for (const part of parts) cpSync(join(project, part), join(source, part), { recursive: true });
    symlinkSync(join(project, 'node_modules'), join(source, 'node_modules'), 'junction');
    const built = await run(process.execPath, ['scripts/build.ts'], source);
    assert.equal(built.code, 0, built.stderr);
    const packed = await run('npm', ['pack', '--json', '--ignore-scripts', '--offline'], source);
    assert.equal(packed.code, 0, packed.stderr);
    const [{ filename = '' } = {}] = JSON.parse(packed.stdout) as { filename?: string }[];
    const user = join(home, 'user');
    installed = join(user, 'node_modules/maildoctor');
    mkdirSync(installed, { recursive: true });
    const unpacked = await run('tar', ['-xzf', join(source, filename), '--strip-components=1'], installed);
    assert.equal(unpacked.code, 0, unpacked.stderr);
    for (const path of runtimeDependencies()) {
      mkdirSync(dirname(join(user, path)), { recursive: true });
      if (path.lastIndexOf('node_modules/') === 0)
        symlinkSync(join(project, path), join(user, path), 'junction');
    }
  });
  after(() => rmSync(home, { recursive: true, force: true }));

  const cli = () => join(installed, 'dist/cli.js');
  const user = () => join(home, 'user');

  it('serves its page and the demo', async () => {
    const child = spawn(process.execPath, [cli(), 'serve', '--demo', '--no-open', '--no-history'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [said] = (await once(child.stdout, 'data')) as [Buffer];
    const [, base = '', token = ''] = /(http:\/\/\S+)\/#token=(\S+)/.exec(said.toString()) ?? [];
    const page = await (await fetch(base)).text();
    assert.match(page, /<div id="page">/);
    const script = /src="\.\/(assets\/[^"]+\.js)"/.exec(page)?.[1];
    assert.equal((await fetch(`${base}/${script}`)).status, 200);
    const info = await fetch(`${base}/api/v1/info`, { headers: { authorization: `Bearer ${token}` } });
    const { demo } = (await info.json()) as { demo: unknown[] };
    assert.equal(demo.length, 6);
    child.kill('SIGTERM');
    await once(child, 'close');
  });

  it('carries what is needed and nothing else', async () => {
    const { files, version } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as {
      files: string[];
      version: string;
    };
    assert.deepEqual(files, ['dist']);
    assert.deepEqual(readdirSync(installed).sort(), ['LICENSE', 'README.md', 'dist', 'package.json']);
    const said = await run(process.execPath, [cli(), '--version'], user());
    assert.match(said.stdout, new RegExp(version.replaceAll('.', '\\.')));
  });

  it('shows its help', async () => {
    const said = await run(process.execPath, [cli(), '--help'], user());
    assert.equal(said.code, 0, said.stderr);
    assert.match(said.stdout, /maildoctor check/);
  });

  it('diagnoses', async () => {
    const file = 'demo/2-certificate-expired.talk';
    const world = await startWorld(
      parseTalk(readFileSync(join(project, 'cases/worlds', file), 'utf8'), file),
    );
    try {
      const args = [cli(), ...world.args, '--json', '--no-budget'];
      const said = await run(process.execPath, args, user(), { ...process.env, ...world.env });
      assert.equal(said.code, 1, said.stderr);
      const { diagnoses } = JSON.parse(said.stdout) as { diagnoses: { fault: string }[] };
      assert.equal(diagnoses[0]?.fault, 'tls/certificate-expired');
    } finally {
      await world.close();
    }
  });

  it('is a library', async () => {
    const script = `
      import { explainFacts, FactBase, faults, Ledger, meanings } from 'maildoctor';
      import { renderTerminal } from 'maildoctor/report';
      const ledger = new Ledger();
      const subject = { type: 'service', name: 'mail.example.org', port: 993, address: '192.0.2.1' };
      ledger.tell({ kind: 'tcp.connect', subject, value: { outcome: 'refused' } });
      const { conclusion } = explainFacts(new FactBase(ledger.facts, meanings), faults);
      console.log(conclusion.diagnoses[0]?.fault, typeof renderTerminal);
    `;
    writeFileSync(join(user(), 'use.mjs'), script);
    const said = await run(process.execPath, ['use.mjs'], user());
    assert.equal(said.code, 0, said.stderr);
    assert.match(said.stdout, /^[a-z-]+\/[a-z-]+ function/);
  });

  it('has types that strict programs can use', async () => {
    writeFileSync(
      join(user(), 'use.mts'),
      `import { type Conclusion, type ExaminationEvent, type Report, examine, faults } from 'maildoctor';
import { renderTerminal } from 'maildoctor/report';
export const titles: string[] = faults.map((fault) => fault.title);
export const verdict = (report: Report): string => report.verdict;
export const first = (conclusion: Conclusion): string | undefined => conclusion.diagnoses[0]?.fault;
export const kind = (event: ExaminationEvent): string => event.type;
export const used = [examine, renderTerminal];
`,
    );
    const options = [
      '--strict',
      '--module',
      'nodenext',
      '--target',
      'es2024',
      '--noEmit',
      '--skipLibCheck',
      'false',
    ];
    const types = ['--typeRoots', join(project, 'node_modules/@types'), '--types', 'node'];
    const tsc = join(project, 'node_modules/typescript/bin/tsc');
    const said = await run(process.execPath, [tsc, ...options, ...types, 'use.mts'], user());
    assert.equal(said.stdout, '');
    assert.equal(said.code, 0, said.stderr);
  });
});
