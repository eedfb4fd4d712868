import { type Signal, useSignal } from '@preact/signals';
import type { JSX, TargetedInputEvent } from 'preact';
import { texts } from '../texts.ts';

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: Signal<string>;
  readonly type?: 'text' | 'email' | 'password';
  readonly placeholder?: string;
  readonly problem?: string | undefined;
  readonly hint?: string;
}

export function Field({
  id,
  label,
  value,
  type = 'text',
  placeholder,
  problem,
  hint,
}: FieldProps): JSX.Element {
  const about = {
    id,
    value: value.value,
    placeholder,
    autoCapitalize: 'none',
    spellcheck: false,
    'aria-invalid': problem !== undefined,
    'aria-describedby': `${id}-problem${hint === undefined ? '' : ` ${id}-hint`}`,
    onInput: (event: TargetedInputEvent<HTMLInputElement>): void => {
      value.value = event.currentTarget.value;
    },
  } as const;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {type === 'email' ? (
        <input type="email" autoComplete="email" {...about} />
      ) : type === 'password' ? (
        <input type="password" autoComplete="off" {...about} />
      ) : (
        <input type="text" autoComplete="off" {...about} />
      )}
      <p id={`${id}-problem`} class="problem">
        {problem}
      </p>
      {hint !== undefined && (
        <p id={`${id}-hint`} class="soft small">
          {hint}
        </p>
      )}
    </div>
  );
}

interface PasswordProps {
  readonly value: Signal<string>;
  readonly problem?: string | undefined;
  readonly hint: string;
}

/** A password that can be looked at, with what becomes of it. */
export function PasswordField({ value, problem, hint }: PasswordProps): JSX.Element {
  const isShown = useSignal(false);
  const t = texts.examine;
  return (
    <div class="password">
      <Field
        id="password"
        label={t.passwordLabel}
        type={isShown.value ? 'text' : 'password'}
        value={value}
        problem={problem}
        hint={hint}
      />
      <button
        type="button"
        class="button reveal"
        aria-pressed={isShown.value}
        onClick={() => {
          isShown.value = !isShown.value;
        }}
      >
        {isShown.value ? t.hide : t.show}
        <span class="sr"> {t.passwordLabel}</span>
      </button>
    </div>
  );
}
