/** Whether a connection, or a packet, may go to this literal address and port. */
export type Guard = (address: string, port: number) => boolean;

let guard: Guard | undefined;

/**
 * Sets the one guard that every connection of this process passes, after names have become addresses: nothing
 * can change between the check and the connection. A page that others use has one; nothing else does.
 */
export function guardConnections(one: Guard | undefined): void {
  guard = one;
}

export const mayConnect: Guard = (address, port) => guard === undefined || guard(address, port);

/** How a refusal of the guard is told, where a system error has its code. */
export const GUARDED = 'ENOTALLOWED';
