// The web servers of published domains, the server that nobody meant, and what both were told.
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { labDir, pkiDir } from '../paths.ts';
import type { Publication } from '../publication.ts';
import { stage, startNode } from './hosts.ts';

const log = `${stage}/strangers.log`;

export function startWeb(publications: readonly Publication[]): void {
  const file = `${stage}/publications.json`;
  writeFileSync(file, JSON.stringify(publications));
  startNode('web', [`${labDir}/servers/web.ts`, pkiDir, file, log]);
  startNode('web', [`${labDir}/servers/stranger.ts`, pkiDir, log]);
}

export const heardSize = (): number => (existsSync(log) ? statSync(log).size : 0);

/** Everything that web servers and the stranger were told since: a line of JSON each. */
export const heardSince = (from: number): string =>
  existsSync(log) ? readFileSync(log).subarray(from).toString('utf8') : '';
