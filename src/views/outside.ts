import type { Fact } from '../kernel/facts.ts';
import type { Evidence } from '../kernel/fault.ts';
import type { Unreached } from './reach.ts';

export const outsideKinds = ['net.outside'] as const;

/** What the port that is not reached from here looks like from another network, where somebody looked. */
export function seenOutside(
  e: Evidence<'net.outside'>,
  u: Unreached,
): { readonly open?: Fact<'net.outside'>; readonly shut?: Fact<'net.outside'> } {
  if (!u.isHere) return {};
  const all = e.all('net.outside', u.host).filter((o) => o.value.port === u.port);
  const open = all.find((o) => o.value.outcome === 'open');
  const shut = all.find((o) => o.value.outcome !== 'open' && o.value.outcome !== 'could-not-look');
  return { ...(open === undefined ? {} : { open }), ...(shut === undefined ? {} : { shut }) };
}
