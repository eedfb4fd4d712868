import { createMeanings } from './engine/meaning.ts';
import { providers } from './providers/all.gen.ts';
import { phraseTables } from './readers/phrases/all.gen.ts';

/** What all known phrases make of a reply. */
export const meanings = createMeanings([...phraseTables.flat(), ...providers.flatMap((p) => p.phrases)]);
