import type { Phrase } from '../../kernel/meaning.ts';
import { providers } from '../../providers/all.gen.ts';
import { phraseTables } from './all.gen.ts';

/** All phrases: those of server software and services, then those of providers. */
export const allPhrases: readonly Phrase[] = [
  ...phraseTables.flat(),
  ...providers.flatMap((one) => one.phrases),
];
