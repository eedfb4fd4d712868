import type { ComponentChildren, JSX } from 'preact';
import { texts } from '../texts.ts';

interface ScrollProps {
  readonly label: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** What may be wider or longer than its place: can be reached and scrolled with the keyboard. */
export const Scroll = ({ label, class: name = 'scroll', children }: ScrollProps): JSX.Element => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: without it the keyboard cannot scroll
  <section class={name} aria-label={texts.scrolls(label)} tabIndex={0}>
    {children}
  </section>
);
