import type { Fact, FactId } from '../kernel/facts.ts';
import type { Evidence, View } from '../kernel/fault.ts';
import { subject } from '../kernel/subject.ts';

/** All that is known of looking up one name. */
export interface Lookup {
  readonly name: string;
  /** What follows “the name” in a sentence: the name itself, or words where a text does not tell it. */
  readonly label: string;
  readonly system: Fact<'dns.system'> | undefined;
  /** Answers of this computer's own resolver, with checks as usual. */
  readonly own: readonly Fact<'dns.answer'>[];
  /** Answers of public resolvers and of the zone's own name servers. */
  readonly others: readonly Fact<'dns.answer'>[];
  readonly authoritative: readonly Fact<'dns.answer'>[];
  /** Answers without the checks of DNSSEC. */
  readonly unchecked: readonly Fact<'dns.answer'>[];
  readonly neighbours: readonly Fact<'dns.neighbour'>[];
  /** A domain above it that exists. */
  readonly parent: Fact<'dns.neighbour'> | undefined;
  /** That no domain above it exists. */
  readonly noParent: Fact<'dns.neighbour'> | undefined;
  /** A name that exists and differs in a letter or two. */
  readonly near: Fact<'dns.neighbour'> | undefined;
  /** A name that the provider documents, or that mail servers of this domain usually have. */
  readonly other: Fact<'dns.neighbour'> | undefined;
  /** It was found neither by the system nor by the resolver. */
  readonly isMissing: boolean;
  /** The system found it, in whatever way. */
  readonly isFound: boolean;
  /** Nobody of us looked: a text says so. */
  readonly isText: boolean;
  readonly isHere: boolean;
  /** What a diagnosis of this name would account for, where it is bad. */
  readonly symptoms: readonly FactId[];
}

export const lookupKinds = ['dns.system', 'dns.answer', 'dns.neighbour'] as const;

/** Every name that the settings or a text lead to. */
export const lookups: View<readonly Lookup[], (typeof lookupKinds)[number]> = {
  reads: lookupKinds,
  derive(e: Evidence<(typeof lookupKinds)[number]>) {
    const names = new Set<string>();
    for (const f of [...e.all('dns.system'), ...e.all('dns.answer')])
      if (f.subject.type === 'name' && f.aside !== true) names.add(f.subject.id);
    return [...names].map((name) => lookupOf(e, name));
  },
};

function lookupOf(e: Evidence<(typeof lookupKinds)[number]>, name: string): Lookup {
  const about = subject('name', name);
  const system = e.all('dns.system', about).find((s) => s.aside !== true);
  const answers = e.all('dns.answer', about).filter((a) => a.subject.type === 'name');
  const unchecked = answers.filter((a) => a.value.checkingDisabled === true);
  const checked = answers.filter((a) => a.value.checkingDisabled !== true);
  const own = checked.filter((a) => a.value.asked === undefined || a.value.asked === 'configured');
  const authoritative = checked.filter((a) => a.value.asked === 'authoritative');
  const all = [...(system === undefined ? [] : [system]), ...answers];
  const isFound = system?.value.outcome === 'found';
  const neighbours = e.all('dns.neighbour', about);
  const parents = neighbours.filter(
    (n) => n.value.relation === 'parent' && name.endsWith(`.${n.value.name}`),
  );
  const parent = parents.find((p) => p.value.exists);
  const existing = neighbours.filter((n) => n.value.relation !== 'parent' && n.value.exists);
  return {
    name,
    label: name === '' ? 'of the server' : name,
    system,
    own,
    authoritative,
    others: checked.filter((a) => a.value.asked === 'public' || a.value.asked === 'authoritative'),
    unchecked,
    neighbours,
    parent,
    noParent: parent === undefined ? parents[0] : undefined,
    near: existing.find((n) => isClose(name, n.value.name)),
    other: existing.find((n) => n.value.relation === 'documented') ?? existing[0],
    isFound,
    isMissing:
      !isFound &&
      (own.some((a) => a.value.outcome === 'nxdomain') ||
        (own.length === 0 && system?.value.outcome === 'not-found')),
    isText: all.length > 0 && all.every((f) => f.source === 'text'),
    isHere: all.some((f) => f.vantage === 'here'),
    symptoms: all.filter((f) => f.aside !== true).map((f) => f.id),
  };
}

const internalEndings = [
  'local',
  'lan',
  'home',
  'internal',
  'intranet',
  'intern',
  'corp',
  'private',
  'home.arpa',
];

/** Whether a name can only be known inside some private network. */
export const isInternalName = (name: string): boolean =>
  (name !== '' && !name.includes('.')) ||
  internalEndings.some((ending) => name.toLowerCase().endsWith(`.${ending}`));

/** Whether two names differ by no more than two slips: a letter too many, too few, wrong, or swapped. */
export function isClose(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 2) return false;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    before = last;
    last = row;
  }
  return (last[b.length] ?? 9) <= 2;
}
