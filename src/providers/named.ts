import type { Provider } from '../kernel/provider.ts';
import { providers } from './all.gen.ts';
import { findProviders } from './find.ts';

/**
 * The providers that a person means by an id, a title or a domain; and all titles, to propose one where none
 * is meant.
 */
export function providersNamed(name: string): {
  readonly found: readonly Provider[];
  readonly titles: readonly string[];
} {
  const wanted = name.trim().toLowerCase();
  const exact = providers.filter(
    (p) => p.id === wanted || p.title.toLowerCase() === wanted || p.domains.includes(wanted),
  );
  const found =
    exact.length > 0 ? exact : findProviders({ domain: wanted, host: wanted }).map((m) => m.provider);
  return { found, titles: providers.map((p) => p.title) };
}
