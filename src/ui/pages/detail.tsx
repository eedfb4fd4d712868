import type { JSX } from 'preact';
import type { Report } from '../../kernel/report.ts';
import { printable } from '../../report/text.ts';
import { placeOf, wordsOf } from '../../report/words.ts';
import { Chains } from '../parts/chain.tsx';
import { Scroll } from '../parts/scroll.tsx';
import { Transcript } from '../parts/transcript.tsx';
import { Waterfall } from '../parts/waterfall.tsx';
import { texts } from '../texts.ts';

/** Down to the byte: timing, certificates, everything said, everything observed. */
export function Detail({ report }: { report: Report }): JSX.Element {
  return (
    <div class="wrap sections">
      {report.kind === 'examination' && (
        <>
          <section aria-labelledby="timing">
            <h2 id="timing">{texts.detail.timing}</h2>
            <p class="soft">{texts.detail.timingLead}</p>
            <Waterfall report={report} />
          </section>
          <section aria-labelledby="certificates">
            <h2 id="certificates">{texts.detail.certificates}</h2>
            <Chains report={report} />
          </section>
          <section aria-labelledby="transcript">
            <h2 id="transcript">{texts.detail.transcript}</h2>
            <Transcript report={report} />
          </section>
        </>
      )}
      <section aria-labelledby="facts">
        <details open={report.kind !== 'examination'}>
          <summary>
            <h2 id="facts">
              {texts.detail.facts} <span class="soft">({report.facts.length})</span>
            </h2>
          </summary>
          <Scroll label={texts.detail.facts}>
            <table class="facts">
              <tbody>
                {report.facts.map((fact) => (
                  <tr key={fact.id}>
                    <td class="number soft">{fact.id}</td>
                    <th scope="row">{fact.kind}</th>
                    <td>
                      <bdi>{printable(placeOf(fact))}</bdi>
                    </td>
                    <td dir="auto">{printable(wordsOf(fact)).slice(0, 500)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
        </details>
      </section>
    </div>
  );
}
