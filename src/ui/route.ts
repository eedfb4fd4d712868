import { signal } from '@preact/signals';

export const parts = ['answer', 'detail', 'settings', 'report'] as const;
export type Part = (typeof parts)[number];

export type Route =
  | { readonly page: 'examine' | 'explain' | 'activity' | 'lost' }
  | { readonly page: 'examination'; readonly id: string; readonly part: Part }
  | { readonly page: 'compare'; readonly before: string; readonly after: string };

const isPart = (text: string): text is Part => (parts as readonly string[]).includes(text);

/** What the part of the address behind `#` stands for; it never carries settings or secrets. */
export function routeOf(hash: string): Route {
  const [page = '', one = '', two = ''] = hash.replace(/^#\/?/, '').split('/').map(decoded);
  if (page === '') return { page: 'examine' };
  if (page === 'explain' || page === 'activity') return { page };
  if (page === 'compare' && one !== '' && two !== '') return { page: 'compare', before: one, after: two };
  const part = two === '' ? 'answer' : two;
  if (page === 'examination' && one !== '' && isPart(part)) return { page: 'examination', id: one, part };
  return { page: 'lost' };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export const hrefOf = {
  examine: '#/',
  explain: '#/explain',
  activity: '#/activity',
  examination: (id: string, part: Part = 'answer'): string =>
    `#/examination/${encodeURIComponent(id)}${part === 'answer' ? '' : `/${part}`}`,
  compare: (before: string, after: string): string =>
    `#/compare/${encodeURIComponent(before)}/${encodeURIComponent(after)}`,
} as const;

export const route = signal<Route>({ page: 'examine' });

export function followAddress(): void {
  const read = (): void => {
    route.value = routeOf(location.hash);
  };
  addEventListener('hashchange', read);
  read();
}

export const go = (href: string): void => {
  location.hash = href;
};
