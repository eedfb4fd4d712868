import type { Evidence } from '../kernel/fault.ts';
import { type Protocol, type ServiceSubject, type Subject, service, subject } from '../kernel/subject.ts';
import type { Target } from './_dialogue.ts';

/** What listens where, by the registry of ports (IANA; RFC 8314). */
export const mailPorts: readonly {
  readonly port: number;
  readonly protocol: Protocol;
  readonly security: Target['security'];
}[] = [
  { port: 993, protocol: 'imap', security: 'tls' },
  { port: 465, protocol: 'smtp', security: 'tls' },
  { port: 587, protocol: 'smtp', security: 'starttls' },
  { port: 143, protocol: 'imap', security: 'starttls' },
  { port: 995, protocol: 'pop3', security: 'tls' },
  { port: 110, protocol: 'pop3', security: 'starttls' },
  { port: 2525, protocol: 'smtp', security: 'starttls' },
];

/** An address at which a server has answered, or else the first its name leads to. */
export function addressFor(e: Evidence, about: ServiceSubject): string | undefined {
  if (about.address !== undefined) return about.address;
  const { name } = about;
  if (name === undefined) return undefined;
  const open = e
    .all('tcp.connect', service({ name }))
    .find(
      (c) =>
        c.value.outcome === 'open' &&
        c.subject.type === 'service' &&
        (about.port === undefined || c.subject.port === about.port),
    );
  if (open?.subject.type === 'service' && open.subject.address !== undefined) return open.subject.address;
  return e.one('dns.system', subject('name', name))?.value.addresses[0] ?? literal(name);
}

const literal = (name: string): string | undefined =>
  /^[\d.]+$/.test(name) || name.includes(':') ? name : undefined;

/** The host that a subject speaks of. */
export const nameOf = (about: Subject): string | undefined =>
  about.type === 'service' ? about.name : about.type === 'name' ? about.id : undefined;

/** A target for a question about a service; undefined where its address is not known. */
export function targetFor(e: Evidence, about: Subject): Target | undefined {
  if (about.type !== 'service' || about.name === undefined || about.port === undefined) return undefined;
  const address = addressFor(e, about);
  if (address === undefined) return undefined;
  const setting = e.one('config.server', service({ name: about.name, port: about.port }));
  const usual = mailPorts.find((p) => p.port === about.port);
  const protocol = about.protocol ?? setting?.value.protocol ?? usual?.protocol ?? 'smtp';
  return {
    name: about.name,
    port: about.port,
    address,
    protocol,
    security: setting?.value.security ?? usual?.security ?? 'none',
    role: protocol === 'smtp' ? 'outgoing' : 'incoming',
  };
}
