import type { JSX } from 'preact';

const shapes = {
  check: 'M5 12.5 10 17.5 19.5 7',
  cross: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  question: 'M9 9.2a3 3 0 1 1 4.4 2.6c-.9.5-1.4 1.1-1.4 2.2M12 17.6v.1',
  slow: 'M12 7v5.2l3.4 2M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17Z',
  warn: 'M12 8v5M12 16.4v.1',
  dot: 'M11.9 12h.2',
  minus: 'M7 12h10',
  mail: 'M4 6h16v12H4zM4 7.5l8 6 8-6',
  copy: 'M9 9h10v11H9zM15 9V4H5v11h4',
  download: 'M12 4v11M7 10.5l5 5 5-5M5 20h14',
  scan: 'M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M8 8h3v3H8zM14 8h2M14 11h2v2M8 14h3M14 16h2',
  again: 'M19.5 12a7.5 7.5 0 1 1-2.2-5.3M19.5 3.5v4.2h-4.2',
  chevron: 'M9 6l6 6-6 6',
  file: 'M6 3.5h8l4 4v13H6zM14 3.5v4h4',
  you: 'M4 5h16v11H4zM9 20h6M12 16v4',
  close: 'M6 6l12 12M18 6L6 18',
  search: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13ZM15.5 15.5 20 20',
  trash: 'M5 7h14M10 7V4.5h4V7M7 7l1 13h8l1-13',
  right: 'M4 12h15M13 6l6 6-6 6',
  left: 'M20 12H5M11 6l-6 6 6 6',
} as const;

export type IconName = keyof typeof shapes;

/** A picture beside words that say the same: hidden from screen readers. */
export const Icon = ({ name, class: more = '' }: { name: IconName; class?: string }): JSX.Element => (
  <svg class={`icon ${more}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d={shapes[name]} />
  </svg>
);
