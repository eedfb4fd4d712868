import type { JSX } from 'preact';
import type { Report } from '../../kernel/report.ts';
import { subjectKey, subjectText } from '../../kernel/subject.ts';
import { reasonFor } from '../../report/labels.ts';
import { duration } from '../../report/text.ts';
import { texts } from '../texts.ts';
import { Icon, type IconName } from './icon.tsx';

type Step = Report['ladder'][number];
type Shown = Step['state'] | 'active';

const icons: Readonly<Record<Shown, IconName>> = {
  passed: 'check',
  failed: 'cross',
  slow: 'slow',
  'not-examined': 'dot',
  active: 'dot',
};

interface PathsProps {
  readonly ladder: Report['ladder'];
  readonly running?: boolean;
  /** The rungs that changed, as `subjectKey rung`, to be pointed out. */
  readonly changed?: ReadonlySet<string>;
}

/** How far the way to each server works: the stations of a line from the user to the mailbox. */
export function Paths({ ladder, running = false, changed }: PathsProps): JSX.Element {
  const servers = [...Map.groupBy(ladder, (step) => subjectKey(step.subject)).values()];
  return (
    <div class="paths">
      {servers.map((steps) => (
        <Path
          key={subjectKey(steps[0]?.subject ?? { type: 'host', id: '' })}
          steps={steps}
          running={running}
          changed={changed}
        />
      ))}
    </div>
  );
}

function Path({
  steps,
  running,
  changed,
}: {
  steps: readonly Step[];
  running: boolean;
  changed?: ReadonlySet<string> | undefined;
}): JSX.Element {
  const about = steps[0]?.subject;
  const protocol = about?.type === 'service' ? (about.protocol ?? '') : '';
  const role = protocol === 'smtp' ? texts.roles.outgoing : texts.roles.incoming;
  const activeAt = running
    ? steps.findIndex((s) => s.state === 'not-examined' && s.why !== 'earlier-rung')
    : -1;
  return (
    <div class="path">
      <p class="path-title">
        <strong>{role}</strong> <span>{protocol.toUpperCase()}</span>
        {about !== undefined && <bdi class="host">{subjectText(about)}</bdi>}
      </p>
      <ol class="stations" aria-label={`${role}: ${about === undefined ? '' : subjectText(about)}`}>
        {steps.map((step, i) => (
          <Station
            key={step.rung}
            step={step}
            state={i === activeAt ? 'active' : step.state}
            isChanged={changed?.has(`${subjectKey(step.subject)} ${step.rung}`) === true}
          />
        ))}
      </ol>
    </div>
  );
}

function Station({ step, state, isChanged }: { step: Step; state: Shown; isChanged: boolean }): JSX.Element {
  const name =
    step.rung === 'use' && step.subject.type === 'service' && step.subject.protocol === 'smtp'
      ? texts.sendRung
      : texts.rungs[step.rung];
  const isReasonToldElsewhere = step.why === undefined || step.why === 'earlier-rung';
  const words =
    state === 'not-examined' && !isReasonToldElsewhere ? reasonFor(step.why ?? '') : texts.states[state];
  return (
    <li
      class={`station ${state}${isChanged ? ' changed' : ''}`}
      title={`${texts.rungMeaning[step.rung]}: ${words}`}
    >
      <span class="node">{state !== 'not-examined' && <Icon name={icons[state]} />}</span>
      <span class="station-name">{name}</span>
      <span class="station-state">
        <span class={state === 'not-examined' || (step.ms !== undefined && state === 'passed') ? 'sr' : ''}>
          {texts.states[state]}
        </span>
        {state === 'not-examined' && <span aria-hidden="true">–</span>}
        {step.ms !== undefined && (state === 'passed' || state === 'slow') && ` ${duration(step.ms)}`}
      </span>
    </li>
  );
}
