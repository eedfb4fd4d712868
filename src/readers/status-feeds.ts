/**
 * What providers say themselves of their service. Formats as their public clients read them, 2026-11:
 * Apple's `system_status_en_US.js`, the incidents of Google Workspace, the posts and the RSS feed of
 * Microsoft 365, and `summary.json` or `status.json` of Statuspage. A feed lags behind what happens by ten
 * minutes and more.
 */
import { XMLParser } from 'fast-xml-parser';

export interface ServiceState {
  /** `unknown` where the document is no feed that is known, or does not speak of mail. */
  readonly state: 'ok' | 'trouble' | 'unknown';
  readonly title?: string;
}

const unknown: ServiceState = { state: 'unknown' };
const ok: ServiceState = { state: 'ok' };
const trouble = (title: unknown): ServiceState => ({
  state: 'trouble',
  ...(typeof title === 'string' && title.trim() !== '' ? { title: firstSentence(title) } : {}),
});

const mail = /\b(e-?mail|mail|gmail|outlook|exchange|imap|pop3?|smtp|webmail)\b/i;
const mostWords = 200;

/** What a feed says of mail. */
export function readStatusFeed(body: string): ServiceState {
  const text = body.trim();
  if (text.startsWith('<')) return microsoftRss(text);
  // Apple wraps its JSON in a call on request.
  const json = parsed(text.replace(/^\w+\(/, '').replace(/\);?$/, ''));
  if (Array.isArray(json)) {
    const rows = json.filter(isRecord);
    if (rows.length !== json.length) return unknown;
    if (rows.some((r) => 'ServiceDisplayName' in r)) return microsoftPosts(rows);
    return rows.every((r) => 'begin' in r && 'service_name' in r) ? google(rows) : unknown;
  }
  if (!isRecord(json)) return unknown;
  if (Array.isArray(json.services)) return apple(json.services.filter(isRecord));
  return isRecord(json.status) ? statuspage(json, json.status) : unknown;
}

function apple(services: readonly Row[]): ServiceState {
  const own = services.filter((s) => /\bmail\b/i.test(String(s.serviceName)));
  if (own.length === 0) return unknown;
  const events = own.flatMap((s) => (Array.isArray(s.events) ? s.events.filter(isRecord) : []));
  const open = events.find((e) => !['resolved', 'completed', 'upcoming'].includes(String(e.eventStatus)));
  return open === undefined ? ok : trouble(open.message);
}

function google(incidents: readonly Row[]): ServiceState {
  const open = incidents.find((i) => {
    const products = Array.isArray(i.affected_products) ? i.affected_products.filter(isRecord) : [];
    const names = [i.service_name, ...products.map((p) => p.title)];
    return i.end === undefined && names.some((n) => /gmail/i.test(String(n)));
  });
  return open === undefined ? ok : trouble(open.external_desc);
}

function microsoftPosts(rows: readonly Row[]): ServiceState {
  const own = rows.filter((r) => mail.test(String(r.ServiceDisplayName)));
  if (own.length === 0) return unknown;
  const open = own.find((r) => /degrad|interrupt|outage|investigat|restor/i.test(String(r.Status)));
  if (open !== undefined) return trouble(open.Title);
  return own.every((r) => /operational/i.test(String(r.Status))) ? ok : unknown;
}

/** One item, whose `status` is `Available` while nothing is wrong; it does not say what is concerned. */
function microsoftRss(text: string): ServiceState {
  const items = itemsOf(text);
  const states = items.map((i) => String(i.status ?? ''));
  if (items.length === 0 || states.includes('')) return unknown;
  if (states.every((s) => /^available$/i.test(s))) return ok;
  const open = items.find((i) => mail.test(`${String(i.title)} ${String(i.description)}`));
  return open === undefined ? unknown : trouble(open.title);
}

function itemsOf(text: string): readonly Row[] {
  try {
    const document: unknown = new XMLParser({ processEntities: false, parseTagValue: false }).parse(text);
    const rss = isRecord(document) && isRecord(document.rss) ? document.rss : {};
    const item: unknown = isRecord(rss.channel) ? rss.channel.item : undefined;
    return (Array.isArray(item) ? item : [item]).filter(isRecord);
  } catch {
    return [];
  }
}

function statuspage(page: Row, { indicator }: Row): ServiceState {
  const components = Array.isArray(page.components) ? page.components.filter(isRecord) : [];
  const own = components.filter((c) => mail.test(String(c.name)));
  const bad = own.find((c) =>
    ['partial_outage', 'major_outage', 'degraded_performance'].includes(String(c.status)),
  );
  if (bad !== undefined) {
    const [incident] = Array.isArray(page.incidents) ? page.incidents.filter(isRecord) : [];
    return trouble(incident?.name ?? bad.name);
  }
  if (own.length > 0 || indicator === 'none') return ok;
  // Something is wrong there, and it may be something else than mail.
  return unknown;
}

type Row = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Row => typeof value === 'object' && value !== null;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const firstSentence = (text: string): string =>
  (
    text
      .replace(/<[^>]*>|\*\*/g, ' ')
      .split('\n')
      .map((l) => l.trim())
      .find((l) => l !== '' && !/^(summary|title|description):?$/i.test(l)) ?? ''
  ).slice(0, mostWords);
