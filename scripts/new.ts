/**
 * `npm run new fault|probe|reader|provider|guide|scenario NAME`: a file to fill in, at the place where it
 * belongs.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import process from 'node:process';
import { templates } from './templates.ts';

const [kind = '', name = ''] = process.argv.slice(2);
const make = templates.get(kind);
if (make === undefined || !/^[a-z0-9]+(?:[-/][a-z0-9]+)*$/.test(name)) {
  process.stderr.write(
    `Write: npm run new ${[...templates.keys()].join('|')} NAME\n` +
      'A fault and a scenario are named LAYER/NAME, for example tls/certificate-expired; words are joined by hyphens.\n',
  );
  process.exit(2);
}
for (const [path, text] of make(name)) {
  if (existsSync(path)) {
    process.stderr.write(`${path} is there already.\n`);
    process.exit(2);
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  process.stdout.write(`made ${path}\n`);
}
process.stdout.write('Then: npm run generate, fill in, npm test.\n');
