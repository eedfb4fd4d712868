import type { Evidence } from '../kernel/fault.ts';
import type { Ask } from '../kernel/probe.ts';
import type { Protocol } from '../kernel/subject.ts';
import type { Want } from '../kernel/want.ts';
import type { Target } from './_dialogue.ts';

/** Asks for the whole conversation with one configured server at one address. */
export function askSession(protocol: Protocol, want: Want, e: Evidence): Ask<Target> | undefined {
  const { subject } = want;
  const isAgain = want.vary?.again === true;
  if (want.kind !== 'tcp.connect' || (want.vary !== undefined && !isAgain) || subject.type !== 'service')
    return undefined;
  const { name, port, address } = subject;
  if (subject.protocol !== protocol || name === undefined || port === undefined || address === undefined)
    return undefined;
  const setting = e
    .all('config.server')
    .find(
      (c) =>
        c.subject.type === 'service' &&
        c.subject.name === name &&
        c.subject.port === port &&
        c.value.protocol === protocol,
    );
  if (setting === undefined) return undefined;
  const { security, role, login, mechanism } = setting.value;
  return {
    key: `${protocol} ${name}:${port} ${address}${isAgain ? ' again' : ''}`,
    question: {
      name,
      port,
      address,
      protocol,
      security,
      role,
      ...(isAgain ? {} : { turn: turnOf(e, name, address) }),
      ...(login === 'no' ? { loginOff: true } : {}),
      ...(mechanism === undefined ? {} : { mechanism }),
    },
    cost: { seconds: 1, connections: 1, logins: isAgain ? 0 : 1, rude: 0 },
    server: address,
    title: `talking to ${name}:${port} at ${address}`,
  };
}

/** The place of an address in the order in which this computer would try them. */
const turnOf = (e: Evidence, name: string, address: string): number =>
  Math.max(0, e.one('dns.system', { type: 'name', id: name })?.value.addresses.indexOf(address) ?? 0);
