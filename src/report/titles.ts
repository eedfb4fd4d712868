import type { AnyFact, FactId } from '../kernel/facts.ts';
import type { Fault } from '../kernel/fault.ts';
import type { AnyArgs } from '../kernel/template.ts';
import { fill } from '../kernel/template.ts';

/** What to say where nobody has filled in a placeholder: the fault was not found. */
const generic: AnyArgs = {
  name: 'the server',
  recipient: 'the recipient',
  product: 'a security program',
  provider: 'the provider',
  proxy: 'the proxy',
  protocol: 'this kind of access',
  device: 'a security device',
  issuer: 'its issuer',
};

/**
 * The title of a fault that has no finding of its own in the report: with the server that the facts speak of,
 * and never with an empty place.
 */
export function titleOf(
  fault: Fault | undefined,
  id: string,
  because: readonly FactId[],
  facts: readonly AnyFact[],
): string {
  if (fault === undefined) return id;
  const seen = facts.find((f) => because.includes(f.id) && f.subject.type === 'service')?.subject;
  const name = seen?.type === 'service' ? seen.name : undefined;
  // The port that the settings name; what was found may rest on other ports.
  const ports = facts.flatMap((f) =>
    f.kind === 'config.server' && (name === undefined || f.value.host.toLowerCase() === name)
      ? [f.value.port]
      : [],
  );
  const [port, ...otherPorts] = ports;
  const words = fill(fault.title, {
    ...generic,
    ...(name === undefined ? {} : { name }),
    ...(port === undefined || otherPorts.length > 0 ? {} : { port }),
  })
    .replace(/^The name the server\b/, 'The name of the server')
    .replace(/\bPort \{port\}/g, 'The port')
    .replace(/\bport \{port\}/g, 'that port')
    .replace(/\{[a-zA-Z]+\}/g, '…');
  return fault.title.startsWith('{') && name === undefined
    ? words.charAt(0).toUpperCase() + words.slice(1)
    : words;
}
