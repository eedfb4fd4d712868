export type JsonSchema = Readonly<Record<string, unknown>>;

/** Runtime descriptors of values: types are inferred from them and files are validated by them. */
export interface Shape<T> {
  readonly describe: string;
  /** The same as JSON Schema. */
  readonly json: JsonSchema;
  check(value: unknown): value is T;
}

const shape = <T>(describe: string, json: JsonSchema, check: (value: unknown) => boolean): Shape<T> => ({
  describe,
  json,
  check: check as (value: unknown) => value is T,
});

export const text: Shape<string> = shape('text', { type: 'string' }, (v) => typeof v === 'string');
export const number: Shape<number> = shape(
  'number',
  { type: 'number' },
  (v) => typeof v === 'number' && Number.isFinite(v),
);
export const flag: Shape<boolean> = shape(
  'true or false',
  { type: 'boolean' },
  (v) => typeof v === 'boolean',
);

export const oneOf = <const T extends readonly string[]>(...values: T): Shape<T[number]> =>
  shape(`one of ${values.join(', ')}`, { enum: values }, (v) => typeof v === 'string' && values.includes(v));

export const list = <T>(item: Shape<T>): Shape<readonly T[]> =>
  shape(
    `list of ${item.describe}`,
    { type: 'array', items: item.json },
    (v) => Array.isArray(v) && v.every((x) => item.check(x)),
  );

/**
 * A field that may be missing. Missing means that nobody looked or nothing was said; it is never read as
 * "no".
 */
export interface Maybe<T> extends Shape<T | undefined> {
  readonly optional: true;
}
export const maybe = <T>(inner: Shape<T>): Maybe<T> => ({
  describe: `${inner.describe}, or missing`,
  json: inner.json,
  optional: true,
  check: (v): v is T | undefined => v === undefined || inner.check(v),
});

export type Fields = Readonly<Record<string, Shape<unknown>>>;
type OptionalKeys<F extends Fields> = { [K in keyof F]: F[K] extends Maybe<unknown> ? K : never }[keyof F];
type ShapeOf<S> = S extends Maybe<infer T> ? Exclude<T, undefined> : S extends Shape<infer T> ? T : never;
export type ValueOf<F extends Fields> = {
  readonly [K in Exclude<keyof F, OptionalKeys<F>>]: ShapeOf<F[K]>;
} & {
  readonly [K in OptionalKeys<F>]?: ShapeOf<F[K]>;
};

/** The fields of a value as JSON Schema. It is only ever added to, so it allows what it does not name. */
export const jsonSchemaOf = (fields: Fields): JsonSchema => ({
  type: 'object',
  properties: Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, field.json])),
  required: Object.keys(fields).filter((key) => !('optional' in (fields[key] ?? {}))),
});

export const record = <F extends Fields>(fields: F): Shape<ValueOf<F>> =>
  shape(
    `{${Object.keys(fields).join(', ')}}`,
    jsonSchemaOf(fields),
    (v) => problemWith(fields, v) === undefined,
  );

/** What is wrong with a value, in words for a person, or undefined when it fits. */
export function problemWith(fields: Fields, value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'is not an object';
  const given = new Map<string, unknown>(Object.entries(value));
  for (const [key, field] of Object.entries(fields)) {
    if (!field.check(given.get(key))) return `${key}: is not ${field.describe}`;
    given.delete(key);
  }
  const [unknownKey] = given.keys();
  return unknownKey === undefined ? undefined : `${unknownKey}: is not a known field`;
}
