import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Report } from '../../kernel/report.ts';
import { headlineOf } from '../../report/labels.ts';
import type { Examination } from '../../server/contract.ts';
import { ConsentDialog } from '../parts/consent.tsx';
import { Paths } from '../parts/path.tsx';
import { kickerOf, Verdict } from '../parts/verdict.tsx';
import { hrefOf, type Part, parts } from '../route.ts';
import { announce } from '../state/announce.ts';
import { get } from '../state/api.ts';
import { cancel, type Live, live, open } from '../state/live.ts';
import { texts } from '../texts.ts';
import { Answer } from './answer.tsx';
import { Detail } from './detail.tsx';
import { ReportPage } from './report.tsx';
import { Settings } from './settings.tsx';
import { Trouble } from './trouble.tsx';

/** One examination: running, then its answer and everything behind it. */
export function ExaminationPage({ id, part }: { id: string; part: Part }): JSX.Element | null {
  useEffect(() => {
    open(id);
  }, [id]);
  const now = live.value;
  const before = useBefore(now);
  const verdict =
    now?.report === undefined || now.report.provisional === true ? '' : headlineOf(now.report).words;
  useEffect(() => {
    if (now?.report !== undefined && verdict !== '') announce(`${kickerOf(now.report)}: ${verdict}`);
  }, [verdict]);
  if (now === undefined || now.id !== id) return null;
  if (now.state === 'failed')
    return <Trouble title={texts.trouble.failed} text={now.problem || texts.trouble.failedText} />;
  const isRunning = now.state === 'running' || now.state === 'waiting' || now.state === 'queued';
  const { report } = now;
  return (
    <>
      {report === undefined ? (
        <Running now={now} />
      ) : (
        <Head report={report} now={now} part={part} isRunning={isRunning} isRepeated={before !== undefined} />
      )}
      {now.consent !== undefined && now.state === 'waiting' && <ConsentDialog consent={now.consent} />}
      {report !== undefined && !isRunning && <PartLinks id={id} part={part} report={report} />}
      {report !== undefined && (isRunning || part === 'answer') && (
        <Answer id={id} report={report} before={before} isRunning={isRunning} />
      )}
      {report !== undefined && !isRunning && part === 'detail' && <Detail report={report} />}
      {report !== undefined && !isRunning && part === 'settings' && <Settings id={id} report={report} />}
      {report !== undefined && !isRunning && part === 'report' && <ReportPage id={id} />}
    </>
  );
}

/** The report of the examination that this one repeats. */
function useBefore(now: Live | undefined): Report | undefined {
  const before = useSignal<{ readonly id: string; readonly report: Report | undefined } | undefined>(
    undefined,
  );
  const again = now?.again;
  useEffect(() => {
    if (again === undefined) return;
    get<Examination>(`/examinations/${again}`)
      .then(({ report }) => {
        before.value = { id: again, report };
      })
      .catch(() => undefined);
  }, [again]);
  return again !== undefined && before.value?.id === again ? before.value.report : undefined;
}

interface HeadProps {
  readonly report: Report;
  readonly now: Live;
  readonly part: Part;
  readonly isRunning: boolean;
  /** Before and after are shown beside each other below. */
  readonly isRepeated: boolean;
}

function Head({ report, now, part, isRunning, isRepeated }: HeadProps): JSX.Element {
  return (
    <Verdict report={report} isSmall={!isRunning && part !== 'answer'}>
      {now.state === 'cancelled' && <p class="soft">{texts.verdict.cancelled}</p>}
      {now.ladder.length > 0 && !isRepeated && <Paths ladder={now.ladder} running={isRunning} />}
      {isRunning && <Progress now={now} />}
    </Verdict>
  );
}

function Running({ now }: { now: Live }): JSX.Element {
  return (
    <header class="band running">
      <div class="wrap">
        <div class="verdict">
          <span class="seal">
            <span class="spinner big" />
          </span>
          <div>
            <p class="kicker">{texts.running.path}</p>
            <h1 tabIndex={-1}>{texts.running.titleBare}</h1>
            <Progress now={now} />
          </div>
        </div>
        {now.ladder.length > 0 && <Paths ladder={now.ladder} running />}
      </div>
    </header>
  );
}

function Progress({ now }: { now: Live }): JSX.Element {
  const asking = now.asking ?? (now.ladder.length === 0 ? texts.running.lookingUp : '');
  useEffect(() => {
    if (asking !== '') announce(asking, 'calm');
  }, [asking]);
  return (
    <div class="progress-line">
      <p class="asking">{asking}</p>
      <p class="soft small">{now.facts > 0 && texts.running.observed(now.facts)}</p>
      <button type="button" class="button" onClick={() => cancel(now.id)}>
        {texts.running.cancel}
      </button>
    </div>
  );
}

function PartLinks({ id, part, report }: { id: string; part: Part; report: Report }): JSX.Element {
  const shown = parts.filter(
    (p) =>
      report.kind === 'examination' ||
      report.kind === 'discovery' ||
      p === 'answer' ||
      p === 'report' ||
      (p === 'detail' && report.facts.length > 0),
  );
  return (
    <nav class="parts" aria-label={texts.parts.label}>
      <ul class="wrap">
        {shown.map((p) => (
          <li key={p}>
            <a href={hrefOf.examination(id, p)} aria-current={p === part ? 'page' : undefined}>
              {texts.parts[p]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
