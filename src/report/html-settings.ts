import type { Candidate, Discovered } from '../kernel/discovered.ts';
import type { Report } from '../kernel/report.ts';
import { subjectText } from '../kernel/subject.ts';
import { fieldWords, said, shownValue, toBeChanged, triedWords } from './comparison.ts';
import {
  guessedWords,
  liveWords,
  mechanismNames,
  namesOf,
  notesOn,
  oddWords,
  reasonOf,
  roleWords,
  securityWords,
  sourceMarks,
  unprotectedWords,
} from './discovered-words.ts';
import { html, type Markup } from './markup.ts';

/** The user's settings beside the right ones, field by field. */
export function comparison(report: Report): Markup | undefined {
  const rows = toBeChanged(report);
  if (rows.length === 0) return undefined;
  return html`<section><h2>Your settings beside the right ones</h2><div class="wide"><table>
<tr><th>Setting</th><th>Yours</th><th>Right</th><th>Who says so</th></tr>
${rows.map(
  (row) =>
    html`<tr><td><bdi>${subjectText(row.server)}</bdi>, ${fieldWords[row.field] ?? row.field}${
      row.file !== undefined &&
      html`<br><small>${row.file}${row.line !== undefined && `:${row.line}`}</small>`
    }</td><td><bdi>${shownValue(row, row.yours)}</bdi></td><td><b><bdi>${shownValue(row, row.right ?? '')}</bdi></b></td><td>${[
      ...row.sources.map(said),
      triedWords[row.verified],
    ].join('; ')}</td></tr>`,
)}</table></div></section>`;
}

/** What the sources of settings said, one by one; below an examination only where they come from. */
export function discovered({ discovered: d, kind }: Report): Markup | undefined {
  if (d === undefined) return undefined;
  const notes = notesOn(d);
  const named = kind === 'discovery' ? d.settings : d.settings.filter((s) => s.recommended);
  return html`<section><h2>Where the settings come from</h2>
${d.provider !== undefined && html`<p class="muted">Provider: ${d.provider}</p>`}
${servers(named)}
${d.guesses.length > 0 && html`<h3>Guessed, to be confirmed by you</h3><p>${guessedWords}</p>${servers(d.guesses)}`}
${notes.length > 0 && html`<ul class="plain">${notes.map((n) => html`<li>${n}</li>`)}</ul>`}
${d.access.length > 0 && html`<p>Other ways to the mailbox: ${d.access.map((a) => `${a.kind} ${a.url}`).join(', ')}</p>`}
${sources(d)}</section>`;
}

const servers = (list: readonly Candidate[]): Markup | undefined =>
  list.length === 0
    ? undefined
    : html`<div class="wide"><table>
<tr><th></th><th>Server</th><th>Port</th><th>User name</th><th>Tried</th><th>Said by</th></tr>
${list.map(
  (c) =>
    html`<tr><td>${c.recommended ? html`<b>${roleWords(c)}</b>` : roleWords(c)}</td><td><bdi>${c.host}</bdi></td><td>${c.port}, ${securityWords[c.security]}</td><td><bdi>${c.user ?? 'not said'}</bdi></td><td>${
      c.live === undefined ? 'not looked at' : liveWords[c.live]
    }${remarks(c).map((r) => html`<br><small>${r}</small>`)}</td><td>${namesOf(c.by)}</td></tr>`,
)}</table></div>`;

const remarks = (c: Candidate): string[] => [
  ...c.odd.map((o) => oddWords[o]),
  ...(c.contradictedByMx ? ['the mail of the domain goes to another provider'] : []),
  ...(c.needsConsent && !c.guessed ? [unprotectedWords] : []),
];

const sources = ({ answers }: Discovered): Markup =>
  html`<details><summary>What each source said</summary><div class="wide"><table>
${answers.map(
  (a) =>
    html`<tr><td>${sourceMarks[a.outcome]}</td><td>${mechanismNames[a.mechanism]}</td><td>${[
      reasonOf(a),
      a.outcome === 'found' ? (a.detail ?? '') : '',
      a.url ?? '',
    ]
      .filter((part) => part !== '')
      .join(' · ')}</td><td>${a.ms} ms</td></tr>`,
)}</table></div></details>`;
