import { type Signal, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { Field, PasswordField } from '../parts/field.tsx';
import { Icon } from '../parts/icon.tsx';
import { emptyServer, ServerFields, type ServerForm, urlOf } from '../parts/server-fields.tsx';
import { go, hrefOf } from '../route.ts';
import { Problem, post } from '../state/api.ts';
import { history, loadHistory } from '../state/history.ts';
import { client, info } from '../state/info.ts';
import { chosenClient } from '../state/kept.ts';
import { texts } from '../texts.ts';
import { EntryLine } from './activity.tsx';

const t = texts.examine;

interface Form {
  readonly address: Signal<string>;
  readonly incoming: Signal<ServerForm>;
  readonly outgoing: Signal<ServerForm>;
  readonly password: Signal<string>;
  readonly symptom: Signal<string>;
  readonly error: Signal<string>;
}

/** The wish as the server understands it; empty fields are left out. */
function wishOf({ address, incoming, outgoing, password, symptom, error }: Form): Record<string, string> {
  const wish = {
    address: address.value.trim(),
    incoming: urlOf(incoming.value),
    outgoing: urlOf(outgoing.value),
    userIn: incoming.value.host === '' ? '' : incoming.value.user.trim(),
    userOut: outgoing.value.host === '' ? '' : outgoing.value.user.trim(),
    password: password.value,
    symptom: symptom.value,
    error: error.value.trim(),
    client: client.value,
  };
  return Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== ''));
}

export function Examine(): JSX.Element {
  const form: Form = {
    address: useSignal(''),
    incoming: useSignal(emptyServer('imap')),
    outgoing: useSignal(emptyServer('smtp')),
    password: useSignal(''),
    symptom: useSignal(''),
    error: useSignal(''),
  };
  const problems = useSignal<ReadonlyMap<string, string>>(new Map());
  const isBusy = useSignal(false);
  const start = async (wish: Record<string, string>): Promise<void> => {
    isBusy.value = true;
    problems.value = new Map();
    try {
      go(hrefOf.examination((await post<{ readonly id: string }>('/examinations', wish)).id));
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      refuse(error instanceof Problem && error.fields.size > 0 ? error.fields : new Map([['', words]]));
    } finally {
      isBusy.value = false;
    }
  };
  const refuse = (all: ReadonlyMap<string, string>): void => {
    problems.value = all;
    const first = [...all.keys()].find((key) => document.getElementById(key) !== null) ?? 'address';
    document.getElementById(first)?.focus();
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    const wish = wishOf(form);
    const isAddress = /^\S+@[^\s@]+$/.test(wish.address ?? '');
    const isNothing =
      wish.address === undefined && wish.incoming === undefined && wish.outgoing === undefined;
    if (isNothing || (wish.address !== undefined && !isAddress)) refuse(new Map([['address', t.noAddress]]));
    else start(wish);
  };
  return (
    <div class="wrap narrow page">
      <h1 tabIndex={-1}>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      {info.value?.hosted === true && <Hosted />}
      <form class="examine" onSubmit={submit} noValidate>
        <div class="ask">
          <Field
            id="address"
            label={t.address}
            type="email"
            placeholder={t.placeholder}
            value={form.address}
            problem={problems.value.get('address')}
          />
          <button type="submit" class="button main" disabled={isBusy.value}>
            {isBusy.value && <span class="spinner" />}
            {t.button}
          </button>
        </div>
        {problems.value.has('') && (
          <p class="problem" role="alert">
            {problems.value.get('')}
          </p>
        )}
        <div class="choices">
          <Symptom symptom={form.symptom} />
          <Program />
        </div>
        <div class="more">
          <details>
            <summary>{t.password}</summary>
            {info.value?.login === false ? (
              <p class="soft">{t.passwordHosted}</p>
            ) : (
              <PasswordField
                value={form.password}
                problem={problems.value.get('password')}
                hint={t.passwordHint}
              />
            )}
          </details>
          <details>
            <summary>{t.settings}</summary>
            <p class="soft">{t.settingsHint}</p>
            <ServerFields side="incoming" server={form.incoming} problem={problems.value.get('incoming')} />
            <ServerFields side="outgoing" server={form.outgoing} problem={problems.value.get('outgoing')} />
          </details>
          <details>
            <summary>{t.error}</summary>
            <label for="error">{t.errorLabel}</label>
            <textarea
              id="error"
              rows={3}
              spellcheck={false}
              value={form.error.value}
              aria-describedby="error-hint"
              onInput={(event) => {
                form.error.value = event.currentTarget.value;
              }}
            />
            <p id="error-hint" class="soft small">
              {t.errorHint}
            </p>
          </details>
        </div>
        {info.value?.hosted === false && <p class="soft small privacy">{t.privacy}</p>}
      </form>
      <Demo onChoose={(id) => start({ demo: id, client: client.value })} />
      <Recent />
    </div>
  );
}

function Symptom({ symptom }: { symptom: Signal<string> }): JSX.Element {
  return (
    <div class="field">
      <label for="symptom">{t.symptom}</label>
      <select
        id="symptom"
        value={symptom.value}
        onChange={(event) => {
          symptom.value = event.currentTarget.value;
        }}
      >
        {Object.entries(t.symptoms).map(([id, words]) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

function Program(): JSX.Element {
  return (
    <div class="field">
      <label for="program">
        {t.program}
        {chosenClient.value === '' && <span class="guessed"> {t.guessed}</span>}
      </label>
      <select
        id="program"
        value={client.value}
        onChange={(event) => {
          chosenClient.value = event.currentTarget.value;
        }}
      >
        {(info.value?.clients ?? []).map((c) => (
          <option key={c.id} value={c.id}>
            {c.name}
          </option>
        ))}
      </select>
    </div>
  );
}

const Hosted = (): JSX.Element => (
  <section class="notice" aria-labelledby="hosted">
    <h2 id="hosted">{t.hosted}</h2>
    <p>
      {t.hostedText} <code>npx maildoctor serve</code>
    </p>
  </section>
);

function Demo({ onChoose }: { onChoose: (id: string) => void }): JSX.Element | null {
  const demo = info.value?.demo ?? [];
  if (demo.length === 0) return null;
  return (
    <section class="demo" aria-labelledby="demo">
      <h2 id="demo">{t.demo}</h2>
      <p class="soft">{t.demoLead}</p>
      <ul class="demo-list">
        {demo.map((one) => (
          <li key={one.id}>
            <button type="button" onClick={() => onChoose(one.id)}>
              <span class="demo-words">
                <strong>{one.symptom}</strong>
                <span class="soft">{one.address}</span>
              </span>
              <Icon name="chevron" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Recent(): JSX.Element | null {
  useEffect(() => {
    loadHistory().catch(() => undefined);
  }, []);
  const entries = (history.value ?? []).slice(0, 3);
  if (entries.length === 0) return null;
  return (
    <section aria-labelledby="recent">
      <h2 id="recent">{t.recent}</h2>
      <ul class="entries">
        {entries.map((entry) => (
          <li key={entry.id}>
            <EntryLine entry={entry} />
          </li>
        ))}
      </ul>
    </section>
  );
}
