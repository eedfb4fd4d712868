import type {
  Candidate,
  Discovered,
  LiveResult,
  Mechanism,
  Oddity,
  Reason,
  SourceAnswer,
} from '../kernel/discovered.ts';
import { Sheet, type Style } from './sheet.ts';
import { printable } from './text.ts';

const names: Readonly<Record<Mechanism, string>> = {
  wildcard: 'Wildcard DNS',
  mx: 'Mail exchanger (MX)',
  srv: 'DNS service records (SRV)',
  autoconfig: 'autoconfig.<domain>',
  'well-known': '.well-known/autoconfig',
  'autoconfig-http': 'autoconfig, plain HTTP',
  'well-known-http': '.well-known, plain HTTP',
  'autoconfig-mx': 'autoconfig of the exchanger',
  ispdb: 'ISPDB',
  'ispdb-mx': 'ISPDB, by exchanger',
  pacc: 'PACC (ua-auto-config)',
  autodiscover: 'Autodiscover v2',
  'autodiscover-pox': 'Autodiscover (older)',
  jmap: 'JMAP',
  table: 'Maildoctor’s own table',
  'table-mx': 'own table, by exchanger',
  guess: 'Usual names',
};

const liveWords: Readonly<Record<LiveResult, string>> = {
  verified: 'answers as it should',
  'no-name': 'the name does not exist',
  'no-connection': 'refuses the connection',
  'no-answer': 'gave no answer in time',
  'other-protocol': 'speaks another protocol',
  'no-starttls': 'offers no STARTTLS',
  'certificate-expired': 'its certificate is not within its dates',
  'certificate-name': 'its certificate is for another name',
  'certificate-untrusted': 'its certificate is of no trusted authority',
  'tls-failed': 'TLS does not come about',
  'not-tried': 'not looked at',
};

const oddWords: Readonly<Record<Oddity, string>> = {
  'port-of-other-encryption': 'the port stands for another encryption',
  'outside-domain': 'the record names a host of another domain, and the zone is not signed',
  'alias-target': 'the record points to an alias, which some programs do not follow',
  plaintext: 'without encryption',
  'under-wildcard': 'the document lies at a name that exists only through wildcard DNS',
  'user-not-address': 'the user name was written wrongly and has been read as meant',
};

const reasonWords: Readonly<Partial<Record<Reason, string>>> = {
  'no-name': 'nothing is published',
  'dns-failed': 'the resolver failed: unknown what it says',
  'null-mx': 'the domain takes no mail',
  'wildcard-dns': 'only wildcard DNS leads there, nobody made it',
  'web-page': 'a web page, no settings',
  parked: 'a parked domain',
  'connection-refused': 'the connection is refused',
  'redirect-to-http': 'leads from HTTPS to plain HTTP',
  'redirect-with-address': 'would carry the address to another domain',
  'needs-login': 'wants a login; none is sent',
  'bad-record': 'records that make no sense',
  'digest-mismatch': 'the file is not the one that DNS vouches for',
  'digest-missing': 'DNS does not vouch for the file',
  'no-servers': 'names no server for mail programs',
  'not-offered': 'expressly not offered',
  'not-asked': 'not asked',
  'internal-name': 'a private name, not told to others',
  'sources-answered': 'not needed',
};

const security = { tls: 'TLS', starttls: 'STARTTLS', none: 'no encryption' } as const;

/** The settings that hold, what stands against them, and what each source said. */
export function renderDiscovered(d: Discovered, { width, style }: { width: number; style: Style }): string {
  const t = new Sheet(width, style);
  show(t, d);
  return t.text();
}

function show(t: Sheet, d: Discovered): void {
  const { style } = t;
  const recommended = d.settings.filter((s) => s.recommended);
  const isWhole = recommended.length === 2 && recommended.every((s) => s.live === 'verified');
  const words = isWhole
    ? `Settings for ${d.address}`
    : d.settings.length > 0
      ? `Settings for ${d.address}, not all of them proved`
      : `Nobody publishes settings for ${d.address}`;
  t.title(`${isWhole ? '✓' : '?'} ${words}`, (line) =>
    (isWhole ? style.green : style.yellow)(style.bold(line)),
  );
  if (d.provider !== undefined) t.paragraph(`Provider: ${d.provider}`);
  for (const one of recommended) server(t, one);
  if (d.guesses.length > 0) {
    t.section('Guessed, to be confirmed by you');
    t.paragraph(
      'Nobody says so: these only answered under usual names. No password goes there without your yes.',
    );
    for (const one of d.guesses) server(t, one);
  }
  against(t, d);
  const others = d.settings.filter((s) => !s.recommended);
  if (others.length > 0) t.section('Also named');
  for (const one of others.slice(0, 12))
    t.item('·', `${oneLine(one)} — ${one.by.map((m) => names[m]).join(', ')}`);
  if (d.access.length > 0) t.section('Other ways to the mailbox');
  for (const a of d.access) t.item('·', `${a.kind}: ${a.url}`);
  t.section('Sources');
  for (const answer of d.answers) source(t, answer);
}

function server(t: Sheet, c: Candidate): void {
  const { style } = t;
  t.blank();
  const role = c.role === 'incoming' ? `Incoming (${c.protocol.toUpperCase()})` : 'Outgoing (SMTP)';
  t.raw(`  ${style.bold(role)}`);
  t.item('', `  server    ${c.host}`);
  t.item('', `  port      ${c.port}, ${security[c.security]}`);
  t.item('', `  user      ${c.user ?? 'not said; mostly the whole address'}`);
  if (c.login.length > 0) t.item('', `  login     ${c.login.join(', ')}`);
  const mark = c.live === 'verified' ? style.green('✓') : style.yellow('?');
  t.raw(`    ${mark} ${printable(c.live === undefined ? 'not looked at' : liveWords[c.live])}`);
  t.item('', `  said by   ${c.by.map((m) => names[m]).join(', ')}`);
  for (const odd of c.odd) t.item('!', oddWords[odd]);
  if (c.needsConsent && !c.guessed)
    t.item('!', 'Found on an unprotected way: no password goes there without your yes.');
}

function oneLine(c: Candidate): string {
  const live = c.live === undefined ? '' : ` (${liveWords[c.live]})`;
  const other = c.contradictedByMx ? '; the mail of the domain goes to another provider' : '';
  return `${c.protocol} ${c.host}:${c.port} ${security[c.security]}${live}${other}`;
}

function against(t: Sheet, d: Discovered): void {
  const notes = [
    ...(d.wildcard
      ? ['Every name below this domain leads somewhere (wildcard DNS), also those that nobody made.']
      : []),
    ...d.denied.map((p) => `${p.toUpperCase()} is expressly not offered.`),
    ...d.disagreements.map(
      (x) =>
        `The sources do not agree on the ${x.role} server: ${x.sides
          .map((s) => `${s.server} (${s.by.map((m) => names[m]).join(', ')})`)
          .join(' — ')}. ${settled[x.settledBy]}`,
    ),
    ...(d.unknown.length > 0
      ? [`Could not be asked, and might say otherwise: ${d.unknown.map((m) => names[m]).join(', ')}.`]
      : []),
  ];
  if (notes.length > 0) t.section('To be noted');
  for (const note of notes) t.item('!', note);
}

const settled = {
  live: 'Only one of them answers as it should.',
  rank: 'Both answer; the one that is surer is recommended.',
  open: 'None of them answers as it should.',
} as const;

function source(t: Sheet, { mechanism, outcome, reason, detail, url, redirects = [] }: SourceAnswer): void {
  const mark = { found: '✓', absent: '·', refused: '✗', error: '!' }[outcome];
  const why = reason === undefined ? '' : `: ${reasonWords[reason] ?? reason.replaceAll('-', ' ')}`;
  const more = outcome === 'found' ? [detail, url].filter((x) => x !== undefined && x !== '').join(' ') : '';
  const way = redirects.length > 0 ? ' (redirected)' : '';
  t.item(mark, `${names[mechanism]}${why}${more === '' ? '' : ` ${more}`}${way}`);
}
