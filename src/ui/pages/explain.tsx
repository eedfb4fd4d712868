import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { Icon } from '../parts/icon.tsx';
import { go, hrefOf } from '../route.ts';
import { announce } from '../state/announce.ts';
import { call } from '../state/api.ts';
import { client } from '../state/info.ts';
import { rememberSource, type Source } from '../state/source.ts';
import { texts } from '../texts.ts';

const t = texts.explain;

/** The body is handed over as it is: a file streams from the disk to the server and is never held here. */
async function explain(source: Source): Promise<string> {
  const body = 'text' in source ? source.text : source.file;
  const name = 'text' in source ? '' : `&name=${encodeURIComponent(source.file.name)}`;
  const response = await call(`/explanations?client=${encodeURIComponent(client.value)}${name}`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/octet-stream' },
  });
  const { id } = (await response.json()) as { readonly id: string };
  rememberSource(id, source);
  return id;
}

export function Explain(): JSX.Element {
  const text = useSignal('');
  const problem = useSignal('');
  const reading = useSignal<string | undefined>(undefined);
  const isOver = useSignal(false);
  const start = async (source: Source, name: string): Promise<void> => {
    problem.value = '';
    reading.value = name;
    announce(t.reading(name));
    try {
      go(hrefOf.examination(await explain(source)));
    } catch (error) {
      problem.value = error instanceof Error ? error.message : String(error);
    } finally {
      reading.value = undefined;
    }
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    if (text.value.trim() === '') {
      problem.value = t.empty;
      document.getElementById('text')?.focus();
      return;
    }
    start({ text: text.value }, t.label);
  };
  const take = (file: File | null | undefined): void => {
    if (file) start({ file }, file.name);
  };
  return (
    <div class="wrap narrow page">
      <h1 tabIndex={-1}>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      <form
        class={isOver.value ? 'drop over' : 'drop'}
        onSubmit={submit}
        onDragOver={(event) => {
          event.preventDefault();
          isOver.value = true;
        }}
        onDragLeave={() => {
          isOver.value = false;
        }}
        onDrop={(event) => {
          event.preventDefault();
          isOver.value = false;
          take(event.dataTransfer?.files[0]);
        }}
      >
        <label for="text">{t.label}</label>
        <textarea
          id="text"
          rows={9}
          spellcheck={false}
          placeholder={t.placeholder}
          value={text.value}
          aria-invalid={problem.value !== ''}
          aria-describedby="text-problem"
          onInput={(event) => {
            text.value = event.currentTarget.value;
          }}
        />
        <p id="text-problem" class="problem" role="alert">
          {problem.value}
        </p>
        <div class="explain-row">
          <button type="submit" class="button main" disabled={reading.value !== undefined}>
            {t.button}
          </button>
          <p class="file-choice">
            <Icon name="file" />
            <span>{isOver.value ? t.dropNow : t.drop}</span>
            <label class="file-label">
              <input type="file" class="sr" onChange={(event) => take(event.currentTarget.files?.[0])} />
              <span>{t.choose}</span>
            </label>
          </p>
        </div>
        <p class="soft" role="status">
          {reading.value !== undefined && (
            <>
              <span class="spinner" /> {t.reading(reading.value)}
            </>
          )}
        </p>
      </form>
    </div>
  );
}
