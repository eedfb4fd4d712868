import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Entry } from '../../server/contract.ts';
import { Icon, type IconName } from '../parts/icon.tsx';
import { go, hrefOf } from '../route.ts';
import { announce } from '../state/announce.ts';
import { history, loadHistory } from '../state/history.ts';
import { info } from '../state/info.ts';
import { cancel } from '../state/live.ts';
import { texts } from '../texts.ts';

const t = texts.activity;

export const signOf = ({ verdict, state }: Entry): { icon: IconName; tone: string; words: string } => {
  if (state === 'failed') return { icon: 'warn', tone: 'unsure', words: t.states.failed };
  if (verdict === undefined) return { icon: 'dot', tone: 'running', words: t.states[state] };
  const icons = { healthy: 'check', fault: 'cross', unsure: 'question' } as const;
  return { icon: icons[verdict], tone: verdict, words: t.verdicts[verdict] };
};

const when = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** One line of the history, to be opened. */
export function EntryLine({ entry }: { entry: Entry }): JSX.Element {
  const { icon, tone, words } = signOf(entry);
  return (
    <a class={`entry ${tone}`} href={hrefOf.examination(entry.id)}>
      <span class="entry-sign">
        <Icon name={icon} />
        <span>{words}</span>
      </span>
      <span class="entry-title" dir="auto">
        {entry.title === '' ? entry.target : entry.title}
      </span>
      <span class="entry-about">
        <bdi>{entry.target}</bdi> · {t.kinds[entry.kind]} ·{' '}
        <time dateTime={entry.startedAt}>{when.format(new Date(entry.startedAt))}</time>
      </span>
    </a>
  );
}

export function Activity(): JSX.Element {
  const chosen = useSignal<readonly string[]>([]);
  useEffect(() => {
    loadHistory().catch(() => {
      history.value ??= [];
    });
  }, []);
  const toggle = (id: string): void => {
    chosen.value = chosen.value.includes(id)
      ? chosen.value.filter((one) => one !== id)
      : [...chosen.value, id].slice(-2);
  };
  const remove = async (id: string): Promise<void> => {
    await cancel(id);
    chosen.value = chosen.value.filter((one) => one !== id);
    await loadHistory();
    announce(t.removed);
    document.querySelector<HTMLElement>('h1')?.focus();
  };
  const compare = (): void => {
    // The older one first: it is the one before.
    const [before, after] = (history.value ?? [])
      .map((e) => e.id)
      .filter((id) => chosen.value.includes(id))
      .reverse();
    if (before !== undefined && after !== undefined) go(hrefOf.compare(before, after));
  };
  const entries = history.value ?? [];
  return (
    <div class="wrap page">
      <h1 tabIndex={-1}>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      {info.value?.keepsHistory === false && <p class="notice">{t.off}</p>}
      {history.value === undefined && <p role="status">{texts.loading}</p>}
      {history.value !== undefined && entries.length === 0 && (
        <div class="empty">
          <p>{t.empty}</p>
          <a class="button main" href={hrefOf.examine}>
            {t.first}
          </a>
        </div>
      )}
      {entries.length > 1 && (
        <div class="compare-bar">
          <button type="button" class="button" disabled={chosen.value.length !== 2} onClick={compare}>
            {t.compare}
          </button>
          <p class="soft" role="status">
            {chosen.value.length === 0 ? t.choose : t.chosen(chosen.value.length)}
          </p>
        </div>
      )}
      <ul class="entries">
        {entries.map((entry) => (
          <li key={entry.id}>
            {entries.length > 1 && (
              <input
                type="checkbox"
                aria-label={t.choice(`${entry.title}, ${when.format(new Date(entry.startedAt))}`)}
                checked={chosen.value.includes(entry.id)}
                onChange={() => toggle(entry.id)}
              />
            )}
            <EntryLine entry={entry} />
            <button
              type="button"
              class="button bare"
              aria-label={`${t.remove}: ${entry.title}`}
              title={t.remove}
              onClick={() => remove(entry.id)}
            >
              <Icon name="trash" />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
