import { inQuery, isHostName, isOwnHost, registrableOf } from './address.ts';
import { no, type Said } from './answer.ts';
import { readAutoconfig } from './autoconfig-document.ts';
import { fetchDocument, isWild } from './fetch.ts';
import { exchangersOf, isAbsence } from './mx.ts';
import { readable } from './sniff.ts';
import type { Asking } from './tools.ts';

const path = '/mail/config-v1.1.xml';

/**
 * `autoconfig.<domain>`, with the address and without: some servers answer only the one, some only the
 * other.
 */
export const autoconfig = (asking: Asking): Promise<Said> => {
  const { address } = asking;
  const url = `https://autoconfig.${address.domain}${path}`;
  return firstOf(asking, [`${url}?emailaddress=${inQuery(address)}`, url]);
};

export const wellKnown = (asking: Asking): Promise<Said> => {
  const { address } = asking;
  const url = `https://${address.domain}/.well-known/autoconfig${path}`;
  return firstOf(asking, [url, `${url}?emailaddress=${inQuery(address)}`]);
};

/** Over plain HTTP, where anybody on the way may answer: never with the address. */
export const autoconfigHttp = (asking: Asking): Promise<Said> =>
  readFrom(`http://autoconfig.${asking.address.domain}${path}`, asking);

export const wellKnownHttp = (asking: Asking): Promise<Said> =>
  readFrom(`http://${asking.address.domain}/.well-known/autoconfig${path}`, asking);

/**
 * A text record of the domain that names its document: `mailconf=https://…` (asked by himalaya and others).
 * Without DNSSEC it says no more than other records do: hosts of other domains are marked as such.
 */
export async function mailconf(asking: Asking): Promise<Said> {
  const { address, names } = asking;
  const answer = await names.query(address.domain, 'TXT');
  const [url] = answer.records.flatMap((r) =>
    r.type === 'TXT' ? (/^mailconf=(https:\/\/[^\s"'<>]+)$/i.exec(r.data)?.[1] ?? []) : [],
  );
  if (url === undefined)
    return no(isAbsence(answer) || answer.outcome === 'found' ? 'no-name' : 'dns-failed');
  if (!URL.canParse(url) || !isHostName(new URL(url).hostname)) return no('bad-record', { detail: url });
  const { hostname, pathname } = new URL(url);
  if (pathname.endsWith(path) && [`autoconfig.${address.domain}`, address.domain].includes(hostname))
    return no('sources-answered');
  const said = await readFrom(url, asking);
  const isOwn = answer.ad || isOwnHost(address, hostname);
  return isOwn || said.servers === undefined
    ? said
    : { ...said, servers: said.servers.map((s) => ({ ...s, odd: [...s.odd, 'outside-domain' as const] })) };
}

/** Of the domain that gets the mail; without the address, for it is another domain's host. */
export async function autoconfigMx(asking: Asking): Promise<Said> {
  const bases = await mxBases(asking);
  if (bases.length === 0) return no('not-asked');
  return firstOf(
    asking,
    bases.map((base) => `https://autoconfig.${base}${path}`),
  );
}

/** The public database of Thunderbird, by domain. Names of private networks are not told to it. */
export async function ispdb(asking: Asking): Promise<Said> {
  const { address, ispdb: base } = asking;
  if (base === false) return no('not-asked');
  if (address.isInternal) return no('internal-name');
  return readFrom(`${base}${address.domain}`, asking);
}

export async function ispdbMx(asking: Asking): Promise<Said> {
  const { ispdb: base } = asking;
  const bases = base === false ? [] : await mxBases(asking);
  if (bases.length === 0) return no('not-asked');
  return firstOf(
    asking,
    bases.map((name) => `${base}${name}`),
  );
}

/**
 * The domains that the best mail exchanger belongs to: its host without the first label where that is
 * longer than what can be registered, and what can be registered. Never a public suffix.
 */
async function mxBases({ address, names }: Asking): Promise<string[]> {
  if (address.isInternal) return [];
  const [best] = exchangersOf(await names.query(address.domain, 'MX'));
  const base = best === undefined ? undefined : registrableOf(best);
  if (best === undefined || base === undefined) return [];
  const full = best.slice(best.indexOf('.') + 1);
  const list = full.length > base.length && full.endsWith(`.${base}`) ? [full, base] : [base];
  return list.filter((name) => name !== address.domain);
}

/** Asks all at once; the first in the list that has settings counts, else the first of all. */
async function firstOf(asking: Asking, urls: readonly string[]): Promise<Said> {
  const said = await Promise.all(urls.map((url) => readFrom(url, asking)));
  const [first] = said;
  return (
    said.find((s) => s.outcome === 'found') ??
    said.find((s) => s.outcome === 'error') ??
    first ??
    no('not-asked')
  );
}

async function readFrom(url: string, asking: Asking): Promise<Said> {
  const fetched = await fetchDocument(url, asking);
  const { redirects, secure } = fetched;
  const about = { url: fetched.url, secure, ...(redirects.length === 0 ? {} : { redirects }) };
  const read = readable(fetched);
  if ('reason' in read) return no(read.reason, about);
  const document = readAutoconfig(read.text, asking.address);
  if ('reason' in document) return no(document.reason, about);
  const wild = await isWild(asking, new URL(fetched.url).hostname);
  const servers = wild
    ? document.servers.map((s) => ({ ...s, odd: [...s.odd, 'under-wildcard' as const] }))
    : document.servers;
  return { ...about, outcome: 'found', ...document, servers };
}
