import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { faults } from '../src/faults/all.gen.ts';

/**
 * Which rooms a room may import from, and whether it may use `node:` and packages. DESIGN: each room speaks
 * its own words.
 */
const mayImport: Readonly<
  Record<
    string,
    {
      rooms: readonly string[];
      /** Rooms of which only types may be imported. */
      types?: readonly string[];
      node?: true;
      packages?: readonly string[];
    }
  >
> = {
  kernel: { rooms: [] },
  views: { rooms: ['kernel'] },
  faults: { rooms: ['kernel', 'views'] },
  wire: { rooms: ['kernel'], node: true, packages: ['dns-packet', 'ipaddr.js'] },
  probes: { rooms: ['kernel', 'wire', 'providers', 'readers'], node: true, packages: ['ipaddr.js', 'tldts'] },
  host: { rooms: ['kernel', 'wire', 'providers'], node: true, packages: ['ipaddr.js'] },
  discovery: { rooms: ['kernel', 'wire', 'providers'], node: true, packages: ['fast-xml-parser', 'tldts'] },
  sources: { rooms: ['kernel'], node: true },
  readers: {
    rooms: ['kernel', 'providers'],
    packages: ['postal-mime', 'iconv-lite', 'fast-xml-parser', 'plist'],
  },
  providers: { rooms: ['kernel'] },
  guides: { rooms: ['kernel'], packages: ['uqr'] },
  report: { rooms: ['kernel'] },
  engine: { rooms: ['kernel', 'views'] },
  session: {
    rooms: [
      ...['kernel', 'views', 'engine', 'wire', 'probes', 'discovery', 'sources', 'readers', 'providers'],
      ...[
        'report',
        'budget.ts',
        'examine.ts',
        'explain.ts',
        'explain-log.ts',
        'explain-mail.ts',
        'prescribe.ts',
      ],
    ],
    node: true,
  },
  ui: { rooms: ['kernel', 'report'], types: ['server'], packages: ['preact', '@preact/signals'] },
};

const limits = { fault: 150, file: 300, column: 110 } as const;

/** Everything that breaks a rule of the house, in words that say what would be right. */
export function houseProblems(): string[] {
  const files = globSync('src/**/*.{ts,tsx}').filter((f) => !f.endsWith('.gen.ts'));
  return [
    ...files.flatMap(importProblems),
    ...files.flatMap(sizeProblems),
    ...faultProblems(files),
    ...medianProblem(files),
  ];
}

const roomOf = (file: string): string => file.split(/[\\/]/)[1] ?? '';
const isData = (file: string): boolean =>
  /src\/((providers|guides|readers\/(phrases|codes|claims))\/|ui\/texts\.ts$)/.test(
    file.replaceAll('\\', '/'),
  );

function importProblems(file: string): string[] {
  const room = roomOf(file);
  const rule = mayImport[room];
  if (rule === undefined) return [];
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/^\s*(?:import|export)\b[^'"]*?from '([^']+)'/gm)].flatMap(
    ([words, from = '']) => {
      if (from.startsWith('node:'))
        return rule.node === true ? [] : [`${file}: ${room} may not import ${from}`];
      if (!from.startsWith('.')) {
        const name = from
          .split('/')
          .slice(0, from.startsWith('@') ? 2 : 1)
          .join('/');
        return rule.packages?.includes(name) === true
          ? []
          : [`${file}: ${room} may not import the package ${name}`];
      }
      const target = normalize(join(dirname(file), from));
      const there = roomOf(target);
      if (target === '../package.json' || target === 'package.json') return [];
      const isType = /^\s*(?:import|export) type\b/.test(words);
      if (there !== room && !rule.rooms.includes(there) && !(isType && rule.types?.includes(there) === true))
        return [`${file}: ${room} may import ${rule.rooms.join(', ') || 'nothing'}, not ${there}`];
      const layer = file.split(/[\\/]/)[2];
      const isForeignFault =
        room === 'faults' &&
        there === 'faults' &&
        (target.split(/[\\/]/)[2] !== layer || !target.includes('_shared'));
      return isForeignFault
        ? [`${file}: a fault imports no other fault (${from}); share through views or _shared.ts`]
        : [];
    },
  );
}

function sizeProblems(file: string): string[] {
  if (isData(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  const most =
    roomOf(file) === 'faults' && !/[\\/]_/.test(file)
      ? limits.fault
      : file.endsWith('facts.ts') || file.endsWith('meaning.ts')
        ? 600
        : limits.file;
  const problems =
    lines.length > most
      ? [`${file}: ${lines.length} lines; ${most} are the most, a sign that it does two things`]
      : [];
  // The formatter looks after the width of code; comments are ours.
  lines.forEach((line, i) => {
    if (line.length > limits.column && /^\s*(?:\/\/|\/?\*)/.test(line))
      problems.push(`${file}:${i + 1}: a comment of ${line.length} columns; ${limits.column} are the most`);
  });
  return problems;
}

function medianProblem(files: readonly string[]): string[] {
  const sizes = files
    .filter((f) => !isData(f))
    .map((f) => readFileSync(f, 'utf8').split('\n').length)
    .sort((a, b) => a - b);
  const median = sizes[Math.floor(sizes.length / 2)] ?? 0;
  return median > 90 ? [`the median file has ${median} lines; below 90 is pleasant`] : [];
}

/** The catalogue: ids are paths, what is explained exists, nothing explains itself in a circle. */
function faultProblems(files: readonly string[]): string[] {
  const ids = new Set(faults.map((f) => f.id));
  const problems: string[] = [];
  for (const file of files.filter((f) => roomOf(f) === 'faults' && !/[\\/]_/.test(f))) {
    const id = file.replaceAll('\\', '/').slice('src/faults/'.length, -'.ts'.length);
    if (!ids.has(id))
      problems.push(`${file}: its id is not its path (${id}), or it is missing in the generated list`);
  }
  if (ids.size !== faults.length) problems.push('two faults have the same id');
  for (const fault of faults) {
    for (const other of [...fault.explains, ...Object.keys(fault.lookalikes)])
      if (!ids.has(other)) problems.push(`${fault.id}: names ${other}, which does not exist`);
    if (reaches(fault.id, fault.explains)) problems.push(`${fault.id}: explains itself in a circle`);
  }
  return problems;
}

function reaches(id: string, next: readonly string[], seen = new Set<string>()): boolean {
  return next.some((n) => {
    if (n === id) return true;
    if (seen.has(n)) return false;
    seen.add(n);
    return reaches(id, faults.find((f) => f.id === n)?.explains ?? [], seen);
  });
}
