import type { ComponentChildren, JSX } from 'preact';
import type { Report, ReportDiagnosis } from '../../kernel/report.ts';
import { headlineOf } from '../../report/labels.ts';
import { texts } from '../texts.ts';
import { Icon, type IconName } from './icon.tsx';

const icons: Readonly<Record<Report['verdict'], IconName>> = {
  healthy: 'check',
  fault: 'cross',
  unsure: 'question',
};

export const kickerOf = (report: Report): string => {
  const first = report.diagnoses[0];
  if (report.verdict === 'healthy') return texts.verdict.healthy;
  if (report.verdict === 'unsure') return texts.verdict.unsure;
  if (first === undefined) return texts.verdict.failures;
  return first.certainty === 'confirmed' ? texts.verdict.fault : texts.verdict.probable;
};

function reasonOf(report: Report): string {
  const first = report.diagnoses[0];
  if (first !== undefined) return first.why;
  if (report.verdict === 'healthy' && report.kind === 'examination')
    return report.ladder.every((r) => r.state === 'passed' || r.state === 'slow')
      ? texts.verdict.healthyText
      : texts.verdict.healthySoFar;
  return report.verdict === 'unsure' ? texts.verdict.unsureText : '';
}

interface VerdictProps {
  readonly report: Report;
  /** Only sign and sentence, above the pages of detail. */
  readonly isSmall?: boolean;
  readonly children?: ComponentChildren;
}

/** The one answer: a sign, a word, a sentence, and why. The rest of the page only supports it. */
export function Verdict({ report, isSmall = false, children }: VerdictProps): JSX.Element {
  const first = report.diagnoses[0];
  const { words, doubt } = headlineOf(report);
  return (
    <header class={`band ${report.verdict}${isSmall ? ' small-band' : ''}`}>
      <div class="wrap">
        <div class="verdict">
          <span class="seal">
            <Icon name={icons[report.verdict]} />
          </span>
          <div>
            <p class="kicker">{report.provisional === true ? texts.running.provisional : kickerOf(report)}</p>
            <h1 tabIndex={-1} dir="auto">
              {doubt === 'Possibly' && <span class="doubt">{texts.verdict.possibly} </span>}
              {words}
            </h1>
            {!isSmall && <p class="why">{reasonOf(report)}</p>}
            {!isSmall && first !== undefined && <Tags diagnosis={first} />}
          </div>
        </div>
        {!isSmall && children}
      </div>
    </header>
  );
}

export function Tags({ diagnosis }: { diagnosis: ReportDiagnosis }): JSX.Element {
  return (
    <ul class="tags">
      <li class="tag tone">{texts.verdict.certainty[diagnosis.certainty]}</li>
      <li class="tag">{texts.verdict.who[diagnosis.who] ?? diagnosis.who}</li>
      <li class="tag quiet">{diagnosis.fault}</li>
    </ul>
  );
}
