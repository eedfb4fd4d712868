/**
 * `npm run lock`: adds to package-lock.json the optional packages for other platforms that a registry did not
 * offer when the lock was written. `npm ci` refuses a lock that lacks them, although it would not install
 * them here.
 */
import { readFileSync, writeFileSync } from 'node:fs';

interface Entry {
  readonly version: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const systems = [
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
  'aix',
];
const processors = [
  'arm64',
  'x64',
  'arm',
  'ia32',
  'ppc64',
  's390x',
  'riscv64',
  'loong64',
  'mips64el',
  'wasm32',
];

const path = new URL('../package-lock.json', import.meta.url);
const lock: { packages: Record<string, Entry> } = JSON.parse(readFileSync(path, 'utf8'));
let added = 0;
for (const [owner, entry] of Object.entries(lock.packages))
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const key = `node_modules/${name}`;
    if (key in lock.packages || `${owner}/${key}` in lock.packages || !/^\d/.test(version)) continue;
    const words = name.split(/[-/]/);
    const os = systems.filter((s) => words.includes(s));
    const cpu = processors.filter((p) => words.includes(p));
    if (os.length === 0 && cpu.length === 0) continue;
    lock.packages[key] = {
      version,
      ...(entry.dev === true ? { dev: true } : {}),
      optional: true,
      ...(os.length === 0 ? {} : { os }),
      ...(cpu.length === 0 ? {} : { cpu }),
    };
    added++;
  }
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`${added} optional packages of other platforms added\n`);
