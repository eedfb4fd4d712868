import { signal } from '@preact/signals';

const key = 'maildoctor-token';

/** The key of this server, out of the address that `maildoctor serve` opened. */
export const token = signal('');

/** Takes the token out of the address bar and out of the history, and keeps it for this tab only. */
export function takeToken(): void {
  const found = /^#token=([^&]+)/.exec(location.hash)?.[1];
  if (found === undefined) {
    token.value = sessionStorage.getItem(key) ?? '';
    return;
  }
  token.value = decodeURIComponent(found);
  sessionStorage.setItem(key, token.value);
  history.replaceState(null, '', `${location.pathname}#/`);
}
