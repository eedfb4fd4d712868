import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Report, ReportAction } from '../../kernel/report.ts';
import { freshActions } from '../../report/actions.ts';
import { hrefOf } from '../route.ts';
import { client, info, tabClients } from '../state/info.ts';
import { chosenClient } from '../state/kept.ts';
import { prescribeFor } from '../state/live.ts';
import { texts } from '../texts.ts';
import { Icon } from './icon.tsx';
import { Steps } from './steps.tsx';
import { Tabs } from './tabs.tsx';

/** What mends one diagnosis: steps by place, those of the mail program with a tab for each program. */
export function Fix({
  id,
  report,
  index,
}: {
  id: string;
  report: Report;
  index: number;
}): JSX.Element | null {
  const actions = freshActions(report, index);
  const diagnosis = report.diagnoses[index];
  if (actions.length === 0 || diagnosis === undefined) return null;
  const isForOthers = actions.every((a) => a.place === 'server' || a.place === 'isp');
  return (
    <section class="block fix" aria-labelledby={`fix-${index}`}>
      <h2 id={`fix-${index}`}>{isForOthers ? texts.fix.titleAdmin : texts.fix.title}</h2>
      {isForOthers && (
        <p class="ask-for">
          <a class="button" href={hrefOf.examination(id, 'report')}>
            <Icon name="mail" />
            {texts.fix.toLetter}
          </a>
          <span class="soft">{texts.fix.toLetterHint}</span>
        </p>
      )}
      {actions.map((action, i) =>
        action.place === 'mail-program' ? (
          <Programs key={`${action.do}-${i}`} id={id} action={action} name={`program-${index}-${i}`} />
        ) : (
          <section key={`${action.do}-${i}`} class="place">
            <h3>{headingOf(action)}</h3>
            <Steps examination={id} action={action} />
          </section>
        ),
      )}
    </section>
  );
}

const headingOf = ({ place, title = '' }: ReportAction): string =>
  `${texts.fix.places[place] ?? place}${title === '' ? '' : place === 'isp' ? ` ${title}` : `: ${title}`}`;

function Programs({ id, action, name }: { id: string; action: ReportAction; name: string }): JSX.Element {
  const selected = action.guide ?? client.value;
  // The order stays while the user goes from tab to tab.
  const first = useSignal(selected);
  const tabs = tabClients(first.value);
  const isLoading = useSignal(false);
  const select = async (program: string): Promise<void> => {
    chosenClient.value = program;
    if (!tabs.some((t) => t.id === program)) first.value = program;
    isLoading.value = true;
    await prescribeFor(id, program).finally(() => {
      isLoading.value = false;
    });
  };
  return (
    <section class="place" aria-busy={isLoading.value}>
      <h3>{texts.fix.places['mail-program']}</h3>
      <Tabs
        name={name}
        label={texts.fix.program}
        tabs={tabs}
        selected={selected}
        onSelect={select}
        more={
          <select
            class="more-programs"
            aria-label={texts.fix.other}
            onChange={(event) => event.currentTarget.value !== '' && select(event.currentTarget.value)}
            value=""
          >
            <option value="">{texts.fix.other}</option>
            {(info.value?.clients ?? []).map((c) => (
              <option key={c.id} value={c.id}>
                {c.name}
              </option>
            ))}
          </select>
        }
      >
        <Steps key={`${action.guide} ${action.do}`} examination={id} action={action} />
      </Tabs>
    </section>
  );
}
