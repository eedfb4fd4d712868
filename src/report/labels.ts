import type { Report, ReportAction } from '../kernel/report.ts';
import { discoveredHeadline } from './discovered-words.ts';
import { duration } from './text.ts';

/** Words of the report that all of its forms share. */
export const whose: Readonly<Record<string, string>> = {
  user: 'you',
  admin: 'the server’s administrator',
  isp: 'your Internet provider or network owner',
  provider: 'the mail provider',
  sender: 'the sender',
  recipient: 'the recipient or their provider',
};

const places: Readonly<Record<string, string>> = {
  'mail-program': 'In the mail program',
  'account-site': 'On the website of the account',
  computer: 'On this computer',
  server: 'On the server',
  isp: 'Write to',
};

/** `In the mail program · Apple Mail`. */
export const headingOf = ({ place, title = '' }: ReportAction): string =>
  `${places[place] ?? place}${title === '' ? '' : ` · ${title}`}`;

const reasons: Readonly<Record<string, string>> = {
  'no-password': 'no password was given',
  'not-secure': 'a password goes only over encryption that holds every check',
  'not-asked': 'not asked for',
  budget: 'enough logins for one day',
  'earlier-rung': 'an earlier step failed',
  'guessed-settings':
    'the settings were guessed or found unprotected; --accept-found lets the password go there',
  'password-useless': 'the provider accepts no password here',
  'no-mechanism': 'no common login method',
  'no-address': 'no sender address is known',
  'locked-out': 'the server spoke of too many attempts',
  'after-refusal': 'another server of the account has refused this login',
  'no-imap': 'without IMAP nobody can look into the folders',
  time: 'time was up',
  'passed-before': 'it passed every step the last time',
  hosted: 'this page sees its own network, not yours: run maildoctor on your computer for that',
  'not-public': 'this page does not connect there',
};
export const reasonFor = (why: string): string => reasons[why] ?? why;

export interface Headline {
  readonly mark: '✓' | '✗' | '?';
  readonly words: string;
  /** Said before the words where they are not certain. */
  readonly doubt?: 'Probably' | 'Possibly';
}

const doubts = { confirmed: {}, probable: { doubt: 'Probably' }, possible: { doubt: 'Possibly' } } as const;

/** The answer in one sentence. */
export function headlineOf(report: Report): Headline {
  const first = report.diagnoses[0];
  if (report.discovered !== undefined && report.kind === 'discovery' && first === undefined) {
    const { isWhole, words } = discoveredHeadline(report.discovered);
    return { mark: isWhole ? '✓' : '?', words };
  }
  if (report.verdict === 'healthy') {
    const logins = report.ladder.filter((r) => r.rung === 'login' || r.rung === 'use');
    const isWhole = logins.every((r) => r.state === 'passed' || r.state === 'slow');
    const words =
      report.kind !== 'examination'
        ? 'Nothing bad in this text'
        : isWhole
          ? 'Everything works'
          : 'Healthy as far as examined';
    return { mark: '✓', words };
  }
  if (first !== undefined)
    return {
      mark: report.verdict === 'fault' ? '✗' : '?',
      words: first.title,
      ...doubts[first.certainty],
    };
  if (report.tallies.length > 0) {
    const failures = report.tallies.reduce((sum, t) => sum + t.count, 0);
    const causes = report.tallies.filter((t) => t.fault !== undefined).length;
    const words = `${failures} ${failures === 1 ? 'failure' : 'failures'}, ${causes} ${causes === 1 ? 'cause' : 'causes'}`;
    return { mark: report.verdict === 'fault' ? '✗' : '?', words };
  }
  if (report.provisional === true) return { mark: '?', words: 'No conclusion yet' };
  return { mark: '?', words: 'No conclusion: what was seen fits no known cause' };
}

/** What became of the test message, or undefined where none was sent. */
export function arrivalOf(report: Report): string | undefined {
  const fact = report.facts.find((f) => f.kind === 'message.arrival');
  if (fact?.kind !== 'message.arrival' || fact.subject.type === 'service') return undefined;
  const time = fact.value.ms === undefined ? '' : ` after ${duration(fact.value.ms)}`;
  const words = {
    arrived: `arrived${time}`,
    junk: `arrived${time}, but in the folder for junk`,
    bounced: `came back as undeliverable${time}`,
    'not-yet': `has not arrived${time}: that proves nothing yet`,
  }[fact.value.outcome];
  return `The test message to ${fact.subject.id} ${words}`;
}
