import type { Ask, Cost } from '../kernel/probe.ts';

const cost: Cost = { seconds: 0, connections: 0, logins: 0, rude: 0 };

/** A look at this computer: no server notices it. */
export const freeLook = (key: string, title: string): Ask<'here'> => ({ key, question: 'here', cost, title });
