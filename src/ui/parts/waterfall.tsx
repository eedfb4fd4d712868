import type { JSX } from 'preact';
import type { Report } from '../../kernel/report.ts';
import { duration } from '../../report/text.ts';
import { texts } from '../texts.ts';
import { Scroll } from './scroll.tsx';
import { lanesOf } from './timing.ts';

const width = 600;
const ticks = 4;

/** What took how long, as the network panel of a browser shows it; the table is the picture. */
export function Waterfall({ report }: { report: Report }): JSX.Element {
  const lanes = lanesOf(report);
  if (lanes.length === 0) return <p class="soft">{texts.detail.noTiming}</p>;
  const end = Math.max(1, ...lanes.flatMap((l) => l.bars.map((b) => b.start + b.ms)));
  const x = (ms: number): number => (ms / end) * width;
  const { steps } = texts.detail;
  return (
    <Scroll label={texts.detail.timing}>
      <table class="waterfall">
        <thead>
          <tr>
            <th scope="col">{texts.detail.step}</th>
            <th scope="col" class="number">
              {texts.detail.took}
            </th>
            <th scope="col">
              <span class="sr">{texts.detail.start}</span>
              <span class="scale" aria-hidden="true">
                {Array.from({ length: ticks + 1 }, (_, i) => (
                  <span key={i}>{duration((end / ticks) * i)}</span>
                ))}
              </span>
            </th>
          </tr>
        </thead>
        {lanes.map((lane) => (
          <tbody key={lane.name}>
            <tr class="lane">
              <th scope="rowgroup" colSpan={3}>
                <bdi>{lane.name}</bdi>
              </th>
            </tr>
            {lane.bars.map((bar, i) => (
              <tr key={i} class={bar.failed ? 'failed' : ''}>
                <td>
                  <span class={`swatch ${bar.stage}`} />
                  {steps[bar.stage]}
                  {bar.what !== undefined && <span class="soft"> {bar.what}</span>}
                  {bar.failed && <span class="bad-word"> {texts.states.failed}</span>}
                </td>
                <td class="number">{duration(bar.ms)}</td>
                <td class="bar-cell">
                  <span class="sr">{duration(bar.start)}</span>
                  <svg
                    viewBox={`0 0 ${width} 14`}
                    preserveAspectRatio="none"
                    aria-hidden="true"
                    focusable="false"
                  >
                    <rect
                      class={`bar ${bar.failed ? 'failed' : bar.stage}`}
                      x={x(bar.start)}
                      y="1"
                      width={Math.max(3, x(bar.ms))}
                      height="12"
                      rx="2"
                    />
                  </svg>
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </Scroll>
  );
}
