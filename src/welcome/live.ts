import type { Anchors } from '../overlay';
import type { Review } from '../reconcile/review';
import { readDocument } from '../review-document';
import sample from './sample.json';

/** 就地核对 The sample as it stands now, reviewed by the engine of every page, and where its figures stand. */
export function reviewSample(table: HTMLTableElement): { review: Review; anchors: Anchors } {
  // A document of its own: what this page says around the sample is no part of the report.
  const report = document.implementation.createHTMLDocument(sample.title);
  const heading = (level: string, text: string) => {
    const element = report.createElement(level);
    element.textContent = text;
    report.body.append(element);
  };
  heading('h1', sample.title);
  heading('h2', sample.heading);
  const whole = report.importNode(table, true);
  // The whole official table: the rows of nothing but zeros that are out of view here stand in every report.
  for (const row of whole.querySelectorAll('tr')) row.hidden = false;
  for (const cell of whole.querySelectorAll<HTMLTableCellElement>('td[data-rows]'))
    cell.rowSpan = Number(cell.dataset.rows);
  report.body.append(whole);
  const read = readDocument(report, { url: location.href, contentType: 'text/html' });
  const found = read.review();
  // One table is no report: what it lacks of one is not to be learnt here.
  const review: Review = {
    ...found,
    findings: found.findings.filter(({ code, places }) => code.startsWith('T3-') && places.length > 0),
    unchecked: found.unchecked.filter(({ reason }) => reason === 'illegible'),
  };
  const cells = [...table.querySelectorAll('td')];
  const copies = [...report.querySelectorAll('td')];
  return {
    review,
    anchors: {
      at(place) {
        const cell = read.report.cells[place];
        const copy = cell === undefined ? null : read.page.anchor(cell);
        return copy instanceof Element ? (cells[copies.indexOf(copy as HTMLTableCellElement)] ?? null) : null;
      },
      passage: () => null,
    },
  };
}
