/** So much of a file is in memory at a time, besides the piece that is being put together; and so long a piece may be. */
const CHUNK = 1 << 20;
const LONGEST = 64 << 20;

/** What is looked for in a string and outside of one. */
const inString = /["\\]/g;
const outside = /["{}[\],:]/g;

/** 一件 A member of the object that a file holds. Of a list first its name alone, then one piece for each of its elements. */
export interface Piece {
  name: string;
  /** JSON, not parsed yet; null where a list begins. */
  text: string | null;
}

/**
 * 逐件读 The members of the one JSON object in a file, lists element by element: a library of twenty thousand reports is longer than a
 * string may be. Throws a SyntaxError where the file is none or cannot be read; what a piece holds is not looked at. Not @streamparser/json,
 * which is sound: it builds every value in JavaScript instead of leaving that to the browser, took up to twice as long on 33 MB, and bounds nothing.
 */
export async function* piecesOf(file: Blob, progress?: (share: number) => void): AsyncGenerator<Piece> {
  const decoder = new TextDecoder();
  let [text, at, read] = ['', 0, 0];

  /** Whether there was more of the file. What was taken is let go; positions from `at` on stay where they are, counted from it. */
  const more = async (): Promise<boolean> => {
    if (read >= file.size) return false;
    if (text.length - at > LONGEST) throw new SyntaxError('too long');
    const bytes = await file
      .slice(read, read + CHUNK)
      .arrayBuffer()
      .catch(() => {
        throw new SyntaxError('gone, or changed since it was chosen');
      });
    read += CHUNK;
    text = text.slice(at) + decoder.decode(bytes, { stream: read < file.size });
    at = 0;
    progress?.(Math.min(1, read / file.size));
    return true;
  };
  /** The next character that is no space, without taking it; empty at the end. */
  const next = async (): Promise<string> => {
    for (;;) {
      while (at < text.length && ' \t\r\n'.includes(text[at]!)) at++;
      if (at < text.length) return text[at]!;
      if (!(await more())) return '';
    }
  };
  const take = async (...wanted: string[]): Promise<string> => {
    const found = await next();
    if (!wanted.includes(found)) throw new SyntaxError(`${found} at ${read}`);
    at++;
    return found;
  };
  /** Text up to what ends a value: quotes and brackets are followed, nothing else is. */
  const value = async (): Promise<string> => {
    await next();
    let [length, depth, quoted] = [0, 0, false];
    for (;;) {
      const sign = quoted ? inString : outside;
      sign.lastIndex = at + length;
      const found = sign.exec(text);
      const needs = found === null || (found[0] === '\\' && found.index + 2 > text.length);
      if (needs) {
        length = (found?.index ?? text.length) - at;
        if (!(await more())) throw new SyntaxError('ends early');
        continue;
      }
      const [mark] = found;
      length = found.index + 1 - at;
      if (mark === '\\') length++;
      else if (mark === '"') quoted = !quoted;
      else if (depth === 0 && ',}]:'.includes(mark)) break;
      else if (mark === '{' || mark === '[') depth++;
      else if (mark === '}' || mark === ']') depth--;
    }
    const taken = text.slice(at, at + length - 1);
    at += length - 1;
    return taken;
  };

  await take('{');
  if ((await next()) === '}') at++;
  else
    do {
      const name = String(JSON.parse(await value()));
      await take(':');
      if ((await next()) !== '[') yield { name, text: await value() };
      else {
        at++;
        yield { name, text: null };
        if ((await next()) === ']') at++;
        else
          do yield { name, text: await value() };
          while ((await take(',', ']')) === ',');
      }
    } while ((await take(',', '}')) === ',');
  if ((await next()) !== '') throw new SyntaxError('goes on');
}
