// What the servers of a world heard: for tests of budget and politeness.

import type { Event, LoginTried } from './session.ts';

export interface WorldLog {
  events: readonly Event[];
  /** DNS questions, as `name TYPE`. */
  asked: readonly string[];
  logins(): LoginTried[];
  /** Connections to the world's own servers; those to control hosts are in `controls`. */
  connections(): number;
  controls(): number;
  /** Connections that the client ended without QUIT or LOGOUT. */
  impolite(): Event[];
}

export function worldLog(events: Event[], controls: Event[], asked: string[]): WorldLog {
  const polite = /^(?:\S+ )?(?:QUIT|LOGOUT)$/i;
  const opened = (list: Event[]) => list.filter((event) => event.what === 'connected').length;
  return {
    events,
    asked,
    logins: () => events.flatMap((event) => (event.login === undefined ? [] : [event.login])),
    connections: () => opened(events),
    controls: () => opened(controls),
    impolite: () =>
      events.filter((event) => {
        if (event.what !== 'closed' || event.text !== 'by the client') return false;
        const same = (one: Event) => one.connection === event.connection && one.server === event.server;
        return !events.some((one) => same(one) && one.what === 'said' && polite.test(one.text));
      }),
  };
}
