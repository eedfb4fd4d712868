import { connect, isIP, type Socket } from 'node:net';
import type { Deadline } from './deadline.ts';
import { GUARDED, mayConnect } from './guard.ts';

export type ConnectOutcome =
  | 'open'
  | 'refused'
  | 'reset'
  | 'timeout'
  | 'unreachable'
  /** A policy on the way said no, by ICMP or by a route of this computer. */
  | 'prohibited'
  /** This computer did not let the packet out. */
  | 'denied'
  | 'cancelled'
  | 'other';

export interface Connected {
  readonly outcome: 'open';
  readonly socket: Socket;
  readonly ms: number;
  readonly localAddress: string | undefined;
}

export interface NotConnected {
  readonly outcome: Exclude<ConnectOutcome, 'open'>;
  /** The system's own code, such as `ECONNREFUSED`. */
  readonly code?: string;
  readonly message?: string;
  readonly ms: number;
}

/** Time for three SYNs (sent at 0, 1 and 3 seconds) and their answers. */
export const THREE_SYNS = 8000;

/** Opens a connection to one literal address, this one and no other: never a race between addresses. */
export function connectTcp(
  address: string,
  port: number,
  deadline: Deadline,
  options: { localAddress?: string; patience?: number } = {},
): Promise<Connected | NotConnected> {
  const started = performance.now();
  const took = () => performance.now() - started;
  const family = isIP(address);
  const within = deadline.sub(options.patience ?? THREE_SYNS);
  if (family === 0) {
    return Promise.resolve({ outcome: 'other', code: 'EINVAL', message: 'not a literal address', ms: 0 });
  }
  if (!mayConnect(address, port)) return Promise.resolve({ outcome: 'denied', code: GUARDED, ms: 0 });
  return new Promise((resolve) => {
    const { localAddress } = options;
    const socket = connect({
      host: address,
      port,
      family,
      autoSelectFamily: false,
      noDelay: true,
      ...(localAddress === undefined ? {} : { localAddress }),
    });
    const stop = within.onLapse((lapse) => fail({ outcome: lapse, ms: took() }));
    const fail = (result: NotConnected) => {
      stop();
      socket.removeAllListeners();
      socket.on('error', () => {});
      socket.destroy();
      resolve(result);
    };
    socket.once('error', (error: NodeJS.ErrnoException) => {
      const code = error.code ?? 'UNKNOWN';
      fail({ outcome: outcomeOf(code, family), code, message: error.message, ms: took() });
    });
    socket.once('connect', () => {
      stop();
      socket.removeAllListeners('error');
      // Until somebody listens, a reset must not become an uncaught error; `socket.errored` remembers it.
      socket.on('error', () => {});
      resolve({ outcome: 'open', socket, ms: took(), localAddress: socket.localAddress });
    });
  });
}

function outcomeOf(code: string, family: number): NotConnected['outcome'] {
  // Linux reports an ICMPv6 "administratively prohibited" and a prohibiting route as EACCES; elsewhere EACCES
  // is local.
  if (code === 'EACCES') return family === 6 && process.platform === 'linux' ? 'prohibited' : 'denied';
  return OUTCOMES[code] ?? 'other';
}

const OUTCOMES: Record<string, NotConnected['outcome']> = {
  ECONNREFUSED: 'refused',
  ECONNRESET: 'reset',
  ECONNABORTED: 'reset',
  EPIPE: 'reset',
  ETIMEDOUT: 'timeout',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  EHOSTDOWN: 'unreachable',
  ENETDOWN: 'unreachable',
  EADDRNOTAVAIL: 'unreachable',
  EAFNOSUPPORT: 'unreachable',
  ENOPROTOOPT: 'unreachable',
  EPERM: 'denied',
};
