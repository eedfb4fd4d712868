import type { Candidate, Discovered, SourceAnswer } from '../kernel/discovered.ts';
import { liveWords, mechanismNames, oddWords, reasonWords } from './discovered-words.ts';
import { Sheet, type Style } from './sheet.ts';
import { printable } from './text.ts';

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
    t.item('·', `${oneLine(one)} — ${one.by.map((m) => mechanismNames[m]).join(', ')}`);
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
  t.item('', `  said by   ${c.by.map((m) => mechanismNames[m]).join(', ')}`);
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
          .map((s) => `${s.server} (${s.by.map((m) => mechanismNames[m]).join(', ')})`)
          .join(' — ')}. ${settled[x.settledBy]}`,
    ),
    ...(d.unknown.length > 0
      ? [
          `Could not be asked, and might say otherwise: ${d.unknown.map((m) => mechanismNames[m]).join(', ')}.`,
        ]
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
  t.item(mark, `${mechanismNames[mechanism]}${why}${more === '' ? '' : ` ${more}`}${way}`);
}
