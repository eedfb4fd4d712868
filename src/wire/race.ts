import type { Deadline } from './deadline.ts';
import { type Connected, connectTcp, type NotConnected } from './tcp.ts';

export interface Place {
  /** The address as the name has it. */
  readonly address: string;
  /** Where the connection really goes. */
  readonly to: { readonly address: string; readonly port: number };
}

/** How much earlier the first address is tried than the next (RFC 8305). */
const LEAD = 250;

/**
 * Connects to the first of several addresses that lets us in, for where it does not matter which one it is.
 * The next one is tried when the one before has failed or has not answered for a moment.
 */
export async function connectAny(
  places: readonly Place[],
  deadline: Deadline,
  patience: number,
): Promise<(Connected & { address: string }) | NotConnected> {
  const whole = deadline.sub(patience);
  let failed: NotConnected = { outcome: 'unreachable', ms: 0 };
  return new Promise((resolve) => {
    let open = 0;
    let won = false;
    let next = 0;
    let lead: (() => void) | undefined;
    const tryNext = (): void => {
      lead?.();
      lead = undefined;
      const place = places[next++];
      if (won || place === undefined) {
        if (!won && open === 0) resolve(failed);
        return;
      }
      open++;
      if (next < places.length) lead = whole.sub(LEAD).onLapse(tryNext);
      connectTcp(place.to.address, place.to.port, whole, { patience }).then((result) => {
        open--;
        if (result.outcome === 'open') {
          if (won) result.socket.destroy();
          else resolve({ ...result, address: place.address });
          won = true;
          lead?.();
          return;
        }
        failed = result;
        tryNext();
      });
    };
    tryNext();
  });
}

/** Addresses of both families in turn, IPv6 first, and never many. */
export function interleave(addresses: readonly string[], most = 4): string[] {
  const six = addresses.filter((a) => a.includes(':'));
  const four = addresses.filter((a) => !a.includes(':'));
  const mixed = Array.from({ length: Math.max(six.length, four.length) }, (_, i) => [six[i], four[i]]).flat();
  return mixed.filter((a) => a !== undefined).slice(0, most);
}
