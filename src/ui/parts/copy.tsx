import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { announce } from '../state/announce.ts';
import { texts } from '../texts.ts';
import { Icon } from './icon.tsx';

const copied = signal<symbol | undefined>(undefined);

async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Hosted without TLS there is no clipboard for scripts; the older way still works.
    const field = document.createElement('textarea');
    field.value = text;
    field.className = 'offscreen';
    document.body.append(field);
    field.select();
    document.execCommand('copy');
    field.remove();
  }
}

async function copyNow(text: string, who: symbol): Promise<void> {
  const focused = document.activeElement;
  await copyText(text);
  if (focused instanceof HTMLElement) focused.focus();
  copied.value = who;
  announce(`${texts.copy.copied}: ${text.slice(0, 80)}`);
  setTimeout(() => {
    if (copied.value === who) copied.value = undefined;
  }, 1600);
}

/** A value in running text that is copied by a click on it. */
export function Value({ text, code = false }: { text: string; code?: boolean }): JSX.Element {
  const who = Symbol.for(`value ${text}`);
  const isDone = copied.value === who;
  return (
    <button
      type="button"
      class={code ? 'value code' : 'value'}
      aria-label={texts.copy.of(text)}
      title={texts.copy.copy}
      onClick={() => copyNow(text, who)}
    >
      <bdi>{text}</bdi>
      <Icon name={isDone ? 'check' : 'copy'} />
    </button>
  );
}

export function CopyButton({
  text,
  label,
  main = false,
}: {
  text: string;
  label: string;
  main?: boolean;
}): JSX.Element {
  const who = Symbol.for(`button ${label} ${text.slice(0, 40)}`);
  const isDone = copied.value === who;
  return (
    <button type="button" class={main ? 'button main' : 'button'} onClick={() => copyNow(text, who)}>
      <Icon name={isDone ? 'check' : 'copy'} />
      {isDone ? texts.copy.copied : label}
    </button>
  );
}
