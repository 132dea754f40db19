import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { JobSource } from '../../batch/job';
import { language } from '../../ui/i18n';
import { Icon } from '../../ui/icons';
import { madeAt } from '../../ui/ignored-list';
import { listed } from '../../ui/listed';
import { type ChosenFile, droppedFiles, endingsOf, pickedFiles, sortFiles } from './files';
import type { OrderedSource, Report } from './order';
import { pastedTables } from './pasted';
import { say } from './texts';

/** 选择文件 Files, folders, archives, and tables pasted from Word, WPS or a page. They never leave this device. */
export function FromFiles({ report }: { report: Report }): JSX.Element {
  const [files, setFiles] = useState<ChosenFile[]>([]);
  const [tables, setTables] = useState<Extract<JobSource, { type: 'pasted' }>[]>([]);
  const [over, setOver] = useState(false);
  const pickers = {
    files: useRef<HTMLInputElement | null>(null),
    folder: useRef<HTMLInputElement | null>(null),
  };
  const sorted = sortFiles(files);

  const take = (more: ChosenFile[], pasted: typeof tables = []) => {
    const known = new Set(files.map(({ path }) => path));
    const all = [...files, ...more.filter(({ path }) => !known.has(path))];
    const allTables = [...tables, ...pasted];
    setFiles(all);
    setTables(allTables);
    const { readable } = sortFiles(all);
    const sources = [...readable.map(sourceOf), ...allTables.map(pastedSource)];
    const [first] = readable;
    const folder = first?.path.includes('/') ? first.path.split('/')[0]! : null;
    const now = new Date();
    const title =
      readable.length === 0
        ? say('pastedTitle', { time: now.toLocaleTimeString(language() === 'zh' ? 'zh-CN' : 'en') })
        : (folder ??
          (readable.length === 1
            ? first!.path
            : say('today', { date: madeAt({ madeAt: now.toISOString() }) })));
    report(sources.length === 0 ? null : { title, origin: null, sources });
  };

  const onPaste = (event: ClipboardEvent) => {
    const clipboard = event.clipboardData;
    if (clipboard === null) return;
    const table = pastedTables({
      html: clipboard.getData('text/html'),
      text: clipboard.getData('text/plain'),
    });
    if (table === null && clipboard.files.length === 0) return;
    event.preventDefault();
    take(pickedFiles(clipboard.files), table === null ? [] : [table]);
  };

  // Tables may be pasted wherever the focus is: the dialog has no field for them. As soon as it is drawn, not after its first frame.
  const paste = useRef(onPaste);
  paste.current = onPaste;
  useLayoutEffect(() => {
    const listener = (event: ClipboardEvent) => paste.current(event);
    document.addEventListener('paste', listener);
    return () => document.removeEventListener('paste', listener);
  }, []);

  const lines: [number, string][] = [
    [sorted.readable.length, say('files_readable', { count: sorted.readable.length })],
    [tables.length, say('files_pasted', { count: tables.length })],
    [sorted.legacy.length, say('files_legacy', { kinds: listed(endingsOf(sorted.legacy)) })],
    [sorted.other.length, say('files_other', { count: sorted.other.length })],
  ];
  return (
    <>
      <fieldset
        class="gj-drop"
        aria-label={say('drop')}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          if (event.dataTransfer) void droppedFiles(event.dataTransfer).then((found) => take(found));
        }}
      >
        <Icon name="export" />
        <span>{say('drop')}</span>
        <span class="gj-group">
          <button type="button" class="gj-button" onClick={() => pickers.files.current?.click()}>
            {say('pickFiles')}
          </button>
          <button type="button" class="gj-button" onClick={() => pickers.folder.current?.click()}>
            {say('pickFolder')}
          </button>
        </span>
        <input
          type="file"
          multiple
          hidden
          ref={pickers.files}
          aria-label={say('pickFiles')}
          onChange={(event) => take(pickedFiles(event.currentTarget.files))}
        />
        <input
          type="file"
          hidden
          ref={(input) => {
            pickers.folder.current = input;
            // The attribute is not in any standard's table, the property is in every browser.
            if (input) input.webkitdirectory = true;
          }}
          aria-label={say('pickFolder')}
          onChange={(event) => take(pickedFiles(event.currentTarget.files))}
        />
      </fieldset>
      <p class="gj-note">{say('filesHow')}</p>
      <div role="status">
        <ul class="gj-lines">
          {lines
            .filter(([count]) => count > 0)
            .map(([count, words]) => (
              <li key={words}>
                <b>{count}</b> {words}
              </li>
            ))}
        </ul>
      </div>
    </>
  );
}

function sourceOf({ path, file }: ChosenFile): OrderedSource {
  const label = path
    .split('/')
    .at(-1)!
    .replace(/\.\w+$/, '');
  return { source: { type: 'file', name: path, contentType: file.type }, label, content: file };
}

function pastedSource(source: Extract<JobSource, { type: 'pasted' }>): OrderedSource {
  return { source, label: say('files_pasted', { count: 1 }) };
}
