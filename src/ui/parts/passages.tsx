import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Report } from '../../kernel/report.ts';
import { printable } from '../../report/text.ts';
import { type Line, linesOf, linesWanted, sourceOf } from '../state/source.ts';
import { texts } from '../texts.ts';
import { Scroll } from './scroll.tsx';

/** Where the text says what the diagnoses rest on, first and last line each. */
function citedLines(report: Report): readonly (readonly [number, number])[] {
  const ids = new Set(report.diagnoses.flatMap((d) => d.clues.map((c) => c.fact)));
  const cited = report.facts
    .filter((f) => ids.has(f.id))
    .flatMap((f) => (f.lines === undefined ? [] : [f.lines]));
  const examples = report.tallies.flatMap((t) =>
    t.examples.slice(0, 1).map(({ line }) => [line, line] as const),
  );
  return cited.length > 0 ? cited : examples;
}

/** The user's text with the passage that decided marked in it. */
export function Passages({ id, report }: { id: string; report: Report }): JSX.Element | null {
  const source = sourceOf(id);
  const cited = citedLines(report);
  const lines = useSignal<readonly Line[] | undefined>(undefined);
  useEffect(() => {
    if (source === undefined) return;
    const wanted =
      'text' in source && source.text.length < 4000 ? linesWanted([[1, 200], ...cited]) : linesWanted(cited);
    let isLeft = false;
    linesOf(source, wanted).then((found) => {
      if (!isLeft) lines.value = found;
    });
    return () => {
      isLeft = true;
    };
  }, [id]);
  if (source === undefined)
    return cited.length === 0 ? null : (
      <section class="block">
        <h2>{texts.explain.passage}</h2>
        <p class="soft">{texts.explain.gone}</p>
      </section>
    );
  if (lines.value === undefined || lines.value.length === 0) return null;
  const isCited = (n: number): boolean => cited.some(([first, last]) => n >= first && n <= last);
  return (
    <section class="block">
      <h2>{cited.length > 0 ? texts.explain.passage : texts.explain.text}</h2>
      <Scroll class="passage" label={texts.explain.text}>
        {lines.value.map(({ number, text }, i) => (
          <div key={number}>
            {i > 0 && lines.value?.[i - 1]?.number !== number - 1 && <p class="gap">{texts.explain.gap}</p>}
            <p class={isCited(number) ? 'line cited' : 'line'}>
              <span class="line-number">{number}</span>
              {isCited(number) ? (
                <mark dir="auto">{printable(text)}</mark>
              ) : (
                <span dir="auto">{printable(text)}</span>
              )}
            </p>
          </div>
        ))}
      </Scroll>
    </section>
  );
}
