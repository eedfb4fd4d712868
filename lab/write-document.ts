// Generated pages, in the house's format.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectDir } from './paths.ts';
import { run } from './sh.ts';

export function writeDocument(file: string, text: string): void {
  const path = join(projectDir, file);
  writeFileSync(path, text);
  const biome = join(projectDir, 'node_modules/@biomejs/biome/bin/biome');
  run(process.execPath, [biome, 'format', '--write', path]);
}
