import type { Action, Place } from '../kernel/action.ts';
import type { Answer, Guide, Steps } from '../kernel/guide.ts';
import { fill } from '../kernel/template.ts';

/** What is known of the person's surroundings; each part may be written as people or programs write it. */
export interface Wish {
  readonly client?: string | undefined;
  readonly platform?: string | undefined;
  readonly provider?: string | undefined;
}

/**
 * An action with the steps that carry it out for this person. A step may be a text of several lines (a
 * letter).
 */
export interface Prescription {
  readonly do: string;
  readonly place: Place;
  readonly args: Action['args'];
  readonly steps: string[];
  readonly guide: string;
  readonly title: string;
  /**
   * Why the chosen guide cannot do it. For mail programs and computers the generic steps follow; what one
   * provider does not offer is not offered by following the steps of another.
   */
  readonly unsupported?: string;
}

type Words = Readonly<Record<string, Readonly<Record<string, string>>>>;

const words: Words = {
  security: { tls: 'SSL/TLS', starttls: 'STARTTLS', none: 'no encryption' },
  role: { incoming: 'incoming (receiving)', outgoing: 'outgoing (sending)' },
  protocol: { imap: 'IMAP', pop3: 'POP3', smtp: 'SMTP' },
};
/** What to say where an argument is empty. */
const unknown: Readonly<Record<string, string>> = {
  provider: 'your mail provider',
  host: 'the name that your mail provider gives for it',
  name: 'the server',
  product: 'the security program',
  issuer: 'the company certificate authority',
  proof: '(no details)',
};
const plainTextCaution =
  'Without encryption everybody on the way can read the password: only for a server on this computer or a private network.';

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const tight = (text: string): string => plain(text).replaceAll(' ', '');

/** The guide whose id, title or alias is the wish, or else the longest one with which the wish begins. */
export function chooseGuide(wish: string | undefined, guides: readonly Guide[]): Guide | undefined {
  if (wish === undefined || plain(wish) === '') return undefined;
  let best: Guide | undefined;
  let length = 0;
  for (const guide of guides) {
    for (const name of [guide.id, guide.title, ...(guide.aliases ?? [])]) {
      if (tight(name) === tight(wish)) return guide;
      if (`${plain(wish)} `.startsWith(`${plain(name)} `) && name.length > length) {
        best = guide;
        length = name.length;
      }
    }
  }
  return best;
}

/** Which part of the wish chooses the guide of a place. */
function wishFor(action: Action, wish: Wish): readonly (string | undefined)[] {
  if (action.place === 'mail-program') return [wish.client];
  if (action.place === 'computer') return [wish.platform, wish.client && platformOf(wish.client)];
  if (action.place === 'account-site') return [String(action.args.provider ?? ''), wish.provider];
  return [];
}

/** Mail programs that run on one system only tell the system when nobody named it. */
function platformOf(client: string): string | undefined {
  const name = plain(client);
  if (/\b(ios|iphone|ipad|ipados)\b/.test(name)) return 'ios';
  if (/^(apple mail|mail app|macos mail|mac mail|outlook (for )?mac)/.test(name)) return 'macos';
  if (/^(outlook (new|classic)|new outlook|classic outlook|windows mail)\b/.test(name)) return 'windows';
  if (/\b(android|k 9|k9|fairemail|samsung)\b/.test(name)) return 'android';
  if (/^(evolution|mutt|neomutt|aerc|himalaya|msmtp|postfix)\b/.test(name)) return 'linux';
  return undefined;
}

type Refusal = Extract<Answer, { readonly unsupported: string }>;

function stepsOf(answer: Answer, role: unknown): Steps | Refusal {
  if ('unsupported' in answer) return answer;
  if ('incoming' in answer) return role === 'outgoing' ? answer.outgoing : answer.incoming;
  return answer;
}

function answerOf(guide: Guide, action: Action): Steps | Refusal {
  const answer = (guide.answers as Readonly<Record<string, Answer | undefined>>)[action.do];
  if (answer === undefined) return { unsupported: `${guide.title} has no steps for this.` };
  return stepsOf(answer, action.args.role);
}

/** Values come from files and servers too: one called `constructor` must find nothing. */
function wordOf(table: Words | undefined, name: string, value: string): string | undefined {
  const said = table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
  return said !== undefined && Object.hasOwn(said, value) ? said[value] : undefined;
}

/** In commands for an administrator a port that nobody knows is a word to replace. */
const unknownWord = (name: string, place: Place): string =>
  name !== 'port'
    ? (unknown[name] ?? '')
    : place === 'mail-program'
      ? 'the one that your provider names'
      : 'PORT';

/** Nobody has said it; a port that nobody has said is 0. */
const isUnknown = (name: string, raw: string): boolean =>
  raw.trim() === '' || (name === 'port' && raw === '0');

function spoken(action: Action, guide: Guide, guides: readonly Guide[]): Record<string, string | number> {
  const args: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(action.args)) {
    const raw = String(value);
    const key = raw.toLowerCase();
    const said = wordOf(guide.words, name, key) ?? wordOf(words, name, key);
    args[name] =
      said ??
      (isUnknown(name, raw) ? unknownWord(name, action.place) : typeof value === 'number' ? value : raw);
    if (name === 'provider') {
      const sites = guides.filter((g) => g.place === 'account-site' && g.id !== 'generic');
      args[name] = chooseGuide(raw, sites)?.title ?? args[name];
    }
  }
  return args;
}

function prescribeOne(action: Action, wish: Wish, guides: readonly Guide[]): Prescription {
  const there = guides.filter((guide) => guide.place === action.place);
  const generic = there.find((guide) => guide.id === 'generic');
  const named = wishFor(action, wish)
    .map((name) => chooseGuide(name, there))
    .find((guide) => guide !== undefined);
  const base = { do: action.do, place: action.place, args: action.args };
  const guide = named ?? generic;
  if (guide === undefined) {
    const reason = `There are no steps for the place “${action.place}”.`;
    return { ...base, steps: [reason], guide: '', title: '', unsupported: reason };
  }
  const written = (steps: Steps, by: Guide): string[] => {
    const args = spoken(action, by, guides);
    const filled = steps.map((step) => {
      const text = fill(step, args).trimEnd();
      return step.startsWith('{') ? text.charAt(0).toUpperCase() + text.slice(1) : text;
    });
    return action.args.security === 'none' ? [...filled, plainTextCaution] : filled;
  };
  const answer = answerOf(guide, action);
  if (!('unsupported' in answer)) {
    return { ...base, steps: written(answer, guide), guide: guide.id, title: guide.title };
  }
  const reason = fill(answer.unsupported, spoken(action, guide, guides));
  const refused = { ...base, guide: guide.id, title: guide.title, unsupported: reason };
  if (answer.instead !== undefined) return { ...refused, steps: [reason, ...written(answer.instead, guide)] };
  const general = action.place === 'mail-program' || action.place === 'computer';
  if (!general || generic === undefined || generic === guide) return { ...refused, steps: [reason] };
  const other = answerOf(generic, action);
  return { ...refused, steps: [reason, ...('unsupported' in other ? [] : written(other, generic))] };
}

/** For each action the steps a person takes, from the guide of its place that fits the wish. */
export const prescribe = (actions: readonly Action[], wish: Wish, guides: readonly Guide[]): Prescription[] =>
  actions.map((action) => prescribeOne(action, wish, guides));
