import type { Evidence } from '../kernel/fault.ts';
import { service, subject, thisHost } from '../kernel/subject.ts';
import { type Want, want } from '../kernel/want.ts';
import { isAddressLiteral } from '../readers/settings.ts';

/** No server is asked at more addresses than this; big pools have dozens. */
const mostAddresses = 6;

/** The polite baseline: every configured server, at each of its addresses. */
export function plan(e: Evidence): readonly Want[] {
  const wants: Want[] = [want('provider.match', thisHost), want('host.network', thisHost)];
  if (isAnyUnreached(e)) wants.push(...whatStandsBetween.map((kind) => want(kind, thisHost)));
  for (const setting of e.all('config.server')) {
    const about = setting.subject;
    if (about.type !== 'service' || about.name === undefined || about.port === undefined) continue;
    if (
      e
        .all('config.invalid')
        .some((i) => i.subject === about || (i.subject.type === 'service' && i.subject.name === about.name))
    )
      continue;
    for (const address of addressesFor(e, about.name, wants).slice(0, mostAddresses))
      wants.push(want('tcp.connect', service({ ...about, address })));
  }
  for (const account of e.all('config.account')) {
    const domain = account.value.address.split('@').at(-1);
    if (domain !== undefined && domain !== '' && domain.includes('.'))
      wants.push(want('dns.answer', subject('domain', domain)));
  }
  return wants;
}

/** Looks at this computer that cost nobody anything, worth it as soon as a server is not reached. */
const whatStandsBetween = ['host.vpn', 'host.proxy', 'host.bridge'] as const;

const isAnyUnreached = (e: Evidence): boolean =>
  e.all('tcp.connect').some((c) => c.aside !== true && c.value.outcome !== 'open') ||
  e.all('waiting').length > 0;

function addressesFor(e: Evidence, name: string, wants: Want[]): readonly string[] {
  if (isAddressLiteral(name)) return [name];
  const about = subject('name', name);
  wants.push(want('dns.system', about), want('dns.answer', about));
  return e.all('dns.system', about).flatMap((f) => f.value.addresses);
}
