import { deciding } from './deciding.ts';
import { sights } from './sights.ts';
import type { Story } from './story.ts';
import { ways } from './ways.ts';

/** The first that fits is told: those with more circumstances stand before those with fewer. */
export const stories: readonly Story[] = [...deciding, ...ways, ...sights];
