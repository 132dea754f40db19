import { FileProblem, MAX_BYTES, type OpenedFile, type SourceFile } from './file';
import { UNKNOWN } from './pdf/characters';
import { joinPages } from './pdf/join';
import { layOutPage, type PageLayout } from './pdf/layout';
import { type OpenPdf, openLibrary } from './pdf/library';
import { readPaint } from './pdf/paint';
import { withoutRunning } from './pdf/running';
import type { PagePaint } from './pdf/upright';
import { writeHtml } from './pdf/write';

/** A report has ten to sixty pages. */
const MAX_PAGES = 500;
/** 时限 So long, in milliseconds, may opening, one page, and all of them take: a page of a report takes a tenth of a second, and a few bytes can ask for hours. */
const LIMITS = { page: 15_000, all: 120_000 };
/** A text of fewer characters a page is none: page numbers over scans. */
const HARDLY_ANY = 25;
/** So many pages of pictures without text, from the first on, and the rest is not looked at. */
const SCANNED_PAGES = 6;
/** The part of the characters that may be unknown; beyond it the text is none. */
const GARBLED = 0.1;

/**
 * 打开 PDF Text and ruling lines → paragraphs and tables as HTML, each row and paragraph with its page.
 *
 * Throws a `FileProblem`: locked, damaged, too-large, empty, or scan where the pages hold pictures, or text that cannot be told from its file.
 */
export async function openPdf(file: SourceFile, limits = LIMITS): Promise<OpenedFile[]> {
  const problem = (fault: FileProblem['fault']) => new FileProblem(fault, 'pdf', file.name);
  if (file.bytes.length === 0) throw problem('empty');
  if (file.bytes.length > MAX_BYTES) throw problem('too-large');
  const within = <T>(work: Promise<T>, most: number) => inTime(work, most, problem('too-large'));
  const over = new AbortController();
  let pdf: OpenPdf;
  try {
    pdf = await within(openLibrary(file.bytes, over.signal), limits.page);
  } catch (error) {
    over.abort();
    if (error instanceof FileProblem) throw error;
    throw problem((error as Error)?.name === 'PasswordException' ? 'locked' : 'damaged');
  }
  try {
    if (pdf.document.numPages > MAX_PAGES) throw problem('too-large');
    const paints = await within(
      readPages(pdf, (page) => within(page, limits.page)),
      limits.all,
    );
    const fault = faultOf(paints);
    if (fault) throw problem(fault);
    const pages: PageLayout[] = paints.map((paint, index) => layOutPage(paint, index + 1));
    const html = writeHtml(joinPages(withoutRunning(pages)), '');
    return [{ name: file.name, kind: 'pdf', content: { html }, pages: pdf.document.numPages }];
  } catch (error) {
    throw error instanceof FileProblem ? error : problem('damaged');
  } finally {
    over.abort();
  }
}

/** What a work gives, or this problem where it takes longer. */
async function inTime<T>(work: Promise<T>, most: number, problem: FileProblem): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(problem), most);
  });
  work.catch(() => undefined);
  return Promise.race([work, over]).finally(() => clearTimeout(timer));
}

async function readPages(
  pdf: OpenPdf,
  bounded: (page: Promise<PagePaint>) => Promise<PagePaint>,
): Promise<PagePaint[]> {
  const paints: PagePaint[] = [];
  for (let number = 1; number <= pdf.document.numPages; number++) {
    const page = await pdf.document.getPage(number);
    paints.push(await bounded(readPaint(pdf, page)));
    page.cleanup();
    // Blank sheets may come first; what was scanned or cannot be told stays so to the end.
    const fault = number === SCANNED_PAGES ? faultOf(paints) : null;
    if (fault !== null && fault !== 'empty') break;
  }
  return paints;
}

function faultOf(paints: readonly PagePaint[]): 'scan' | 'nameless' | 'empty' | null {
  const texts = paints.map(({ glyphs }) => glyphs.length);
  const count = texts.reduce((sum, one) => sum + one, 0);
  const unknown = paints.reduce(
    (sum, { glyphs }) => sum + glyphs.filter((glyph) => glyph.text.includes(UNKNOWN)).length,
    0,
  );
  if (count > 0 && unknown > count * GARBLED) return 'nameless';
  if (count >= HARDLY_ANY * paints.length) return null;
  const drawn = paints.some(
    ({ pictures, invisible, rules }) => pictures.length + invisible + rules.length > 0,
  );
  if (drawn) return 'scan';
  return count === 0 ? 'empty' : null;
}
