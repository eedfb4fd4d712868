const isAllX = (text: string): boolean => text.length >= 4 && [...text].every((c) => c === 'X');

/** `XXXXXXXX`: a keyword wiped out at its full length, as proxies that take STARTTLS away do. */
export const isFiller = (keyword: string): boolean => isAllX(keyword);

/**
 * `XXXXXXXA`: as long as the word it replaces, with one letter to tell them apart; Cisco's ESMTP inspection
 * does so.
 */
export const isOverwritten = (item: string): boolean =>
  !isAllX(item) && isAllX(item.slice(0, -1)) && item.length >= 5;
