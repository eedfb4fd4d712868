import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { CopyButton } from '../parts/copy.tsx';
import { Icon } from '../parts/icon.tsx';
import { Scroll } from '../parts/scroll.tsx';
import { call } from '../state/api.ts';
import { download } from '../state/download.ts';
import { texts } from '../texts.ts';

/** For whoever helps: a page to save, a letter to copy, the observations for an expert. */
export function ReportPage({ id }: { id: string }): JSX.Element {
  const letter = useSignal<string | undefined>(undefined);
  useEffect(() => {
    call(`/examinations/${id}/letter`)
      .then((response) => response.text())
      .then((text) => {
        letter.value = text;
      })
      .catch(() => {
        letter.value = '';
      });
  }, [id]);
  return (
    <div class="wrap sections narrow">
      <p class="lead">{texts.report.lead}</p>
      <div class="buttons">
        <SaveButton
          main
          text={texts.report.save}
          hint={texts.report.saveHint}
          path={`/examinations/${id}/report.html`}
          name="maildoctor-report.html"
        />
        <SaveButton
          text={texts.report.ledger}
          hint={texts.report.ledgerHint}
          path={`/examinations/${id}/ledger`}
          name="maildoctor-ledger.json"
        />
      </div>
      <section aria-labelledby="letter" aria-busy={letter.value === undefined}>
        <h2 id="letter">{texts.report.letter}</h2>
        {letter.value !== undefined && letter.value !== '' && (
          <figure class="letter">
            <Scroll class="letter-text" label={texts.report.letter}>
              <pre>{letter.value}</pre>
            </Scroll>
            <CopyButton text={letter.value} label={texts.report.copy} />
          </figure>
        )}
      </section>
    </div>
  );
}

interface SaveProps {
  readonly text: string;
  readonly hint: string;
  readonly path: string;
  readonly name: string;
  readonly main?: boolean;
}

function SaveButton({ text, hint, path, name, main = false }: SaveProps): JSX.Element {
  const problem = useSignal('');
  const save = (): void => {
    download(path, name).catch((error: unknown) => {
      problem.value = error instanceof Error ? error.message : String(error);
    });
  };
  return (
    <div class="with-hint">
      <button type="button" class={main ? 'button main' : 'button'} onClick={save}>
        <Icon name="download" />
        {text}
      </button>
      <p class="soft small">{problem.value === '' ? hint : <span role="alert">{problem.value}</span>}</p>
    </div>
  );
}
