// Holds the report of an examination against what its scenario expects.
import { password } from './accounts.ts';
import { overspent, type Spent, spent } from './budget.ts';
import { leaksIn } from './leaks.ts';
import type { Scenario } from './scenario.ts';
import type { Outcome } from './world/examine.ts';

export interface Verdict {
  readonly passed: boolean;
  readonly complaints: readonly string[];
  readonly found: readonly { readonly fault: string; readonly certainty: string }[];
  readonly verdict: string;
  /** Is there decisive evidence, and did the first diagnosis use it? */
  readonly provable: boolean;
  readonly proved: boolean;
  /** Confirmed diagnoses of what is not broken. */
  readonly confirmedWrongly: number;
  readonly seconds: number;
  readonly cost: Spent;
}

interface Report {
  readonly verdict: string;
  readonly diagnoses: readonly { readonly fault: string; readonly certainty: string }[];
  readonly advice: readonly { readonly fault?: string }[];
  readonly facts: readonly { readonly kind: string }[];
}

const steps = ['possible', 'probable', 'confirmed'];

export function judgeProduct(scenario: Scenario, outcome: Outcome): Verdict {
  const cost = spent(outcome.logs);
  const complaints = [
    ...overspent(cost, scenario.repeat),
    ...leaks(scenario, outcome),
    ...betrayals(scenario, outcome),
  ];
  if (scenario.logins !== undefined && cost.logins !== scenario.logins)
    complaints.push(`${cost.logins} logins instead of ${scenario.logins}`);
  const report = reportIn(outcome.stdout);
  if (scenario.refuses !== undefined) {
    if (outcome.exit !== 2 || !scenario.refuses.test(outcome.stderr))
      complaints.push(
        `does not refuse with ${scenario.refuses}: exit ${outcome.exit}, ${lastLine(outcome.stderr)}`,
      );
  } else if (report === undefined)
    complaints.push(`no report (exit ${outcome.exit}): ${lastLine(outcome.stderr)}`);
  const found = report?.diagnoses.map(({ fault, certainty }) => ({ fault, certainty })) ?? [];
  if (report) complaints.push(...misses(scenario, report));
  return {
    passed: complaints.length === 0,
    complaints,
    found,
    verdict: report?.verdict ?? 'none',
    provable: scenario.certainty === 'confirmed',
    proved: found[0]?.certainty === 'confirmed',
    confirmedWrongly: report === undefined ? 0 : confirmedWrongly(scenario, report).length,
    seconds: outcome.seconds,
    cost,
  };
}

/** The oracle only shows whether the world is as broken as its scenario claims. */
export function judgeOracle(scenario: Scenario, outcome: Outcome): Verdict {
  const shows = scenario.shows ?? (scenario.healthy ? [/^all well$/m] : []);
  const complaints = shows
    .filter((pattern) => !pattern.test(outcome.stdout))
    .map((pattern) => `does not show ${pattern}`);
  if (shows.length === 0) complaints.push('says not what it shows');
  if (!scenario.healthy && scenario.shows === undefined && /^all well$/m.test(outcome.stdout))
    complaints.push('a simple mail program finds nothing wrong');
  return {
    passed: complaints.length === 0,
    complaints,
    found: [],
    verdict: '',
    provable: false,
    proved: false,
    confirmedWrongly: 0,
    seconds: outcome.seconds,
    cost: spent(outcome.logs),
  };
}

function misses(scenario: Scenario, report: Report): string[] {
  const complaints: string[] = [];
  const ids = report.diagnoses.map(({ fault }) => fault);
  const first = report.diagnoses[0];
  if (scenario.healthy || scenario.unsure) {
    const verdict = scenario.healthy ? 'healthy' : 'unsure';
    if (ids.length > 0) complaints.push(`diagnoses a healthy account: ${ids.join(', ')}`);
    else if (report.verdict !== verdict) complaints.push(`verdict ${report.verdict} instead of ${verdict}`);
  } else {
    const [wanted = '', ...others] = scenario.expect ?? [];
    // Of two independent faults either may come first.
    const good = others.length > 0 ? [wanted, ...others] : [wanted, ...(scenario.accept ?? [])];
    if (!good.includes(first?.fault ?? ''))
      complaints.push(`found ${first?.fault ?? 'nothing'} instead of ${wanted}`);
    for (const other of others.length > 0 ? [wanted, ...others] : []) {
      if (!ids.includes(other)) complaints.push(`did not find ${other}`);
    }
    // `confirmed` is a goal for the whole lab (table.ts), and no scenario fails for want of it alone.
    const least = scenario.certainty === 'confirmed' ? 'probable' : (scenario.certainty ?? 'possible');
    if (first && steps.indexOf(first.certainty) < steps.indexOf(least)) {
      complaints.push(`only ${first.certainty}, not ${least}`);
    }
    const wrong = confirmedWrongly(scenario, report);
    for (const { fault } of wrong) complaints.push(`confirmed ${fault}, which is not broken`);
  }
  for (const id of scenario.forbid ?? [])
    if (ids.includes(id)) complaints.push(`diagnoses ${id}, which is forbidden`);
  for (const kind of scenario.unasked ?? [])
    if (report.facts.some((fact) => fact.kind === kind)) complaints.push(`asked for ${kind}`);
  for (const id of scenario.advice ?? []) {
    if (!report.advice.some(({ fault }) => fault === id)) complaints.push(`does not advise ${id}`);
  }
  return complaints;
}

function confirmedWrongly(scenario: Scenario, report: Report): Report['diagnoses'] {
  const known = [...(scenario.expect ?? []), ...(scenario.accept ?? [])];
  return report.diagnoses.filter(
    ({ fault, certainty }) => certainty === 'confirmed' && !known.includes(fault),
  );
}

function leaks(scenario: Scenario, outcome: Outcome): string[] {
  const secrets = [
    scenario.password ?? password,
    ...(scenario.passwordOut === undefined ? [] : [scenario.passwordOut]),
  ];
  return secrets.flatMap((secret) =>
    leaksIn(`${outcome.stdout}\n${outcome.stderr}`, secret).map(
      (form) => `the output holds the password (${form})`,
    ),
  );
}

const lastLine = (text: string): string => text.trim().split('\n').pop() ?? '';

/** Whom the password must not reach: web servers, and mail servers that are not the account's. */
function betrayals(scenario: Scenario, { heard }: Outcome): string[] {
  const forms = leaksIn(heard, scenario.password ?? password);
  const tries =
    heard.match(/"authorization":|"line":"(?:\S+ )?(?:LOGIN|AUTHENTICATE|AUTH|USER|PASS)\b/gi) ?? [];
  return [
    ...forms.map((form) => `a stranger got the password (${form})`),
    ...(tries.length > 0 ? [`${tries.length} tries to log in at a stranger's`] : []),
  ];
}

function reportIn(text: string): Report | undefined {
  try {
    const parsed: Partial<Report> = JSON.parse(text);
    return {
      verdict: String(parsed.verdict),
      diagnoses: parsed.diagnoses ?? [],
      advice: parsed.advice ?? [],
      facts: parsed.facts ?? [],
    };
  } catch {
    return undefined;
  }
}
