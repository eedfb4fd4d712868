import { accounts } from './accounts.ts';
import { mailbox } from './mailbox.ts';
import { messages } from './messages.ts';
import { surroundings } from './surroundings.ts';

/** Circumstances that name one cause, or nearly so, by themselves, in people's own words. */
export const circumstances = { ...mailbox, ...messages, ...accounts, ...surroundings };

export type Circumstance = keyof typeof circumstances;
