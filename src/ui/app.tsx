import { Component, type ComponentChildren, type JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Activity } from './pages/activity.tsx';
import { Compare } from './pages/compare.tsx';
import { ExaminationPage } from './pages/examination.tsx';
import { Examine } from './pages/examine.tsx';
import { Explain } from './pages/explain.tsx';
import { Trouble } from './pages/trouble.tsx';
import { hrefOf, type Route, route } from './route.ts';
import { announced } from './state/announce.ts';
import { link } from './state/api.ts';
import { info, loadInfo } from './state/info.ts';
import { live } from './state/live.ts';
import { texts } from './texts.ts';

const t = texts.trouble;
const command = 'maildoctor serve';

export function App(): JSX.Element {
  const now = route.value;
  const main = useRef<HTMLElement>(null);
  const isFirst = useRef(true);
  const key = keyOf(now);
  useLayoutEffect(() => {
    document.title = titleOf(now);
    scrollTo(0, 0);
    // The reader of the page is told where it is; on the first page it begins at the top by itself.
    if (!isFirst.current) main.current?.querySelector('h1')?.focus({ preventScroll: true });
    isFirst.current = false;
  }, [key]);
  return (
    <>
      <button type="button" class="skip" onClick={skip}>
        {texts.skip}
      </button>
      <Header now={now} />
      <main id="content" ref={main} tabIndex={-1}>
        <Guard key={key}>
          <Content now={now} />
        </Guard>
      </main>
      <footer class="foot wrap">{info.value !== undefined && `${texts.name} ${info.value.version}`}</footer>
      <p class="sr" role="status" aria-live="polite">
        {announced.value}
      </p>
    </>
  );
}

/** Not a link: the part of the address behind `#` names a page here. */
const skip = (): void => document.getElementById('content')?.focus();

const keyOf = (now: Route): string => JSON.stringify(now);

const titleOf = (now: Route): string => {
  const words =
    now.page === 'examine'
      ? texts.examine.title
      : now.page === 'explain'
        ? texts.explain.title
        : now.page === 'activity'
          ? texts.activity.title
          : now.page === 'compare'
            ? texts.compare.title
            : now.page === 'examination'
              ? texts.parts[now.part]
              : t.lost;
  return `${words} – ${texts.name}`;
};

function Header({ now }: { now: Route }): JSX.Element {
  const current = (page: Route['page']): 'page' | undefined => (now.page === page ? 'page' : undefined);
  return (
    <header class="top">
      <div class="wrap">
        <a class="brand" href={hrefOf.examine}>
          <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
            <rect width="32" height="32" rx="8" />
            <path d="M6 17h5l2.5-6 4.5 11 2.5-5H26" />
          </svg>
          {texts.name}
        </a>
        <nav aria-label={texts.nav.label}>
          <ul>
            <li>
              <a href={hrefOf.examine} aria-current={current('examine')}>
                {texts.nav.examine}
              </a>
            </li>
            <li>
              <a href={hrefOf.explain} aria-current={current('explain')}>
                {texts.nav.explain}
              </a>
            </li>
            <li>
              <a href={hrefOf.activity} aria-current={current('activity')}>
                {texts.nav.activity}
              </a>
            </li>
          </ul>
        </nav>
      </div>
    </header>
  );
}

function Content({ now }: { now: Route }): JSX.Element | null {
  if (link.value === 'refused') return <Trouble title={t.refused} text={t.refusedText} command={command} />;
  if (link.value === 'offline') return <Offline />;
  switch (now.page) {
    case 'examine':
      return <Examine />;
    case 'explain':
      return <Explain />;
    case 'activity':
      return <Activity />;
    case 'compare':
      return <Compare before={now.before} after={now.after} />;
    case 'examination':
      return <ExaminationPage id={now.id} part={now.part} />;
    case 'lost':
      return <Trouble title={t.lost} text="" />;
  }
}

function Offline(): JSX.Element {
  const retry = (): void => {
    // What failed for lack of a server is fetched anew.
    if (live.value?.state !== 'done') live.value = undefined;
    loadInfo().then(
      () => {
        link.value = 'fine';
      },
      () => undefined,
    );
  };
  return (
    <Trouble title={t.offline} text={t.offlineText} command={command}>
      <button type="button" class="button main" onClick={retry}>
        {t.retry}
      </button>
    </Trouble>
  );
}

/** A fault of the page itself is shown as one, and never as a fault of the mail. */
class Guard extends Component<{ children: ComponentChildren }, { readonly error?: Error }> {
  static override getDerivedStateFromError(error: Error): { readonly error: Error } {
    return { error };
  }

  override render(): ComponentChildren {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return (
      <Trouble title={t.crashed} text={`${t.crashedText} (${error.message})`}>
        <button type="button" class="button main" onClick={() => location.reload()}>
          {t.reload}
        </button>
      </Trouble>
    );
  }
}
