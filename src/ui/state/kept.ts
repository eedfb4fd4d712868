import { effect, signal } from '@preact/signals';

const read = (key: string): string => {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
};
const write = (key: string, value: string): void => {
  try {
    if (value === '') localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // A browser that keeps nothing: the page works, it only forgets.
  }
};

/** The id of the user's mail program; empty as long as it is only guessed. */
export const chosenClient = signal(read('maildoctor-client'));
effect(() => write('maildoctor-client', chosenClient.value));

const ticksKey = (examination: string): string => `maildoctor-done-${examination}`;

/** Which steps the user has ticked. Only numbers and verbs are kept, nothing of the mail. */
export const ticksOf = (examination: string): ReadonlySet<string> =>
  new Set(read(ticksKey(examination)).split('\n').filter(Boolean));

export const keepTicks = (examination: string, ticks: ReadonlySet<string>): void =>
  write(ticksKey(examination), [...ticks].join('\n'));
