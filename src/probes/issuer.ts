import type { X509Certificate } from 'node:crypto';
import ipaddr from 'ipaddr.js';
import type { Fact } from '../kernel/facts.ts';
import type { Probe } from '../kernel/probe.ts';
import type { ServiceSubject } from '../kernel/subject.ts';
import { describeCertificate, isSelfSigned, isSignedBy, parseCertificate } from '../wire/certificate.ts';
import { httpGet } from '../wire/http.ts';
import { systemLookup } from '../wire/system-resolver.ts';
import { evaluateTrust, getExtraStore, getNodeStore, getSystemStore } from '../wire/trust.ts';
import type { Tools } from './tools.ts';

const fetchMs = 5000;
/** A certificate has one to three thousand bytes; some pages hold several. */
const mostBytes = 32_768;
const mostSteps = 3;

interface Question {
  readonly about: ServiceSubject;
  readonly sha256: string;
}

/**
 * The issuer that a server forgot to send, fetched where the certificate says that it is (RFC 5280 4.2.2.1).
 * It counts only when it signed what was sent.
 */
const probe: Probe<Tools, Question> = {
  id: 'issuer',
  makes: ['tls.issuer'],
  canTell({ kind, subject: about }, e) {
    if (kind !== 'tls.issuer' || about.type !== 'service') return undefined;
    const lone = e.all('tls.certificate', about).find((c) => c.aside !== true && c.value.chain.length === 1);
    const url = lone?.value.issuerUrls?.find(isPlainWeb);
    if (lone === undefined || url === undefined) return undefined;
    return {
      key: `issuer ${lone.value.sha256} of ${about.name}`,
      question: { about: aboutOf(lone, about), sha256: lone.value.sha256 },
      cost: { seconds: 1, connections: 1, logins: 0, rude: 0 },
      title: `fetching the issuer of the certificate from ${new URL(url).host}`,
    };
  },
  async run({ key, question: { about, sha256 } }, tools, tell) {
    const leaf = tools.certificates.get(sha256);
    if (leaf === undefined) return;
    const chain = [leaf];
    let outcome = await climb(chain, tools, isInside(about.address));
    if (outcome === 'unreachable' && chain.length > 1) outcome = 'untrusted';
    const issuer = leaf.issuer.split('\n').join(', ');
    tell({ kind: 'tls.issuer', subject: about, session: key, aside: true, value: { issuer, outcome } });
  },
};
export default probe;

const aboutOf = ({ subject: s }: Fact, fallback: ServiceSubject): ServiceSubject =>
  s.type === 'service' ? s : fallback;

/** A stranger sent this address, so nothing but a plain page at its usual place is asked for. */
function isPlainWeb(url: string): boolean {
  const parsed = URL.parse(url);
  return parsed?.protocol === 'http:' && parsed.port === '' && parsed.username === '';
}

/** Adds issuer after issuer until some store vouches for the chain. */
async function climb(
  chain: X509Certificate[],
  tools: Tools,
  mayStayInside: boolean,
): Promise<'completes' | 'untrusted' | 'unreachable'> {
  const extra = tools.extraCa === undefined ? [] : [getExtraStore(tools.extraCa)];
  const stores = [getNodeStore(), getSystemStore(), ...extra];
  for (let step = 0; step < mostSteps; step++) {
    const top = chain.at(-1);
    if (top === undefined || isSelfSigned(top)) return 'untrusted';
    const url = describeCertificate(top).aiaIssuerUrls.find(isPlainWeb);
    if (url === undefined) return chain.length > 1 ? 'untrusted' : 'unreachable';
    const issuer = await fetchCertificate(url, tools, mayStayInside);
    if (issuer === undefined || !issuer.ca || !isSignedBy(top, issuer)) return 'unreachable';
    chain.push(issuer);
    if (stores.some((store) => evaluateTrust(chain, store, tools.now()).trusted)) return 'completes';
  }
  return 'untrusted';
}

async function fetchCertificate(
  url: string,
  tools: Tools,
  mayStayInside: boolean,
): Promise<X509Certificate | undefined> {
  const known = tools.certificates.get(url);
  if (known !== undefined) return known;
  const deadline = tools.deadline.sub(fetchMs);
  const host = new URL(url).hostname.replace(/^\[|\]$/g, '');
  const found = ipaddr.isValid(host) ? [host] : await addressesOf(host, tools);
  const address = found[0];
  if (address === undefined || (isInside(address) && !mayStayInside)) return undefined;
  const to = tools.connectTo(host, address, 80);
  if (to.port !== 80) return undefined;
  const answer = await httpGet(url, deadline, {
    address: to.address,
    maxBody: mostBytes,
    encoding: 'latin1',
  });
  if (answer.outcome !== 'answered' || answer.status !== 200 || answer.truncated) return undefined;
  const body = answer.body ?? '';
  const parsed = parseCertificate(body.includes('-----BEGIN') ? body : Buffer.from(body, 'latin1'));
  if (parsed !== undefined) tools.certificates.set(url, parsed);
  return parsed;
}

async function addressesOf(host: string, tools: Tools): Promise<readonly string[]> {
  const seen = await systemLookup(host, tools.deadline.sub(fetchMs));
  return seen.addresses
    .map((a) => a.address)
    .filter((a) => tools.family === undefined || (tools.family === '6') === a.includes(':'));
}

/** An address that only this computer or this network knows: no certificate of the outside leads there. */
function isInside(address: string | undefined): boolean {
  if (address === undefined || !ipaddr.isValid(address)) return false;
  const inside = ['private', 'loopback', 'linkLocal', 'uniqueLocal', 'unspecified', 'carrierGradeNat'];
  return inside.includes(ipaddr.process(address).range());
}
