/**
 * What a fact or a finding is about. The mode (TLS, STARTTLS, none) is a value of facts, never part of
 * identity.
 */
export type Protocol = 'smtp' | 'imap' | 'pop3';

export interface ServiceSubject {
  readonly type: 'service';
  readonly name?: string;
  readonly port?: number;
  readonly address?: string;
  readonly protocol?: Protocol;
}

export interface NamedSubject {
  readonly type: 'name' | 'domain' | 'account' | 'recipient' | 'message' | 'host' | 'client';
  readonly id: string;
}

export type Subject = ServiceSubject | NamedSubject;

/**
 * How `a` lies to `b`: `within` when `a` says everything `b` says and more (one port of a server),
 * `around` the other way round, `unknown` when neither contradicts the other but neither contains it.
 */
export type Relation = 'same' | 'within' | 'around' | 'different' | 'unknown';

const serviceKeys = ['name', 'port', 'address', 'protocol'] as const;

export function relate(a: Subject, b: Subject): Relation {
  if (a.type === 'service' && b.type === 'service') return relateServices(a, b);
  if (a.type === 'service') return b.type === 'service' ? 'unknown' : relateServiceToName(a, b, 'within');
  if (b.type === 'service') return relateServiceToName(b, a, 'around');
  if (a.type !== b.type) return 'unknown';
  return a.id.toLowerCase() === b.id.toLowerCase() ? 'same' : 'different';
}

function relateServices(a: ServiceSubject, b: ServiceSubject): Relation {
  let aHasMore = false;
  let bHasMore = false;
  for (const key of serviceKeys) {
    const left = a[key];
    const right = b[key];
    if (left === right) continue;
    if (left === undefined) bHasMore = true;
    else if (right === undefined) aHasMore = true;
    else return 'different';
  }
  if (aHasMore && bHasMore) return 'unknown';
  if (aHasMore) return 'within';
  return bHasMore ? 'around' : 'same';
}

function relateServiceToName(service: ServiceSubject, named: NamedSubject, inside: Relation): Relation {
  if (named.type === 'name' && service.name !== undefined)
    return service.name.toLowerCase() === named.id.toLowerCase() ? inside : 'different';
  return 'unknown';
}

/** Whether a fact about `a` belongs to an examination of `b` (equal, a part of it, or its whole). */
export function concerns(a: Subject, b: Subject): boolean {
  const relation = relate(a, b);
  return relation === 'same' || relation === 'within' || relation === 'around';
}

export function subjectKey(s: Subject): string {
  if (s.type !== 'service') return `${s.type}:${s.id.toLowerCase()}`;
  return `service:${s.protocol ?? '*'}:${s.name ?? '*'}:${s.port ?? '*'}:${s.address ?? '*'}`;
}

/** The words a person would use: `mail.example.org:993`. */
export function subjectText(s: Subject): string {
  if (s.type !== 'service') return s.id;
  const host = s.name ?? s.address ?? 'the server';
  const port = s.port === undefined ? '' : `:${s.port}`;
  const address =
    s.name !== undefined && s.address !== undefined && s.address !== s.name ? ` (${s.address})` : '';
  return `${host.includes(':') && port ? `[${host}]` : host}${port}${address}`;
}

export const service = (s: Omit<ServiceSubject, 'type'>): ServiceSubject => ({ type: 'service', ...s });
export const subject = (type: NamedSubject['type'], id: string): NamedSubject => ({ type, id });
/** This computer, or whichever one made the observation when the vantage is not `here`. */
export const thisHost: NamedSubject = { type: 'host', id: 'here' };
