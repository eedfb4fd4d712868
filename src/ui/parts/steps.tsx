import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { ReportAction } from '../../kernel/report.ts';
import { keepTicks, ticksOf } from '../state/kept.ts';
import { texts } from '../texts.ts';
import { CopyButton, Value } from './copy.tsx';
import { Scroll } from './scroll.tsx';
import { piecesOf } from './step-text.ts';

const isLetter = (step: string): boolean => step.includes('\n');

/** The steps of one place, each to be ticked; what is ticked stays so. */
export function Steps({ examination, action }: { examination: string; action: ReportAction }): JSX.Element {
  const ticks = useSignal(ticksOf(examination));
  const steps = action.steps.filter((s) => !isLetter(s));
  const letters = action.steps.filter(isLetter);
  const keyOf = (i: number): string =>
    `${action.do}/${String(action.args.role ?? '')}/${action.guide ?? ''}/${i}`;
  const toggle = (key: string): void => {
    // The steps of other places have been ticked meanwhile.
    const next = new Set(ticksOf(examination));
    if (!next.delete(key)) next.add(key);
    ticks.value = next;
    keepTicks(examination, next);
  };
  const done = steps.filter((_, i) => ticks.value.has(keyOf(i))).length;
  return (
    <>
      {steps.length > 0 && (
        <>
          <ol class="steps">
            {steps.map((step, i) => {
              const id = `step-${keyOf(i)}`.replace(/[^\w-]/g, '-');
              const isDone = ticks.value.has(keyOf(i));
              return (
                <li key={keyOf(i)} class={isDone ? 'step done' : 'step'}>
                  <input type="checkbox" id={id} checked={isDone} onChange={() => toggle(keyOf(i))} />
                  <span class="step-number" aria-hidden="true">
                    {i + 1}
                  </span>
                  <StepText step={step} action={action} id={id} />
                </li>
              );
            })}
          </ol>
          <p class={done === steps.length ? 'progress all' : 'progress'} role="status">
            {done === 0 ? '' : done === steps.length ? texts.fix.allDone : texts.fix.done(done, steps.length)}
          </p>
        </>
      )}
      {letters.map((letter) => (
        <figure class="letter" key={letter}>
          <figcaption>{texts.fix.letter}</figcaption>
          <Scroll class="letter-text" label={texts.fix.letter}>
            <pre>{letter.trim()}</pre>
          </Scroll>
          <CopyButton text={letter.trim()} label={texts.report.copy} />
        </figure>
      ))}
    </>
  );
}

/** Words of a step belong to its box; values and links in it act for themselves. */
function StepText({ step, action, id }: { step: string; action: ReportAction; id: string }): JSX.Element {
  const pieces = piecesOf(step, action.args);
  return (
    <div class="step-text">
      <label for={id} class={pieces.every((p) => p.kind === 'plain') ? '' : 'sr'}>
        {step}
      </label>
      {pieces.some((p) => p.kind !== 'plain') && (
        <span>
          {pieces.map((piece, i) =>
            piece.kind === 'plain' ? (
              // The label is read instead; a click on the words ticks the box as well.
              <label key={i} for={id} aria-hidden="true">
                {piece.text}
              </label>
            ) : piece.kind === 'link' ? (
              <a key={i} href={piece.text} target="_blank" rel="noreferrer noopener">
                {piece.text}
              </a>
            ) : (
              <Value key={i} text={piece.text} code={piece.kind === 'code'} />
            ),
          )}
        </span>
      )}
    </div>
  );
}
