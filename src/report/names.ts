import type { ReportTally } from '../kernel/report.ts';

/** `for ida (3), bo`; where there were too many to count each, it says so instead of naming chance ones. */
export function namesIn(
  word: string,
  names: ReportTally['accounts'],
  most: number,
  isCut: boolean | undefined,
): string {
  if (isCut === true && names.length === 0) return `${word} more than a thousand, none stands out`;
  if (names.length === 0) return '';
  const least = isCut === true ? 'at least ' : '';
  const list = names
    .slice(0, most)
    .map(({ name, count }) => (count === 1 && isCut !== true ? name : `${name} (${least}${count})`))
    .join(', ');
  return `${word} ${list}${isCut === true ? ' and more than a thousand others' : ''}`;
}

export const placeIn = ({ file, line }: { readonly file?: string; readonly line: number }): string =>
  file === undefined ? `line ${line}` : `${file} line ${line}`;
