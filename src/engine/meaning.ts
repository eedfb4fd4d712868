import type { ReplyFact } from '../kernel/fault.ts';
import type { Meaning, Phrase, Said } from '../kernel/meaning.ts';
import { compilePattern, isWordCharacter, type Pattern, tokensOfPattern } from './pattern.ts';
import { type NormalReply, normaliseReply, shorten } from './reply.ts';

const cacheSize = 8192;

/** What a temporary refusal never says, whatever its words: all of these lead to another password. */
const neverTemporary: ReadonlySet<Meaning> = new Set<Meaning>([
  'says-bad-credentials',
  'says-app-password-required',
  'says-user-unknown-at-login',
  'says-password-expired',
  'says-relay-key-wrong',
]);

/** What only a refusal for now says; in a final one these words are quoted from somebody else. */
const onlyTemporary: ReadonlySet<Meaning> = new Set<Meaning>([
  'says-temporarily-unavailable',
  'says-overloaded',
  'says-greylisted',
  'says-shutting-down',
]);
/** Such a reply passes on what another server said: its own words decide, not those that it quotes. */
const passesOn: Meaning = 'says-sender-callback-failed';
const passedOn: ReadonlySet<Meaning> = new Set<Meaning>([
  'says-recipient-unknown',
  'says-recipient-disabled',
  'says-relay-denied',
  'says-greylisted',
  'says-temporarily-unavailable',
  'says-connection-timed-out',
  'says-connection-refused',
  'says-connection-lost',
  'says-no-route',
]);

interface Entry {
  readonly phrase: Phrase;
  readonly pattern: Pattern | undefined;
  readonly protocols: readonly string[] | undefined;
  readonly stages: readonly string[] | undefined;
  readonly providers: readonly string[] | undefined;
  readonly enhanced: string | undefined;
}

interface Hit {
  readonly entry: Entry;
  readonly rank: number;
}

const listOf = <T>(value: T | readonly T[] | undefined): readonly T[] | undefined =>
  value === undefined ? undefined : Array.isArray(value) ? (value as readonly T[]) : [value as T];

function entryOf(phrase: Phrase): Entry {
  const stages = listOf(phrase.stage);
  return {
    phrase,
    pattern: phrase.words === undefined ? undefined : compilePattern(phrase.words),
    protocols: listOf(phrase.protocol),
    stages: stages === undefined || stages.includes('any') ? undefined : stages,
    providers: listOf(phrase.provider),
    enhanced: phrase.enhanced?.replace(/^x\./, '.'),
  };
}

/**
 * Phrases by the rarest whole word in them, so that a reply is tested against few. Of thousands only those
 * few are ever made ready to be tested.
 */
class Index {
  readonly #byToken = new Map<string, Phrase[]>();
  readonly #ready = new Map<Phrase, Entry>();
  /** Without a whole word: scripts that put no blanks between words, and glued wildcards. */
  readonly #loose: Phrase[] = [];
  readonly #numbers: Phrase[] = [];

  constructor(phrases: readonly Phrase[]) {
    const tokens = phrases.map(({ words }) => (words === undefined ? undefined : tokensOfPattern(words)));
    const counts = new Map<string, number>();
    for (const list of tokens) for (const one of list ?? []) counts.set(one, (counts.get(one) ?? 0) + 1);
    phrases.forEach((phrase, i) => {
      const own = tokens[i];
      if (own === undefined) this.#numbers.push(phrase);
      else this.#add(phrase, rarest(own, counts));
    });
  }

  #add(phrase: Phrase, token: string | undefined): void {
    if (token === undefined) {
      this.#loose.push(phrase);
      return;
    }
    const list = this.#byToken.get(token);
    if (list === undefined) this.#byToken.set(token, [phrase]);
    else list.push(phrase);
  }

  #entry(phrase: Phrase): Entry {
    const ready = this.#ready.get(phrase) ?? entryOf(phrase);
    this.#ready.set(phrase, ready);
    return ready;
  }

  *candidates(text: string): Generator<Entry> {
    const seen = new Set<string>();
    for (const token of tokensOf(text)) {
      if (seen.has(token)) continue;
      seen.add(token);
      const list = this.#byToken.get(token);
      for (const phrase of list ?? []) yield this.#entry(phrase);
    }
    for (const phrase of this.#loose) yield this.#entry(phrase);
    for (const phrase of this.#numbers) yield this.#entry(phrase);
  }
}

function rarest(tokens: readonly string[], counts: ReadonlyMap<string, number>): string | undefined {
  let best: string | undefined;
  for (const token of tokens) {
    if (best === undefined) {
      best = token;
      continue;
    }
    const difference = (counts.get(token) ?? 0) - (counts.get(best) ?? 0);
    if (difference < 0 || (difference === 0 && token.length > best.length)) best = token;
  }
  return best;
}

function* tokensOf(text: string): Generator<string> {
  let start = -1;
  for (let i = 0; i <= text.length; i++) {
    const inside = i < text.length && isWordCharacter(text.charCodeAt(i));
    if (inside && start < 0) start = i;
    else if (!inside && start >= 0) {
      yield text.slice(start, i);
      start = -1;
    }
  }
}

/**
 * How well a phrase fits the reply; undefined when it does not. More conditions that hold are more specific.
 */
function rankOf(entry: Entry, reply: NormalReply, providers: readonly string[]): number | undefined {
  const { phrase, pattern } = entry;
  if (entry.protocols !== undefined && !entry.protocols.includes(reply.protocol)) return;
  if (phrase.code !== undefined && phrase.code !== reply.code) return;
  if (phrase.responseCode !== undefined && phrase.responseCode !== reply.responseCode) return;
  if (entry.enhanced !== undefined && !enhancedFits(entry.enhanced, reply.enhanced)) return;
  const there = entry.providers?.some((one) => providers.includes(one)) ?? false;
  if (entry.providers !== undefined && !there && (pattern === undefined || phrase.onlyThere)) return;
  const stage = stageRank(entry, reply);
  if (stage === undefined) return;
  if (pattern !== undefined && !pattern.matches(reply.text)) return;
  const numbers =
    (entry.enhanced === undefined ? 0 : 2) +
    (phrase.responseCode === undefined ? 0 : 2) +
    (phrase.code === undefined ? 0 : 1);
  const kind = pattern === undefined ? (there ? 4 : 0) + numbers : there ? 12 : numbers > 0 ? 11 : 10;
  const length = pattern === undefined ? 0 : Math.min(pattern.length, 200);
  const strength = phrase.strength === 'states-cause' ? 250 : 0;
  /** That no reason was given can only be said when none was found. */
  const last = pattern !== undefined && phrase.meaning === 'says-refused-without-reason' ? 800 : 0;
  const quoted = onlyTemporary.has(phrase.meaning) && reply.code >= 500 ? 400 : 0;
  return kind * 1000 + stage + strength + length - last - quoted;
}

function enhancedFits(wanted: string, found: string | undefined): boolean {
  if (found === undefined) return false;
  return wanted.startsWith('.') ? found.slice(1) === wanted : found === wanted;
}

function stageRank(entry: Entry, reply: NormalReply): number | undefined {
  if (entry.stages === undefined) return 0;
  if (reply.stage === undefined) {
    const { code, provider } = entry.phrase;
    const only = (stage: string) => entry.stages?.every((one) => one === stage);
    if (only('login') && reply.notLogin && code === undefined && provider === undefined) return;
    if (only('starttls') && !/tls|ssl/.test(reply.text)) return;
    return -300;
  }
  return entry.stages.includes(reply.stage) ? 150 : undefined;
}

/**
 * The words of `a` are only a part of the longer words of `b`, which say more exactly what is meant,
 * unless `a` is known to be how this provider speaks.
 */
function isPartOf(a: Hit, b: Hit): boolean {
  const [part, whole] = [a.entry.pattern, b.entry.pattern];
  if (part === undefined || whole === undefined || part.length >= whole.length) return false;
  return b.rank > a.rank - 1000 && part.plain.split('*').every((piece) => whole.plain.includes(piece.trim()));
}

/**
 * Codes lie and text decides: where words fitted, bare numbers are left out; where words state the cause,
 * so are less specific words that merely suggest another one.
 */
function settle(hits: Hit[]): readonly Said[] {
  hits.sort((a, b) => b.rank - a.rank);
  const words = hits.some((hit) => hit.entry.pattern !== undefined);
  const said: Said[] = [];
  const known = new Set<Meaning>();
  let stated = false;
  for (const hit of hits) {
    const { phrase } = hit.entry;
    if (hits.some((other) => isPartOf(hit, other))) continue;
    if (words && hit.entry.pattern === undefined) continue;
    if (stated && phrase.strength !== 'states-cause') continue;
    if (known.has(phrase.meaning)) continue;
    known.add(phrase.meaning);
    stated ||= phrase.strength === 'states-cause';
    said.push({ meaning: phrase.meaning, strength: phrase.strength, phrase });
  }
  const passing = said.some((s) => s.meaning === passesOn && s.strength === 'states-cause');
  return passing ? said.filter((s) => !passedOn.has(s.meaning)) : said;
}

/**
 * Answers what the words of a reply mean, most specific first. Phrases are indexed once, at the first
 * refusal.
 */
export function createMeanings(
  phrases: readonly Phrase[],
): (reply: ReplyFact, providers?: readonly string[]) => readonly Said[] {
  let index: Index | undefined;
  const raw = new Map<string, readonly Said[]>();
  const normal = new Map<string, readonly Said[]>();

  const find = (reply: NormalReply, providers: readonly string[]): readonly Said[] => {
    if (!reply.failed) return [];
    const hits: Hit[] = [];
    index ??= new Index(phrases);
    for (const entry of index.candidates(reply.text)) {
      if (reply.temporary && neverTemporary.has(entry.phrase.meaning)) continue;
      const rank = rankOf(entry, reply, providers);
      if (rank !== undefined) hits.push({ entry, rank });
    }
    return settle(hits);
  };

  return (reply, providers = []) => {
    const { value, kind } = reply;
    const enhanced = 'enhanced' in value ? value.enhanced : undefined;
    const status = 'status' in value ? `${value.status} ` : '';
    const text = shorten(value.text);
    const from = providers.join(',');
    const key = `${kind}|${value.stage}|${status}${value.code ?? ''}|${enhanced ?? ''}|${from}|${text}`;
    const before = raw.get(key);
    if (before !== undefined) return before;
    const plain = normaliseReply(reply);
    const said = remember(normal, `${plain.key}|${from}`, () => find(plain, providers));
    return remember(raw, key, () => said);
  };
}

function remember<T>(cache: Map<string, T>, key: string, make: () => T): T {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = make();
  if (cache.size >= cacheSize) cache.clear();
  cache.set(key, made);
  return made;
}

/** Where a phrase counts, as one key for each place: two phrases with the same key claim the same text. */
function claims(phrase: Phrase): string[] {
  const words = phrase.words === undefined ? '' : compilePattern(phrase.words).plain;
  const numbers = `${phrase.code ?? ''}|${phrase.enhanced ?? ''}|${phrase.responseCode ?? ''}`;
  const keys: string[] = [];
  for (const protocol of listOf(phrase.protocol) ?? ['smtp', 'imap', 'pop3'])
    for (const stage of listOf(phrase.stage) ?? ['any'])
      for (const provider of listOf(phrase.provider) ?? [''])
        keys.push(`${words}|${numbers}|${protocol}|${stage}|${provider}|${phrase.onlyThere ?? ''}`);
  return keys;
}

/**
 * Pairs of phrases that give one text different meanings at the same specificity. Bare numbers may be
 * ambiguous.
 */
export function phrasesConflict(phrases: readonly Phrase[]): readonly string[] {
  const owners = new Map<string, Phrase>();
  const conflicts: string[] = [];
  for (const phrase of phrases) {
    if (phrase.words === undefined) continue;
    for (const key of claims(phrase)) {
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, phrase);
      else if (owner.meaning !== phrase.meaning)
        conflicts.push(`"${phrase.words}" (${key}): ${owner.meaning} and ${phrase.meaning}`);
    }
  }
  return conflicts;
}
