/**
 * A password or token. It never prints: only `reveal()` gives the value. A test counts those who call it:
 * `wire/sasl` to log in, `wire/redactor` to know it again, `budget` for a mark of it, `session/check` to tell
 * its shape, `session/sign-in` for whom a token says it is, `wire/oauth` to sign in, and `server/vault` to
 * seal what the user asks to keep.
 */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  reveal(): string {
    return this.#value;
  }

  equals(other: Secret): boolean {
    return this.#value === other.#value;
  }

  matches(pattern: RegExp): boolean {
    return pattern.test(this.#value);
  }

  toString(): string {
    return '[secret]';
  }

  toJSON(): string {
    return '[secret]';
  }

  // Node's inspector looks this symbol up; named through the global registry so that the kernel stays free of
  // Node.
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return '[secret]';
  }
}
