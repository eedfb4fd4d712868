import type { Fact, FactKind } from '../kernel/facts.ts';
import type { Evidence, View } from '../kernel/fault.ts';
import { type Protocol, type ServiceSubject, type Subject, service } from '../kernel/subject.ts';
import { hostOf } from './servers.ts';

/** The ports that mail programs know, the preferred one first. */
export const portsOf: Readonly<Record<Protocol, readonly number[]>> = {
  smtp: [587, 465, 25, 2525],
  imap: [993, 143],
  pop3: [995, 110],
};
export const mailPorts: readonly number[] = [587, 465, 993, 143, 995, 110, 2525, 25];
/** Ports where TLS begins with the first byte. */
export const tlsPorts: readonly number[] = [465, 993, 995];
/**
 * Ports that nearly every server of their kind has: their silence says more than that of a port few offer.
 */
const primaryPorts: readonly number[] = [587, 993, 995, 143];

export const isPrimaryPort = (port: number): boolean => primaryPorts.includes(port);
export const isMailPort = (port: number | undefined): boolean =>
  port !== undefined && mailPorts.includes(port);
export const isUsualPort = (protocol: Protocol | undefined, port: number): boolean =>
  protocol === undefined ? isMailPort(port) : portsOf[protocol].includes(port);

export const protocolOfPort = (port: number): Protocol | undefined =>
  (['smtp', 'imap', 'pop3'] as const).find((p) => portsOf[p].includes(port));

/** A server that a connection did not reach, as far as the settings lead there. */
export interface Unreached {
  readonly fact: Fact<'tcp.connect'> | Fact<'waiting'>;
  readonly subject: ServiceSubject;
  readonly host: Subject;
  readonly port: number;
  readonly family: '4' | '6' | undefined;
  readonly outcome: 'refused' | 'reset' | 'timeout' | 'unreachable' | 'prohibited' | 'denied' | 'other';
  readonly isWaiting: boolean;
  readonly isHere: boolean;
}

export const unreachedKinds = ['tcp.connect', 'waiting'] as const;

/** This computer could not even try: no server has anything to do with it. */
const isOwnLack = (code: string | undefined): boolean =>
  code === 'EMFILE' || code === 'ENFILE' || code === 'ENOBUFS';

export const unreached: View<readonly Unreached[], 'tcp.connect' | 'waiting'> = {
  reads: unreachedKinds,
  derive(e) {
    const failed = e.all('tcp.connect').flatMap((fact) => {
      const { outcome, code } = fact.value;
      return outcome === 'open' || isOwnLack(code) ? [] : [{ fact, outcome, isWaiting: false }];
    });
    const waiting = stillWaiting(e, 'connect', e.all('tcp.connect')).map((fact) => ({
      fact,
      outcome: 'timeout' as const,
      isWaiting: true,
    }));
    return [...failed, ...waiting].flatMap((one) => {
      const { subject } = one.fact;
      if (one.fact.aside === true || subject.type !== 'service') return [];
      return [
        {
          ...one,
          subject,
          host: hostOf(subject),
          port: subject.port ?? 0,
          family: familyOf(subject.address),
          isHere: one.fact.vantage === 'here',
        },
      ];
    });
  },
};

/** What has had no answer yet; `answers` are the facts that would be one. */
export function stillWaiting(
  e: Evidence<'waiting'>,
  what: 'connect' | 'greeting' | 'handshake' | 'reply',
  answers: readonly Fact[],
): readonly Fact<'waiting'>[] {
  const done = new Set(answers.flatMap((a) => (a.session === undefined ? [] : [a.session])));
  return e
    .all('waiting')
    .filter((w) => w.value.what === what && (w.session === undefined || !done.has(w.session)));
}

export const isAddress = (host: string): boolean =>
  host.includes(':') || (host.split('.').length === 4 && host.split('.').every(isOctet));
const isOctet = (text: string): boolean => text !== '' && Number(text) >= 0 && Number(text) <= 255;

export function familyOf(address: string | undefined): '4' | '6' | undefined {
  if (address === undefined) return undefined;
  return address.includes(':') ? '6' : isAddress(address) ? '4' : undefined;
}

const internalRanges = ['private', 'loopback', 'linkLocal', 'carrierGradeNat', 'uniqueLocal', 'unspecified'];

/** The class of an address, where it is one that the Internet does not lead to. */
export function internalRange(e: Evidence<'dns.address'>, address: string | undefined): string | undefined {
  if (address === undefined) return undefined;
  if (isLoopback(address)) return 'loopback';
  const told = e.all('dns.address').find((a) => a.value.address === address)?.value.range;
  const range = told ?? rangeByDigits(address);
  return range !== undefined && internalRanges.includes(range) ? range : undefined;
}

export const isLoopback = (address: string): boolean =>
  address.startsWith('127.') || address === '::1' || address === 'localhost';

function rangeByDigits(address: string): string | undefined {
  if (address === '0.0.0.0' || address === '::') return 'unspecified';
  const [a = 0, b = 0] = address.split('.').map(Number);
  if (familyOf(address) === '4') {
    if (a === 10 || (a === 172 && b >= 16 && b < 32) || (a === 192 && b === 168)) return 'private';
    if (a === 169 && b === 254) return 'linkLocal';
    return a === 100 && b >= 64 && b < 128 ? 'carrierGradeNat' : undefined;
  }
  if (address.startsWith('fc') || address.startsWith('fd')) return 'uniqueLocal';
  return address.startsWith('fe80:') ? 'linkLocal' : undefined;
}

/** What is known of the ports of one host (or of one of its addresses). */
export interface Ports {
  readonly open: readonly Fact<'tcp.connect'>[];
  readonly closed: readonly Fact<'tcp.connect'>[];
  /** Ports that nobody has set were asked too. */
  readonly swept: boolean;
  readonly web: Fact<'tcp.connect'> | undefined;
  /** Open ports where a mail server of this kind answers, or is expected to. */
  speaking(protocol: Protocol): readonly Fact<'tcp.connect'>[];
}

export const portsKinds = ['tcp.connect', 'greeting', 'tls.handshake'] as const satisfies readonly FactKind[];

export function portsAt(e: Evidence<'tcp.connect' | 'greeting'>, where: Subject): Ports {
  const all = e.all('tcp.connect', where).filter((c) => c.subject.type === 'service');
  const port = (c: Fact) => (c.subject.type === 'service' ? c.subject.port : undefined);
  const open = all.filter((c) => c.value.outcome === 'open');
  const wasMail = (c: Fact) => isMailPort(port(c));
  return {
    open: open.filter(wasMail),
    closed: all.filter((c) => c.value.outcome !== 'open' && wasMail(c)),
    swept: all.some((c) => c.aside === true && wasMail(c)),
    web: open.find((c) => port(c) === 443),
    speaking: (protocol) =>
      open.filter((c) => {
        const said = e.all('greeting', c.subject).map((g) => g.value.says);
        if (said.includes(protocol) || (protocol === 'smtp' && said.includes('masked'))) return true;
        return !said.some(isMailGreeting) && portsOf[protocol].includes(port(c) ?? 0);
      }),
  };
}

const isMailGreeting = (says: string): boolean => says === 'smtp' || says === 'imap' || says === 'pop3';

/** Another address of the same server (of this family), where the same port is open. */
export function openElsewhere(
  e: Evidence<'tcp.connect'>,
  at: ServiceSubject,
  family?: '4' | '6',
): Fact<'tcp.connect'> | undefined {
  if (at.name === undefined || at.address === undefined) return undefined;
  const whole = service({ name: at.name, ...(at.port === undefined ? {} : { port: at.port }) });
  return e
    .all('tcp.connect', whole)
    .find(
      (c) =>
        c.value.outcome === 'open' &&
        c.subject.type === 'service' &&
        c.subject.address !== at.address &&
        (family === undefined || familyOf(c.subject.address) === family),
    );
}

/** Servers beyond this computer that a connection has reached from here. */
export const reachedFromHere = (e: Evidence<'tcp.connect'>): readonly Fact<'tcp.connect'>[] =>
  e
    .all('tcp.connect')
    .filter(
      (c) =>
        c.value.outcome === 'open' &&
        c.vantage === 'here' &&
        c.source !== 'text' &&
        c.subject.type === 'service' &&
        !isLoopback(c.subject.address ?? c.subject.name ?? ''),
    );
