import type { Report, ReportAction, ReportDiagnosis } from '../kernel/report.ts';
import { subjectText } from '../kernel/subject.ts';
import { freshActions } from './actions.ts';
import { comparisonSection } from './comparison.ts';
import { discoveredSections, originSection } from './discovered.ts';
import { arrivalOf, headingOf, headlineOf, reasonFor, whose } from './labels.ts';
import { lookalikesOf, proofsOf, quoteOf } from './proof.ts';
import { Sheet, type Style } from './sheet.ts';
import { recipientTable, tallyTable } from './tables.ts';
import { atMost, duration, printable, wrap } from './text.ts';

export type { Style } from './sheet.ts';
export { printable } from './text.ts';

export interface TerminalOptions {
  readonly width: number;
  readonly style: Style;
  readonly verbose?: boolean;
}

const marks = { passed: '✓', failed: '✗', slow: '!', 'not-examined': '·' } as const;
/** One screen: more is in the report's other forms, or with `--verbose`. */
const most = {
  clues: 4,
  quotes: 2,
  quoteLines: 2,
  actions: 3,
  lookalikes: 2,
  ruledOutLines: 3,
  notExamined: 6,
};

/** Verdict, ladder, cause, proof, steps, what was ruled out and not examined. */
export function renderTerminal(report: Report, { width, style, verbose = false }: TerminalOptions): string {
  const t = new Sheet(width, style);
  const { mark, words, doubt } = headlineOf(report);
  const color = { '✓': style.green, '✗': style.red, '?': style.yellow }[mark];
  const { discovered } = report;
  t.title(`${mark} ${doubt === undefined ? '' : `${doubt}: `}${words}`, (line) => color(style.bold(line)));
  if (report.provisional === true)
    t.paragraph('Stopped before the end: this is what was known by then.', style.yellow);
  ladder(t, report);
  const shown = report.diagnoses.filter((d, i) => i === 0 || d.certainty !== 'possible');
  for (const d of shown) diagnosis(t, d, report, report.diagnoses.indexOf(d), verbose);
  comparisonSection(t, report);
  alternatives(t, report, shown);
  tallyTable(t, report);
  recipientTable(t, report);
  undecided(t, report);
  codes(t, report);
  if (discovered !== undefined)
    (report.kind === 'discovery' ? discoveredSections : originSection)(t, discovered);
  for (const [i, a] of report.advice.entries()) {
    if (i === 0) t.section('Advice');
    t.item('•', `${sentence(a.title)} ${a.why}`);
  }
  ruledOut(t, report);
  if (report.notExamined.length > 0) {
    t.section('Not examined');
    for (const n of report.notExamined.slice(0, most.notExamined))
      t.item('·', `${n.what}: ${reasonFor(n.why)}`);
  }
  if (verbose) transcript(t, report);
  return t.text();
}

function ladder(t: Sheet, report: Report): void {
  const { style } = t;
  const servers = new Map<string, (typeof report.ladder)[number][]>();
  for (const rung of report.ladder) {
    const key = subjectText(rung.subject);
    servers.set(key, [...(servers.get(key) ?? []), rung]);
  }
  if (servers.size > 0) t.blank();
  for (const [server, rungs] of servers) {
    const protocol = rungs[0]?.subject.type === 'service' ? (rungs[0].subject.protocol ?? '') : '';
    for (const line of wrap(printable(server), t.width - 8))
      t.raw(`  ${style.bold(line)} ${style.dim(protocol.toUpperCase())}`);
    const colors = { passed: style.green, failed: style.red, slow: style.yellow, 'not-examined': style.dim };
    const cells = rungs.map(({ state, rung, ms }) => {
      const name = `${marks[state]} ${rung}`;
      const time = ms === undefined ? '' : ` ${duration(ms).replace(' ', '')}`;
      return { shown: `${colors[state](name)}${style.dim(time)}`, size: name.length + time.length };
    });
    let line = '';
    let taken = 0;
    for (const { shown, size } of cells) {
      if (taken > 0 && taken + 2 + size > t.width - 2) {
        t.raw(`  ${line}`);
        line = '';
        taken = 0;
      }
      line += `${taken === 0 ? '' : '  '}${shown}`;
      taken += size + (taken === 0 ? 0 : 2);
    }
    t.raw(`  ${line}`);
  }
  const arrival = arrivalOf(report);
  if (arrival !== undefined) t.paragraph(arrival);
}

function diagnosis(t: Sheet, d: ReportDiagnosis, report: Report, index: number, verbose: boolean): void {
  const { style } = t;
  const isKnown = report.diagnoses.slice(0, index).some((earlier) => earlier.fault === d.fault);
  t.blank();
  if (index > 0)
    t.title(`${d.certainty === 'possible' ? '?' : '✗'} ${isKnown ? 'Also: ' : ''}${d.title}`, style.bold);
  if (!isKnown) {
    if (index > 0) t.blank();
    t.paragraph(d.why);
    t.paragraph(`${d.fault} · ${d.certainty} · to be mended by ${whose[d.who] ?? d.who}`, style.dim);
    // A possibility is not known: these are the things that would fit it.
    t.section(d.certainty === 'possible' ? 'What would fit' : 'How we know');
  }
  const proofs = proofsOf(d, report);
  for (const { note, facts } of proofs.slice(0, most.clues)) {
    t.item('•', note);
    const quotes = proofs.length > 2 ? 1 : most.quotes;
    for (const fact of facts.slice(0, quotes)) t.quote(quoteOf(fact), verbose ? 8 : most.quoteLines);
  }
  if (report.undecided.length === 0 && index === 0)
    for (const { fault, title = fault, howToTell } of lookalikesOf(d, report).slice(0, most.lookalikes))
      t.item('≈', `Looks alike: ${title} — ${howToTell}`);
  const actions = freshActions(report, index);
  if (actions.length > 0) t.section(isKnown ? 'How to mend it there' : 'How to mend it');
  for (const action of actions.slice(0, most.actions)) steps(t, action);
}

function steps(t: Sheet, action: ReportAction): void {
  t.paragraph(headingOf(action), t.style.bold);
  let number = 0;
  for (const step of action.steps) {
    // A letter is to be copied as it stands.
    if (step.includes('\n')) {
      t.blank();
      for (const line of step.trimEnd().split('\n')) {
        if (line.trim() === '') t.blank();
        else for (const part of wrap(printable(line), t.width - 4)) t.raw(`    ${part}`);
      }
      t.blank();
    } else t.item(`${++number}.`, step);
  }
}

/** Causes that are merely thinkable, one line each. */
function alternatives(t: Sheet, report: Report, shown: readonly ReportDiagnosis[]): void {
  const others = report.diagnoses.filter((d) => !shown.includes(d));
  if (others.length > 0) t.section('It could also be');
  for (const d of others) {
    const howToTell = report.diagnoses[0]?.lookalikes.find((l) => l.fault === d.fault)?.howToTell;
    t.item('?', howToTell === undefined ? d.title : `${sentence(d.title)} ${howToTell}`);
  }
}

/** What the registries say of the reply codes in a text, as long as no cause is certain. */
function codes(t: Sheet, report: Report): void {
  const named = report.target.codes;
  if (!Array.isArray(named) || report.diagnoses[0]?.certainty === 'confirmed') return;
  if (named.length > 0) t.section('What the codes mean');
  for (const { code, title, explanation, source, standard } of named as readonly Readonly<
    Record<string, unknown>
  >[]) {
    const isSaid = standard !== false || /standard/i.test(String(explanation));
    const unknown = isSaid ? '' : ' No standard defines this code.';
    t.item('•', `${code}: ${title}. ${explanation === title ? '' : explanation}${unknown} (${source})`);
  }
}

function undecided(t: Sheet, report: Report): void {
  for (const [i, { titles, between, test, command }] of report.undecided.entries()) {
    if (i === 0) t.section('Not decided yet');
    for (const [n, title] of (titles ?? between).entries())
      t.item(n === 0 ? '•' : ' ', `${n === 0 ? '' : 'or: '}${title}`);
    t.item('→', `What decides: ${test}`);
    if (command !== undefined) t.copyable(command);
  }
}

function ruledOut(t: Sheet, report: Report): void {
  if (report.ruledOut.length === 0) return;
  t.section('Ruled out');
  const titles = report.ruledOut.map((r) => r.title ?? r.fault).join('; ');
  const lines = wrap(printable(titles), t.width - 2);
  for (const line of atMost(lines, most.ruledOutLines, t.width - 2)) t.raw(`  ${line}`);
}

/** With a full stop, unless it has an end already. */
const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

function transcript(t: Sheet, report: Report): void {
  const { style } = t;
  t.section('Transcript');
  const arrow = { sent: '→', received: '←', note: '·' } as const;
  let last = '';
  for (const entry of report.transcript) {
    if (entry.conversation !== last) t.raw(`  ${style.bold(printable(entry.conversation))}`);
    last = entry.conversation;
    const time = style.dim(`${Math.round(entry.at)} ms`.padStart(9));
    t.raw(`  ${time} ${arrow[entry.direction]} ${printable(entry.text)}`);
  }
}
