import type { ComponentChildren, JSX } from 'preact';

export interface Tab {
  readonly id: string;
  readonly label: string;
}

interface TabsProps {
  readonly name: string;
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly selected: string;
  readonly onSelect: (id: string) => void;
  /** What stands behind the tabs, such as a choice of further ones. */
  readonly more?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** Tabs by the pattern of the ARIA guide: one stop for the Tab key, arrows move, what is chosen is shown. */
export function Tabs({ name, label, tabs, selected, onSelect, more, children }: TabsProps): JSX.Element {
  const at = tabs.findIndex((t) => t.id === selected);
  const move = (event: KeyboardEvent): void => {
    const to = {
      ArrowRight: (at + 1) % tabs.length,
      ArrowLeft: (at - 1 + tabs.length) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    }[event.key];
    const tab = to === undefined ? undefined : tabs[to];
    if (tab === undefined) return;
    event.preventDefault();
    onSelect(tab.id);
    document.getElementById(`${name}-${tab.id}`)?.focus();
  };
  return (
    <div class="tabs">
      <div class="tab-row">
        <div role="tablist" aria-label={label} class="tab-list">
          {tabs.map((t) => (
            <button
              key={t.id}
              type="button"
              role="tab"
              id={`${name}-${t.id}`}
              aria-selected={t.id === selected}
              aria-controls={`${name}-panel`}
              tabIndex={t.id === selected || (at === -1 && t === tabs[0]) ? 0 : -1}
              onClick={() => onSelect(t.id)}
              onKeyDown={move}
            >
              {t.label}
            </button>
          ))}
        </div>
        {more}
      </div>
      <div
        role="tabpanel"
        id={`${name}-panel`}
        aria-labelledby={`${name}-${at === -1 ? (tabs[0]?.id ?? '') : selected}`}
      >
        {children}
      </div>
    </div>
  );
}
