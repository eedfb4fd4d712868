/** A JSON object, or undefined; never throws. */
export function parseJson(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return recordIn(JSON.parse(text));
  } catch {
    return undefined;
  }
}

export const recordIn = (value: unknown): Readonly<Record<string, unknown>> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;

export const textAt = (value: unknown, key: string): string | undefined => {
  const found = recordIn(value)?.[key];
  return typeof found === 'string' && found !== '' ? found.slice(0, 1000) : undefined;
};
