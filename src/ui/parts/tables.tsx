import type { JSX } from 'preact';
import type { Report } from '../../kernel/report.ts';
import { texts } from '../texts.ts';
import { Scroll } from './scroll.tsx';

const most = 200;

/** Causes in a log by how often they came. */
export function Tallies({ report }: { report: Report }): JSX.Element | null {
  if (report.tallies.length === 0) return null;
  return (
    <section class="block">
      <h2>{texts.explain.tallies}</h2>
      <ol class="tallies">
        {report.tallies.slice(0, most).map((tally, i) => (
          <li key={i}>
            <p class="tally-title">
              <span class="count">{texts.explain.times(tally.count)}</span> {tally.title}
            </p>
            <p class="soft small">
              {tally.fault ?? texts.explain.unknownCause}
              {tally.first !== undefined && ` · ${tally.first}`}
              {tally.last !== undefined && tally.last !== tally.first && ` – ${tally.last}`}
              {[...tally.accounts, ...tally.hosts]
                .slice(0, 4)
                .map(({ name, count }) => ` · ${name} (${count})`)}
            </p>
            {tally.examples.slice(0, 2).map((example) => (
              <blockquote class="quote" key={example.line}>
                <p class="quote-where">{texts.proof.line(example.line)}</p>
                <p class="quote-words" dir="auto">
                  {example.text}
                </p>
              </blockquote>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The recipients of a bounce, each with what became of the mail. */
export function Recipients({ report }: { report: Report }): JSX.Element | null {
  const rows = report.recipients.filter((r) => r.lasting !== 'none');
  if (rows.length < 2) return null;
  const { columns, whatToDo, recipients } = texts.explain;
  return (
    <section class="block">
      <h2>{recipients}</h2>
      <Scroll label={recipients}>
        <table>
          <thead>
            <tr>
              <th scope="col">{columns.recipient}</th>
              <th scope="col">{columns.status}</th>
              <th scope="col">{columns.cause}</th>
              <th scope="col">{columns.todo}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, most).map((r, i) => (
              <tr key={i}>
                <td>
                  <bdi>{r.recipient}</bdi>
                </td>
                <td>{[r.code, r.status].filter((x) => x !== undefined).join(' ')}</td>
                <td>{r.fault ?? texts.explain.unknownCause}</td>
                <td>{whatToDo[r.whatToDo]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}
