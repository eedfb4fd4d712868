import type { Evidence } from '../kernel/fault.ts';
import type { Ask } from '../kernel/probe.ts';
import type { Protocol } from '../kernel/subject.ts';
import type { Want } from '../kernel/want.ts';
import type { Target } from './_dialogue.ts';

/** Asks for the whole conversation with one configured server at one address. */
export function askSession(protocol: Protocol, want: Want, e: Evidence): Ask<Target> | undefined {
  const { subject } = want;
  if (want.kind !== 'tcp.connect' || want.vary !== undefined || subject.type !== 'service') return undefined;
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
    key: `${protocol} ${name}:${port} ${address}`,
    question: {
      name,
      port,
      address,
      protocol,
      security,
      role,
      ...(login === 'no' ? { loginOff: true } : {}),
      ...(mechanism === undefined ? {} : { mechanism }),
    },
    cost: { seconds: 1, connections: 1, logins: 1, rude: 0 },
    server: address,
    title: `talking to ${name}:${port} at ${address}`,
  };
}
