import type { JSX } from 'preact';
import { sampleWriter } from '../../export/false-alarm';
import { sampleBlocks } from '../../export/sample-blocks';
import type { KeptCopy } from '../../library/copies';
import type { OpenReport } from '../../library/records';
import { inert } from '../../page/inert';
import type { Explanation } from '../../reconcile/explain/explanation';
import type { Finding } from '../../reconcile/finding';
import { readDocument } from '../../review-document';
import { Dialog } from '../../ui/dialog';
import { useFalseAlarm } from '../../ui/false-alarm';
import { text } from '../../ui/i18n';

/** 这是误报 In the desk: the tables and sentences come from the copy that was kept of the page. */
export function FalseAlarmDialog(props: {
  report: OpenReport;
  explanations: readonly Explanation[];
  copy: KeptCopy;
  /** The finding that is open. */
  finding: number | null;
  /** Ours. */
  version: string;
  onClose(): void;
}): JSX.Element {
  const { report, explanations, copy, finding, version, onClose } = props;
  const { review } = report;
  const { fields, said, ready, save } = useFalseAlarm(
    review,
    explanations,
    async (index) => {
      const wanted = review.findings[index];
      const blocks = wanted && blocksIn(copy.html, report.record.url, wanted);
      if (wanted === undefined || !blocks || blocks.length === 0) return null;
      const made = new Date().toISOString().slice(0, 10);
      return sampleWriter(review, wanted, blocks, { version, browser: navigator.userAgent, made });
    },
    finding ?? 0,
  );
  return (
    <Dialog
      title={text('sample_title')}
      note={<span role="status">{said}</span>}
      main={{ label: text('sample_save'), disabled: !ready, onChoose: save }}
      onClose={onClose}
    >
      {fields}
    </Dialog>
  );
}

/** The copy is read as the page was; a sentence stands elsewhere in it, so that the finding is looked for again. */
export function blocksIn(html: string, url: string, wanted: Finding) {
  const source = new DOMParser().parseFromString(inert(html), 'text/html');
  const main = source.querySelector('main');
  for (const number of source.querySelectorAll('.gj-number')) number.remove();
  if (main) source.body.replaceChildren(main);
  const read = readDocument(source, { url });
  const places = wanted.places.join();
  const again = read
    .review()
    .findings.find((one) => one.code === wanted.code && one.places.join() === places);
  return sampleBlocks(read.page, read.report.cells, again ?? { ...wanted, passage: null });
}
