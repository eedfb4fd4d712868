import { bounceReader } from './bounces/index.ts';
import { dialogueReaders } from './dialogue/index.ts';
import { opensslReader } from './dialogue/openssl.ts';
import { errorReader } from './error.ts';
import { serverLogReader } from './logs/index.ts';
import type { Reader } from './reader.ts';

/** Every reader; the one for errors comes last because it takes anything. */
export const readers: readonly Reader[] = [
  opensslReader,
  ...dialogueReaders,
  bounceReader,
  serverLogReader,
  errorReader,
];
