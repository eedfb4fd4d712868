import { createMeanings } from '../../src/engine/meaning.ts';
import { providers } from '../../src/providers/all.gen.ts';
import { phraseTables } from '../../src/readers/phrases/all.gen.ts';

export { faults } from '../../src/faults/all.gen.ts';
export const meanings = createMeanings([...phraseTables.flat(), ...providers.flatMap((p) => p.phrases)]);
