import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Report } from '../../kernel/report.ts';
import { Change } from '../parts/change.tsx';
import { PasswordField } from '../parts/field.tsx';
import { Fix } from '../parts/fix.tsx';
import { Icon } from '../parts/icon.tsx';
import { Passages } from '../parts/passages.tsx';
import { Beside, Proof } from '../parts/proof.tsx';
import { Recipients, Tallies } from '../parts/tables.tsx';
import { Tags } from '../parts/verdict.tsx';
import { go, hrefOf } from '../route.ts';
import { Problem, post } from '../state/api.ts';
import { client } from '../state/info.ts';
import { live } from '../state/live.ts';
import { texts } from '../texts.ts';

interface AnswerProps {
  readonly id: string;
  readonly report: Report;
  readonly before?: Report | undefined;
  readonly isRunning: boolean;
}

/** The answer below the verdict: what to do, how it is known, what it is not. */
export function Answer({ id, report, before, isRunning }: AnswerProps): JSX.Element {
  const causes = report.diagnoses.filter((d, i) => i === 0 || d.certainty !== 'possible');
  return (
    <div class="wrap">
      {before !== undefined && !isRunning && <Change before={before} after={report} />}
      <div class="columns">
        <div class="column wide">
          {causes.map((d, i) => (
            <div key={d.fault}>
              {i > 0 && (
                <section class="block second">
                  <p class="kicker">{texts.verdict.also}</p>
                  <h2 class="big">{d.title}</h2>
                  <p>{d.why}</p>
                  <Tags diagnosis={d} />
                </section>
              )}
              <Fix id={id} report={report} index={report.diagnoses.indexOf(d)} />
            </div>
          ))}
          {report.kind !== 'examination' && <Passages id={id} report={report} />}
          <Tallies report={report} />
          <Recipients report={report} />
          {report.kind === 'examination' && !isRunning && <Again id={id} asks={passwordWish(report)} />}
        </div>
        <div class="column">
          {causes.map((d) => (
            <Proof key={d.fault} report={report} diagnosis={d} />
          ))}
          <Beside report={report} />
        </div>
      </div>
    </div>
  );
}

/** A refused password is not sent twice, and one that is no longer known must be typed anew. */
function passwordWish(report: Report): string | undefined {
  if (report.ladder.some((r) => r.rung === 'login' && r.state === 'failed')) return texts.fix.otherPassword;
  const had = report.facts.some((f) => f.kind === 'config.credential' && !f.value.empty);
  return had && live.value?.remembers === false ? texts.fix.againPassword : undefined;
}

function Again({ id, asks }: { id: string; asks: string | undefined }): JSX.Element {
  const password = useSignal('');
  const problem = useSignal('');
  const isBusy = useSignal(false);
  const again = async (): Promise<void> => {
    isBusy.value = true;
    try {
      const next = await post<{ readonly id: string }>('/examinations', {
        again: id,
        client: client.value,
        ...(password.value === '' ? {} : { password: password.value }),
      });
      go(hrefOf.examination(next.id));
    } catch (error) {
      const isForgotten = error instanceof Problem && (error.status === 404 || error.status === 410);
      problem.value = isForgotten
        ? texts.fix.again410
        : error instanceof Error
          ? error.message
          : String(error);
    } finally {
      isBusy.value = false;
    }
  };
  return (
    <section class="again">
      {asks !== undefined && (
        <div class="again-password">
          <PasswordField value={password} hint={asks} />
        </div>
      )}
      <button type="button" class="button main" disabled={isBusy.value} onClick={again}>
        <Icon name="again" />
        {texts.fix.again}
      </button>
      <p class="soft">{texts.fix.againHint}</p>
      {problem.value !== '' && (
        <p class="problem" role="alert">
          {problem.value}
        </p>
      )}
    </section>
  );
}
