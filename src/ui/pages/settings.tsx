import type { JSX } from 'preact';
import type { Candidate, Discovered, SourceAnswer } from '../../kernel/discovered.ts';
import type { Report, ReportComparison } from '../../kernel/report.ts';
import { subjectKey, subjectText } from '../../kernel/subject.ts';
import { liveWords, mechanismNames, oddWords, reasonWords } from '../../report/discovered-words.ts';
import { printable } from '../../report/text.ts';
import { Value } from '../parts/copy.tsx';
import { Exports } from '../parts/exports.tsx';
import { Icon, type IconName } from '../parts/icon.tsx';
import { Scroll } from '../parts/scroll.tsx';
import { texts } from '../texts.ts';

const t = texts.settings;
const judgedIcons: Readonly<Record<ReportComparison['verdict'], IconName>> = {
  same: 'check',
  wrong: 'cross',
  differs: 'warn',
  unknown: 'dot',
};
const outcomeIcons: Readonly<Record<SourceAnswer['outcome'], IconName>> = {
  found: 'check',
  absent: 'dot',
  refused: 'warn',
  error: 'warn',
};

/** Everything known about the right settings, and by whom. */
export function Settings({ id, report }: { id: string; report: Report }): JSX.Element {
  const { discovered, comparison = [] } = report;
  return (
    <div class="wrap sections">
      {comparison.length > 0 && <Comparison rows={comparison} />}
      {discovered !== undefined && <Found discovered={discovered} />}
      {discovered === undefined && comparison.length > 0 && <p class="soft">{t.none}</p>}
      {discovered === undefined && comparison.length === 0 && <p class="soft">{t.nothing}</p>}
      {(comparison.length > 0 || discovered !== undefined) && <Exports id={id} />}
    </div>
  );
}

const shown = ({ field }: ReportComparison, value: string): string =>
  field === 'security'
    ? ((texts.examine.securities as Readonly<Record<string, string>>)[value] ?? value)
    : field === 'protocol'
      ? value.toUpperCase()
      : value;

function saidBy(source: string): string {
  const [kind, name = ''] = source.split(':');
  if (kind === 'provider') return t.documented(name);
  return kind === 'discovery'
    ? t.published((mechanismNames as Readonly<Record<string, string>>)[name] ?? name)
    : source;
}

function Comparison({ rows }: { rows: readonly ReportComparison[] }): JSX.Element {
  const servers = [...Map.groupBy(rows, (row) => subjectKey(row.server)).values()];
  return (
    <section aria-labelledby="yours">
      <h2 id="yours">{t.yours}</h2>
      {servers.map((fields) => {
        const [one] = fields;
        if (one === undefined) return null;
        return (
          <Scroll key={subjectKey(one.server)} label={subjectText(one.server)}>
            <table class="comparison">
              <caption>
                {texts.roles[one.role]} · <bdi>{subjectText(one.server)}</bdi>
              </caption>
              <thead>
                <tr>
                  <th scope="col">{t.field}</th>
                  <th scope="col">{t.mine}</th>
                  <th scope="col">{t.right}</th>
                  <th scope="col">{t.saidBy}</th>
                </tr>
              </thead>
              <tbody>
                {fields.map((row) => (
                  <tr key={row.field} class={row.verdict}>
                    <th scope="row">{t.fields[row.field]}</th>
                    <td>
                      <bdi>{shown(row, row.yours)}</bdi>
                    </td>
                    <td>
                      <span class="judged">
                        <Icon name={judgedIcons[row.verdict]} />
                        <span>{t.judged[row.verdict]}</span>
                      </span>{' '}
                      {row.right !== undefined && row.verdict !== 'same' && (
                        <Value text={shown(row, row.right)} />
                      )}
                    </td>
                    <td class="soft">
                      {[
                        ...row.sources.map(saidBy),
                        ...(row.right === undefined ? [] : [t.verified[row.verified]]),
                      ].join('; ')}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
        );
      })}
    </section>
  );
}

const place = (s: Pick<Candidate, 'host' | 'port'>): string => `${s.host}:${s.port}`;

function Found({ discovered }: { discovered: Discovered }): JSX.Element {
  return (
    <>
      {discovered.settings.length > 0 && (
        <section aria-labelledby="best">
          <h2 id="best">{t.best}</h2>
          <ul class="candidates">
            {discovered.settings.map((one, i) => (
              <CandidateCard key={i} one={one} />
            ))}
          </ul>
        </section>
      )}
      {discovered.guesses.length > 0 && (
        <section aria-labelledby="guessed">
          <h2 id="guessed">{t.guessed}</h2>
          <ul class="candidates">
            {discovered.guesses.map((one, i) => (
              <CandidateCard key={i} one={one} />
            ))}
          </ul>
        </section>
      )}
      {discovered.disagreements.length > 0 && (
        <section aria-labelledby="disagree">
          <h2 id="disagree">{t.disagree}</h2>
          {discovered.disagreements.map((one, i) => (
            <div class="test" key={i}>
              <p>
                <strong>{texts.roles[one.role]}</strong> <span class="tag">{t.settledBy[one.settledBy]}</span>
              </p>
              <ul class="plain">
                {one.sides.map((side) => (
                  <li key={side.server}>
                    <bdi>{printable(side.server)}</bdi>: {side.by.map((m) => mechanismNames[m]).join(', ')}
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </section>
      )}
      <Sources answers={discovered.answers} />
    </>
  );
}

function CandidateCard({ one }: { one: Candidate }): JSX.Element {
  const isFine = one.live === 'verified';
  const protocol = one.protocol.toUpperCase();
  return (
    <li class={one.recommended ? 'candidate recommended' : 'candidate'}>
      <p class="card-kind">
        {texts.roles[one.role]} · {protocol} · {texts.examine.securities[one.security]}
        {one.recommended && <span class="tag tone"> {t.recommended}</span>}
      </p>
      <p class="card-title">
        <Value text={printable(one.host)} /> <Value text={String(one.port)} />
      </p>
      {one.live !== undefined && (
        <p class={isFine ? 'good-mark' : 'fault-mark'}>
          <Icon name={isFine ? 'check' : 'warn'} /> {liveWords[one.live]}
        </p>
      )}
      <p class="soft small">
        {[...one.by.map((m) => mechanismNames[m]), ...one.odd.map((o) => oddWords[o])].join(' · ')}
      </p>
    </li>
  );
}

function Sources({ answers }: { answers: readonly SourceAnswer[] }): JSX.Element {
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">{t.sources}</h2>
      <Scroll label={t.sources}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.source}</th>
              <th scope="col">{t.says}</th>
            </tr>
          </thead>
          <tbody>
            {answers.map((answer) => (
              <tr key={`${answer.mechanism} ${answer.url ?? ''}`} class={answer.outcome}>
                <th scope="row">{mechanismNames[answer.mechanism]}</th>
                <td>
                  <span class="judged">
                    <Icon name={outcomeIcons[answer.outcome]} />
                    {answer.reason === undefined
                      ? t.outcomes[answer.outcome]
                      : (reasonWords[answer.reason] ?? answer.reason)}
                  </span>
                  {answer.servers.map((s, i) => (
                    <p key={i} class="small">
                      <bdi>{printable(place(s))}</bdi> {s.protocol.toUpperCase()},{' '}
                      {texts.examine.securities[s.security]}
                    </p>
                  ))}
                  {answer.url !== undefined && <p class="soft small break">{printable(answer.url)}</p>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}
