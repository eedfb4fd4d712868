/** Texts for people are templates: `The certificate of {name} ended on {date}`. Their arguments are typed. */
export type Placeholders<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

export type Args<T extends string> = { readonly [K in Placeholders<T>]: string | number };
export type AnyArgs = Readonly<Record<string, string | number>>;

export function fill(template: string, args: AnyArgs): string {
  return template.replace(/\{([a-zA-Z]+)\}/g, (whole, name: string) => {
    const value = args[name];
    return value === undefined ? whole : String(value);
  });
}
