import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Report } from '../../kernel/report.ts';
import { printable } from '../../report/text.ts';
import { placeOf, wordsOf } from '../../report/words.ts';
import type { Examination } from '../../server/contract.ts';
import { Change } from '../parts/change.tsx';
import { get } from '../state/api.ts';
import { texts } from '../texts.ts';

const t = texts.compare;

/** What one examination saw and the other did not, without times, which always differ. */
function onlyIn(one: Report, other: Report): readonly string[] {
  const linesOf = (r: Report): readonly string[] =>
    r.facts.map((f) => `${f.kind} · ${placeOf(f)} · ${wordsOf(f).replace(/ after [\d.]+ m?s$/, '')}`);
  const known = new Set(linesOf(other));
  return [...new Set(linesOf(one).filter((line) => !known.has(line)))];
}

export function Compare({ before, after }: { before: string; after: string }): JSX.Element {
  const reports = useSignal<readonly [Report, Report] | undefined>(undefined);
  const problem = useSignal('');
  useEffect(() => {
    Promise.all([before, after].map((id) => get<Examination>(`/examinations/${id}`)))
      .then(([one, two]) => {
        if (one?.report === undefined || two?.report === undefined) problem.value = texts.trouble.gone;
        else reports.value = [one.report, two.report];
      })
      .catch((error: unknown) => {
        problem.value = error instanceof Error ? error.message : String(error);
      });
  }, [before, after]);
  return (
    <div class="wrap page">
      <h1 tabIndex={-1}>{t.title}</h1>
      {problem.value !== '' && (
        <p class="problem" role="alert">
          {problem.value}
        </p>
      )}
      {reports.value === undefined ? (
        problem.value === '' && <p role="status">{texts.loading}</p>
      ) : (
        <>
          <Change before={reports.value[0]} after={reports.value[1]} />
          <Facts before={reports.value[0]} after={reports.value[1]} />
        </>
      )}
    </div>
  );
}

function Facts({ before, after }: { before: Report; after: Report }): JSX.Element {
  const sides = [
    [texts.change.before, onlyIn(before, after)],
    [texts.change.after, onlyIn(after, before)],
  ] as const;
  const isSame = sides.every(([, lines]) => lines.length === 0);
  return (
    <section class="block">
      <h2>{t.facts}</h2>
      {isSame && <p class="soft">{t.nothing}</p>}
      <div class="sides">
        {sides.map(([name, lines]) => (
          <div key={name}>
            {lines.length > 0 && <h3>{t.only(name.toLowerCase())}</h3>}
            <ul class="fact-lines">
              {lines.slice(0, 300).map((line) => (
                <li key={line} dir="auto">
                  {printable(line).slice(0, 300)}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}
