import type { Candidate, Discovered, SourceAnswer } from '../kernel/discovered.ts';
import {
  guessedWords,
  liveWords,
  mechanismNames,
  namesOf,
  notesOn,
  oddWords,
  oneLine,
  reasonOf,
  roleWords,
  securityWords,
  sourceMarks,
  unprotectedWords,
} from './discovered-words.ts';
import type { Sheet } from './sheet.ts';
import { printable } from './text.ts';

/** The settings that hold, what stands against them, and what each source said. */
export function discoveredSections(t: Sheet, d: Discovered): void {
  if (d.provider !== undefined) t.paragraph(`Provider: ${d.provider}`);
  for (const one of d.settings.filter((s) => s.recommended)) server(t, one);
  if (d.guesses.length > 0) {
    t.section('Guessed, to be confirmed by you');
    t.paragraph(guessedWords);
    for (const one of d.guesses) server(t, one);
  }
  const notes = notesOn(d);
  if (notes.length > 0) t.section('To be noted');
  for (const note of notes) t.item('!', note);
  const others = d.settings.filter((s) => !s.recommended);
  if (others.length > 0) t.section('Also named');
  for (const one of others.slice(0, 12)) t.item('·', `${oneLine(one)} — ${namesOf(one.by)}`);
  if (d.access.length > 0) t.section('Other ways to the mailbox');
  for (const a of d.access) t.item('·', `${a.kind}: ${a.url}`);
  t.section('Sources');
  for (const answer of d.answers) source(t, answer);
}

/** Below an examination: only where the settings come from, and what stands against them. */
export function originSection(t: Sheet, d: Discovered): void {
  const used = d.settings.filter((s) => s.recommended);
  const notes = notesOn(d);
  if (used.length + notes.length === 0) return;
  t.section('Where the settings come from');
  for (const one of used) t.item('·', `${oneLine(one)} — ${namesOf(one.by)}`);
  for (const note of notes) t.item('!', note);
}

function server(t: Sheet, c: Candidate): void {
  const { style } = t;
  t.blank();
  t.raw(`  ${style.bold(roleWords(c))}`);
  t.item('', `  server    ${c.host}`);
  t.item('', `  port      ${c.port}, ${securityWords[c.security]}`);
  t.item('', `  user      ${c.user ?? 'not said; mostly the whole address'}`);
  if (c.login.length > 0) t.item('', `  login     ${c.login.join(', ')}`);
  const mark = c.live === 'verified' ? style.green('✓') : style.yellow('?');
  t.raw(`    ${mark} ${printable(c.live === undefined ? 'not looked at' : liveWords[c.live])}`);
  t.item('', `  said by   ${namesOf(c.by)}`);
  for (const odd of c.odd) t.item('!', oddWords[odd]);
  if (c.needsConsent && !c.guessed) t.item('!', unprotectedWords);
}

function source(t: Sheet, answer: SourceAnswer): void {
  const { mechanism, outcome, detail, url, redirects = [] } = answer;
  const why = reasonOf(answer);
  const more = outcome === 'found' ? [detail, url].filter((x) => x !== undefined && x !== '').join(' ') : '';
  const way = redirects.length > 0 ? ' (redirected)' : '';
  t.item(
    sourceMarks[outcome],
    `${mechanismNames[mechanism]}${why === '' ? '' : `: ${why}`}${more === '' ? '' : ` ${more}`}${way}`,
  );
}
