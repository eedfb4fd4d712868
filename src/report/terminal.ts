import type { AnyFact } from '../kernel/facts.ts';
import type { Report, ReportAction, ReportDiagnosis } from '../kernel/report.ts';
import { subjectText } from '../kernel/subject.ts';
import { placeOf, wordsOf } from './words.ts';

/** How text is marked; without colour every function gives its text back. */
export interface Style {
  readonly bold: (s: string) => string;
  readonly dim: (s: string) => string;
  readonly red: (s: string) => string;
  readonly green: (s: string) => string;
  readonly yellow: (s: string) => string;
  readonly cyan: (s: string) => string;
}

export interface TerminalOptions {
  readonly width: number;
  readonly style: Style;
  readonly verbose?: boolean;
}

const marks = { passed: '✓', failed: '✗', slow: '!', 'not-examined': '·' } as const;
const whose: Readonly<Record<string, string>> = {
  user: 'you',
  admin: 'the administrator of the server',
  isp: 'your Internet provider or network owner',
  provider: 'the mail provider',
  sender: 'the sender',
  recipient: 'the recipient or their provider',
};
const placeTitles: Readonly<Record<string, string>> = {
  'mail-program': 'In the mail program',
  'account-site': 'On the website of the account',
  computer: 'On this computer',
  server: 'On the server',
  isp: 'Write to',
};
const mostClues = 5;
const mostQuotes = 2;
const mostActions = 3;
const reasons: Readonly<Record<string, string>> = {
  'no-password': 'no password was given',
  'not-secure': 'a password goes only over encryption that holds every check',
  'not-asked': 'not asked for',
  budget: 'enough logins for one day',
  'guessed-settings': 'the settings are a guess',
  'password-useless': 'the provider accepts no password here',
  'no-mechanism': 'no common login method',
  'no-address': 'no sender address is known',
  'locked-out': 'the server spoke of too many attempts',
  time: 'time was up',
};

/** One screen: verdict, ladder, cause, proof, what was ruled out and not examined, the steps. */
export function renderTerminal(report: Report, options: TerminalOptions): string {
  const t = new Sheet(options);
  headline(t, report);
  ladder(t, report);
  for (const [i, d] of report.diagnoses.entries()) diagnosis(t, d, report, i);
  for (const u of report.undecided) {
    t.section('Not decided yet');
    t.item('•', `${u.between.join(' or ')}: ${u.test}`);
    if (u.command !== undefined) t.line(`    ${options.style.cyan(u.command)}`);
  }
  for (const a of report.advice) {
    t.section('Advice');
    t.item('•', `${a.title}. ${a.why}`);
  }
  if (report.ruledOut.length > 0) {
    t.section('Ruled out');
    t.item('', report.ruledOut.map((r) => r.fault).join(', '));
  }
  if (report.notExamined.length > 0) {
    t.section('Not examined');
    for (const n of report.notExamined.slice(0, 6)) t.item('·', `${n.what}: ${reasons[n.why] ?? n.why}`);
  }
  if (options.verbose === true) transcript(t, report);
  return t.text();
}

function headline(t: Sheet, report: Report): void {
  const { style } = t.options;
  const first = report.diagnoses[0];
  if (report.verdict === 'healthy') {
    const login = report.ladder
      .filter((r) => r.rung === 'login')
      .every((r) => r.state === 'passed' || r.state === 'slow');
    const words =
      report.kind === 'examination'
        ? login
          ? 'Everything works'
          : 'Healthy as far as examined'
        : 'Nothing bad in this text';
    t.line(style.green(style.bold(`✓ ${words}`)));
    return;
  }
  if (first === undefined) {
    t.line(style.yellow(style.bold('? No conclusion: what was seen fits no known cause')));
    return;
  }
  const color = report.verdict === 'fault' ? style.red : style.yellow;
  const mark = report.verdict === 'fault' ? '✗' : '?';
  for (const line of wrap(`${mark} ${first.title}`, t.options.width, 2)) t.line(color(style.bold(line)));
}

function ladder(t: Sheet, report: Report): void {
  const { style } = t.options;
  const servers = new Map<string, (typeof report.ladder)[number][]>();
  for (const rung of report.ladder) {
    const key = subjectText(rung.subject);
    servers.set(key, [...(servers.get(key) ?? []), rung]);
  }
  if (servers.size > 0) t.line('');
  for (const [server, rungs] of servers) {
    const protocol = rungs[0]?.subject.type === 'service' ? (rungs[0].subject.protocol ?? '') : '';
    t.line(`  ${style.bold(server)} ${style.dim(protocol.toUpperCase())}`);
    const cells = rungs.map((r) => {
      const time = r.ms === undefined ? '' : style.dim(` ${duration(r.ms)}`);
      const color = { passed: style.green, failed: style.red, slow: style.yellow, 'not-examined': style.dim }[
        r.state
      ];
      return `${color(`${marks[r.state]} ${r.rung}`)}${time}`;
    });
    t.line(`  ${cells.join('  ')}`);
  }
}

const duration = (ms: number): string => (ms >= 1000 ? `${(ms / 1000).toFixed(1)} s` : `${ms} ms`);

function diagnosis(t: Sheet, d: ReportDiagnosis, report: Report, index: number): void {
  const { style } = t.options;
  const isKnown = report.diagnoses.slice(0, index).some((earlier) => earlier.fault === d.fault);
  if (index > 0) {
    t.line('');
    const mark = d.certainty === 'possible' ? '?' : '✗';
    for (const line of wrap(`${mark} ${isKnown ? 'Also: ' : ''}${d.title}`, t.options.width, 2))
      t.line(style.bold(line));
  }
  if (!isKnown) {
    t.line('');
    t.paragraph(d.why);
    t.line(`  ${style.dim(`${d.fault} · ${d.certainty} · to be mended by ${whose[d.who] ?? d.who}`)}`);
    t.section('How we know');
  }
  clues(t, d, report);
  const told = new Set(
    report.diagnoses.slice(0, index).flatMap((earlier) => earlier.actions.map((a) => a.steps.join())),
  );
  const fresh = d.actions.filter((a) => !told.has(a.steps.join()));
  if (fresh.length > 0) t.section(isKnown ? 'How to mend it there' : 'How to mend it');
  for (const action of fresh.slice(0, mostActions)) steps(t, action);
}

/** Each kind of clue once, with the words of the other side under it. */
function clues(t: Sheet, d: ReportDiagnosis, report: Report): void {
  const byNote = new Map<string, AnyFact[]>();
  for (const clue of d.clues) {
    if (clue.weight.includes('against') || clue.weight === 'excludes') continue;
    const fact = report.facts.find((f) => f.id === clue.fact);
    const known = byNote.get(clue.note) ?? [];
    byNote.set(
      clue.note,
      fact === undefined || known.some((f) => wordsOf(f) === wordsOf(fact)) ? known : [...known, fact],
    );
  }
  for (const [note, facts] of [...byNote].slice(0, mostClues)) {
    t.item('•', note);
    for (const fact of facts.slice(0, mostQuotes)) t.quote(proof(fact));
  }
}

const proof = (fact: AnyFact): string => {
  const line = fact.lines === undefined ? '' : `line ${fact.lines[0]}: `;
  return `${placeOf(fact)}: ${line}${wordsOf(fact)}`;
};

function steps(t: Sheet, action: ReportAction): void {
  const title = action.title ?? '';
  t.line(
    `  ${t.options.style.bold(`${placeTitles[action.place] ?? action.place}${title === '' ? '' : ` · ${title}`}`)}`,
  );
  let number = 0;
  for (const step of action.steps) {
    // A letter is to be copied as it stands.
    if (step.includes('\n')) for (const line of step.split('\n')) t.line(`    ${printable(line)}`);
    else t.item(`${++number}.`, step);
  }
}

function transcript(t: Sheet, report: Report): void {
  const { style } = t.options;
  t.section('Transcript');
  const arrow = { sent: '→', received: '←', note: '·' } as const;
  let last = '';
  for (const entry of report.transcript) {
    if (entry.conversation !== last) t.line(`  ${style.bold(entry.conversation)}`);
    last = entry.conversation;
    t.line(
      `  ${style.dim(`${Math.round(entry.at)} ms`.padStart(9))} ${arrow[entry.direction]} ${printable(entry.text)}`,
    );
  }
}

/** Lines of bounded width; nothing of a server reaches the terminal unescaped. */
class Sheet {
  readonly options: TerminalOptions;
  readonly #lines: string[] = [];

  constructor(options: TerminalOptions) {
    this.options = options;
  }

  line(text: string): void {
    this.#lines.push(text);
  }

  section(title: string): void {
    this.line('');
    this.line(`  ${this.options.style.bold(title)}`);
  }

  paragraph(text: string): void {
    for (const line of wrap(printable(text), this.options.width - 2, 0)) this.line(`  ${line}`);
  }

  item(bullet: string, text: string): void {
    const lead = bullet === '' ? '  ' : `  ${bullet} `;
    for (const block of text.split('\n'))
      for (const [i, line] of wrap(printable(block), this.options.width - lead.length - 1, 0).entries())
        this.line(`${i === 0 && block === text.split('\n')[0] ? lead : ' '.repeat(lead.length)}${line}`);
  }

  quote(text: string): void {
    for (const line of wrap(printable(text), this.options.width - 6, 0).slice(0, 4))
      this.line(`    ${this.options.style.dim(line)}`);
  }

  text(): string {
    return `${this.#lines.join('\n')}\n`;
  }
}

/** Control characters, among them those that steer a terminal or turn the direction of writing, made visible. */
export const printable = (text: string): string =>
  text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]/g, (c) =>
    c === '\t' ? ' ' : `\\x${(c.codePointAt(0) ?? 0).toString(16).padStart(2, '0')}`,
  );

export function wrap(text: string, width: number, indent: number): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(' ').flatMap((w) => pieces(w, width))) {
    if (current !== '' && current.length + 1 + word.length > width) {
      lines.push(current);
      current = `${' '.repeat(indent)}${word}`;
    } else current = current === '' ? word : `${current} ${word}`;
  }
  return current === '' ? lines : [...lines, current];
}

const pieces = (word: string, width: number): string[] =>
  word.match(new RegExp(`.{1,${Math.max(10, width)}}`, 'gsu')) ?? [''];
