import type { Report, ReportTally } from '../kernel/report.ts';
import { subjectText } from '../kernel/subject.ts';
import { arrivalOf, headlineOf, reasonFor } from './labels.ts';
import { namesIn, placeIn } from './names.ts';
import { proofsOf, quoteOf } from './proof.ts';
import { printable, wrap } from './text.ts';

const width = 76;
const mostQuotes = 6;
const mostCauses = 12;

/**
 * A letter to whoever can help: what happened, when, with which settings, the exact words, what was tried.
 * Plain text to be sent as it is; secrets never reach a report, so there is none in it.
 */
export function renderLetter(report: Report): string {
  const { words } = headlineOf(report);
  const blocks = [
    [printable(`Subject: ${report.verdict === 'healthy' ? 'Mail' : 'Trouble with mail'}: ${words}`)],
    ['Hello,'],
    wrapped(
      report.verdict === 'healthy'
        ? 'my mail does not behave as it should, although a test of the servers passed.'
        : 'my mail does not work. This is what was found out about it.',
    ),
    ['What happened', ...happened(report)],
    ['When', ...indented(when(report))],
    settings(report),
    exactWords(report),
    tried(report),
    wanted(report),
    wrapped(`This was ${isText(report) ? 'read' : 'measured'} by ${report.tool}. It contains no password.`),
    ['Thank you very much.'],
  ];
  return `${blocks
    .filter((b) => b.length > 0)
    .map((b) => b.join('\n'))
    .join('\n\n')}\n`;
}

function happened(report: Report): string[] {
  if (report.tallies.length > 0)
    return [headlineOf(report).words, ...report.tallies.slice(0, mostCauses).map(counted)].flatMap((line) =>
      indented(line, 2),
    );
  if (report.diagnoses.length === 0) return indented(headlineOf(report).words);
  return report.diagnoses
    .filter((d, i) => i === 0 || d.certainty !== 'possible')
    .flatMap((d) => [...indented(`${d.title} (${d.certainty}; ${d.fault}).`), ...indented(d.why)]);
}

const isText = ({ kind }: Pick<Report, 'kind'>): boolean =>
  kind === 'text' || kind === 'bounce' || kind === 'log';

/** A text has its own time, or none: then only the day on which it was asked about is known. */
function when({ kind, startedAt, facts, tallies }: Report): string {
  const asked = startedAt.replace('T', ' ').replace(/\.\d+Z$/, ' UTC');
  const own = facts.find((f) => f.eventAt !== undefined)?.eventAt ?? tallies[0]?.first;
  if (own !== undefined) {
    const last = tallies.length > 0 && tallies[0]?.last !== own ? ` to ${tallies[0]?.last ?? ''}` : '';
    return `${own}${last} (as the text says)`;
  }
  return isText({ kind })
    ? `the text does not say; it was looked at ${asked}`
    : `${asked} (by the clock of my computer)`;
}

const counted = ({ count, title, fault, accounts, accountsCut, hosts, hostsCut }: ReportTally): string =>
  [
    `- ${count} × ${title}${fault === undefined ? '' : ` (${fault})`}`,
    namesIn('for', accounts, 3, accountsCut),
    namesIn('at', hosts, 3, hostsCut),
  ]
    .filter((part) => part !== '')
    .join(', ');

const securities = { tls: 'SSL/TLS', starttls: 'STARTTLS', none: 'no encryption' } as const;

function settings({ facts }: Report): string[] {
  const lines = facts.flatMap((f) => {
    if (f.kind === 'config.server') {
      const { role, protocol, host, port, security, user, login, mechanism } = f.value;
      const who = login === 'no' ? ', without login' : user === undefined ? '' : `, user ${user}`;
      const how = mechanism === undefined ? '' : `, login method ${mechanism}`;
      return indented(
        `${role}: ${protocol.toUpperCase()} ${host}, port ${port}, ${securities[security]}${who}${how}`,
      );
    }
    if (f.kind === 'config.account') return indented(`address: ${f.value.address}`);
    return f.kind === 'config.client' ? indented(`mail program: ${f.value.client}`) : [];
  });
  return lines.length === 0 ? [] : ['With which settings', ...lines];
}

/** What the servers and programs said, each once. */
function exactWords(report: Report): string[] {
  const quotes = report.diagnoses
    .flatMap((d) => proofsOf(d, report))
    .flatMap(({ note, facts }) => facts.slice(0, 2).map((f) => `${note}: ${quoteOf(f)}`));
  const examples = report.tallies.flatMap(({ examples: [first] }) =>
    first === undefined ? [] : [`${placeIn(first)}: ${first.text}`],
  );
  const said = [...new Set([...quotes, ...examples])].slice(0, mostQuotes);
  return said.length === 0
    ? []
    : ['What was seen, in its own words', ...said.flatMap((q) => indented(`- ${q}`, 2))];
}

function tried(report: Report): string[] {
  const servers = new Map<string, string[]>();
  const marks = {
    passed: 'works',
    slow: 'works, slowly',
    failed: 'FAILS',
    'not-examined': 'not examined',
  } as const;
  for (const { subject, rung, state, why } of report.ladder) {
    if (state === 'not-examined' && why === 'earlier-rung') continue;
    const key = subjectText(subject);
    const reason = state === 'not-examined' && why !== undefined ? ` (${reasonFor(why)})` : '';
    servers.set(key, [...(servers.get(key) ?? []), `${rung} ${marks[state]}${reason}`]);
  }
  const lines = [...servers].flatMap(([server, rungs]) => indented(`${server}: ${rungs.join(', ')}`, 2));
  const arrival = arrivalOf(report);
  const out = report.ruledOut.map((r) => r.title ?? r.fault);
  if (isText(report))
    return ['What was tried', ...indented('Nothing yet: this was read out of the text alone.')];
  return lines.length === 0 && out.length === 0
    ? []
    : [
        'What was tried',
        ...lines,
        ...(arrival === undefined ? [] : indented(`${arrival}.`)),
        ...(out.length === 0 ? [] : indented(`Ruled out: ${out.join('; ')}.`, 2)),
      ];
}

/** What the administrator or provider is asked for: the steps that are theirs. */
function wanted(report: Report): string[] {
  const first = report.diagnoses[0];
  if (first === undefined || first.who === 'user') return [];
  const steps = first.actions
    .filter((a) => a.place === 'server')
    .flatMap((a) => a.steps)
    .filter((s) => !s.includes('\n'));
  return steps.length === 0
    ? []
    : ['What would mend it', ...steps.flatMap((s, i) => indented(`${i + 1}. ${s}`, 3))];
}

const wrapped = (text: string): string[] => wrap(printable(text), width);
const indented = (text: string, hanging = 0): string[] =>
  wrap(printable(text), width - 2, hanging).map((line) => `  ${line}`);
