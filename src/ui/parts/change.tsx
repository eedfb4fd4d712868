import type { JSX } from 'preact';
import type { Report } from '../../kernel/report.ts';
import { subjectKey } from '../../kernel/subject.ts';
import { headlineOf } from '../../report/labels.ts';
import { texts } from '../texts.ts';
import { Icon } from './icon.tsx';
import { Paths } from './path.tsx';

const signs = { healthy: 'check', fault: 'cross', unsure: 'question' } as const;

/** The rungs that stand otherwise now than before. */
export function changedRungs(before: Report, after: Report): ReadonlySet<string> {
  const was = new Map(before.ladder.map((r) => [`${subjectKey(r.subject)} ${r.rung}`, r.state]));
  return new Set(
    after.ladder
      .map((r) => [`${subjectKey(r.subject)} ${r.rung}`, r.state] as const)
      .filter(([key, state]) => was.has(key) && was.get(key) !== state)
      .map(([key]) => key),
  );
}

function summaryOf(before: Report, after: Report): string {
  const causes = (r: Report): string => r.diagnoses.map((d) => d.fault).join(' ');
  if (after.verdict === 'healthy')
    return before.verdict === 'healthy' ? texts.change.same : texts.change.fixed;
  if (before.verdict === 'healthy') return texts.change.broken;
  return causes(before) === causes(after) ? texts.change.same : texts.change.different;
}

/** Two examinations of the same thing beside each other. */
export function Change({
  before,
  after,
  level = 2,
}: {
  before: Report;
  after: Report;
  level?: 2 | 3;
}): JSX.Element {
  const changed = changedRungs(before, after);
  const Heading = `h${level}` as const;
  return (
    <section class="block change" aria-labelledby="change-title">
      <Heading id="change-title">
        {texts.change.title} <span class="tag">{summaryOf(before, after)}</span>
      </Heading>
      <div class="sides">
        {([before, after] as const).map((report, i) => (
          <div key={i} class={`side ${report.verdict}`}>
            <p class="side-title">{i === 0 ? texts.change.before : texts.change.after}</p>
            <p class="side-verdict">
              <Icon name={signs[report.verdict]} /> <span>{headlineOf(report).words}</span>
            </p>
            <Paths ladder={report.ladder} changed={changed} />
          </div>
        ))}
      </div>
      {changed.size === 0 && <p class="soft">{texts.change.noDifference}</p>}
    </section>
  );
}
