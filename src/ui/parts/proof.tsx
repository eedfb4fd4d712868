import type { ComponentChildren, JSX } from 'preact';
import type { AnyFact } from '../../kernel/facts.ts';
import type { Report, ReportDiagnosis } from '../../kernel/report.ts';
import { reasonFor } from '../../report/labels.ts';
import { lookalikesOf, proofsOf } from '../../report/proof.ts';
import { printable } from '../../report/text.ts';
import { placeOf, wordsOf } from '../../report/words.ts';
import { texts } from '../texts.ts';
import { Value } from './copy.tsx';
import { Icon, type IconName } from './icon.tsx';

const mostQuotes = 3;

/** Clues in plain words, each with what was seen, in the other side's own words. */
export function Proof({
  report,
  diagnosis,
}: {
  report: Report;
  diagnosis: ReportDiagnosis;
}): JSX.Element | null {
  const proofs = proofsOf(diagnosis, report);
  if (proofs.length === 0) return null;
  const alike = lookalikesOf(diagnosis, report);
  return (
    <section class="block">
      <h2>{diagnosis.certainty === 'possible' ? texts.proof.fits : texts.proof.title}</h2>
      <ul class="clues">
        {proofs.map(({ note, facts }) => (
          <li key={note}>
            <p>{note}</p>
            {facts.slice(0, mostQuotes).map((fact) => (
              <Quote key={fact.id} fact={fact} />
            ))}
            {facts.length > mostQuotes && (
              <p class="soft small">{texts.proof.more(facts.length - mostQuotes)}</p>
            )}
          </li>
        ))}
      </ul>
      {alike.length > 0 && (
        <>
          <h3>{texts.proof.alike}</h3>
          <ul class="plain">
            {alike.map((one) => (
              <li key={one.fault}>
                <strong>{one.title ?? one.fault}.</strong> {one.howToTell}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Quote({ fact }: { fact: AnyFact }): JSX.Element {
  return (
    <blockquote class="quote">
      <p class="quote-where">
        <bdi>{printable(placeOf(fact))}</bdi>
        {fact.lines !== undefined && `, ${texts.proof.line(fact.lines[0])}`}
      </p>
      <p class="quote-words" dir="auto">
        {printable(wordsOf(fact))}
      </p>
    </blockquote>
  );
}

/** What is left: what it is not, what would decide, what else is worth knowing, what nobody looked at. */
export function Beside({ report }: { report: Report }): JSX.Element {
  const [, ...more] = report.diagnoses;
  const thinkable = more.filter((d) => d.certainty === 'possible');
  return (
    <>
      <Undecided report={report} />
      <List title={texts.proof.could} icon="question" of={thinkable}>
        {(d) => (
          <>
            <strong>{d.title}.</strong> {d.why}
          </>
        )}
      </List>
      <List title={texts.proof.not} icon="minus" of={report.ruledOut}>
        {(one) => one.title ?? one.fault}
      </List>
      <List title={texts.proof.advice} icon="warn" of={report.advice}>
        {(d) => (
          <>
            <strong>{d.title}.</strong> {d.why}
          </>
        )}
      </List>
      <List title={texts.proof.notExamined} icon="minus" of={report.notExamined}>
        {({ what, why }) => `${what}: ${texts.reasons[why] ?? reasonFor(why)}`}
      </List>
    </>
  );
}

interface ListProps<T> {
  readonly title: string;
  readonly icon: IconName;
  readonly of: readonly T[];
  readonly children: (one: T) => ComponentChildren;
}

function List<T>({ title, icon, of: all, children }: ListProps<T>): JSX.Element | null {
  if (all.length === 0) return null;
  return (
    <section class="block">
      <h2>{title}</h2>
      <ul class="marked">
        {all.map((one, i) => (
          <li key={i}>
            <Icon name={icon} />
            <span>{children(one)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Undecided({ report }: { report: Report }): JSX.Element | null {
  if (report.undecided.length === 0) return null;
  return (
    <section class="block">
      <h2>{texts.proof.undecided}</h2>
      {report.undecided.map(({ between, titles, test, command }) => (
        <div class="test" key={test}>
          <p>
            <strong>{test}</strong>
          </p>
          <ul class="plain">
            {(titles ?? between).map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
          {command !== undefined && (
            <p class="small">
              {texts.proof.command}: <Value text={command} code />
            </p>
          )}
        </div>
      ))}
    </section>
  );
}
