import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ExportFormat } from '../../server/contract.ts';
import { call, get } from '../state/api.ts';
import { download } from '../state/download.ts';
import { texts } from '../texts.ts';
import { Icon } from './icon.tsx';

const t = texts.settings;

/** Formats that a mail program or telephone opens; the others are for servers, terminals and developers. */
const programs: ReadonlySet<string> = new Set([
  'mobileconfig',
  'autoconfig',
  'thunderbird',
  'thunderbird-android',
  'prf',
]);

/** The right settings as files, or as a picture for a telephone. */
export function Exports({ id }: { id: string }): JSX.Element {
  const formats = useSignal<readonly ExportFormat[] | undefined>(undefined);
  const problem = useSignal('');
  const scanning = useSignal<ExportFormat | undefined>(undefined);
  const say = (error: unknown): void => {
    problem.value = error instanceof Error ? error.message : String(error);
  };
  useEffect(() => {
    get<readonly ExportFormat[]>(`/examinations/${id}/exports`)
      .then((all) => {
        formats.value = all;
      })
      .catch(say);
  }, [id]);
  const possible = formats.value?.filter((f) => f.possible) ?? [];
  const others = formats.value?.filter((f) => !f.possible) ?? [];
  const forPeople = possible.filter((f) => programs.has(f.id));
  const forMachines = possible.filter((f) => !programs.has(f.id));
  const line = (format: ExportFormat): JSX.Element => (
    <li key={format.id}>
      <div>
        <strong>{format.name}</strong>
        {format.next !== undefined && <p class="soft small">{format.next}</p>}
      </div>
      <div class="buttons">
        {format.qr && (
          <button
            type="button"
            class="button"
            aria-label={`${t.scan}: ${format.name}`}
            onClick={() => (scanning.value = format)}
          >
            <Icon name="scan" />
            {t.scan}
          </button>
        )}
        <button
          type="button"
          class="button"
          aria-label={`${t.download}: ${format.name}`}
          onClick={() => {
            download(`/examinations/${id}/exports/${format.id}`, `${format.id}.${format.extension}`).catch(
              say,
            );
          }}
        >
          <Icon name="download" />
          {t.download}
        </button>
      </div>
    </li>
  );
  return (
    <section aria-labelledby="exports" aria-busy={formats.value === undefined && problem.value === ''}>
      <h2 id="exports">{t.exports}</h2>
      <p class="soft">{t.exportsLead}</p>
      {problem.value !== '' && (
        <p class="problem" role="alert">
          {problem.value}
        </p>
      )}
      <ul class="exports">{forPeople.map(line)}</ul>
      {forMachines.length > 0 && (
        <details class="quiet-details" open={forPeople.length === 0}>
          <summary>
            {t.forMachines} ({forMachines.length})
          </summary>
          <ul class="exports">{forMachines.map(line)}</ul>
        </details>
      )}
      {others.length > 0 && (
        <details class="quiet-details">
          <summary>
            {t.cannot} ({others.length})
          </summary>
          <ul class="plain">
            {others.map((format) => (
              <li key={format.id}>
                <strong>{format.name}.</strong> <span class="soft">{format.why}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {scanning.value !== undefined && (
        <Scan
          id={id}
          format={scanning.value}
          onClose={() => {
            scanning.value = undefined;
          }}
        />
      )}
    </section>
  );
}

function Scan({
  id,
  format,
  onClose,
}: {
  id: string;
  format: ExportFormat;
  onClose: () => void;
}): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const picture = useSignal('');
  useEffect(() => {
    dialog.current?.showModal();
    let url = '';
    call(`/examinations/${id}/exports/${format.id}/qr.svg`)
      .then((response) => response.blob())
      .then((blob) => {
        url = URL.createObjectURL(blob);
        picture.value = url;
      })
      .catch(onClose);
    return () => URL.revokeObjectURL(url);
  }, [id, format.id]);
  return (
    <dialog ref={dialog} class="dialog scan" aria-labelledby="scan-title" onClose={onClose}>
      <h2 id="scan-title">{t.qrTitle}</h2>
      {picture.value !== '' && (
        <img src={picture.value} alt={`${t.scan}: ${format.name}`} width="280" height="280" />
      )}
      {format.next !== undefined && <p class="soft">{format.next}</p>}
      <div class="buttons">
        <button type="button" class="button main" onClick={() => dialog.current?.close()}>
          {t.close}
        </button>
      </div>
    </dialog>
  );
}
