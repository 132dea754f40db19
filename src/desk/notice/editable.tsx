import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface Props {
  /** What the field is called. */
  label: string;
  text: string;
  onText(text: string): void;
}

/**
 * 可改的字 A text on the paper that can be changed where it stands, and prints as any other. What is pasted comes in as plain text. The
 * text is written once: while somebody types, the field is theirs.
 */
export function Editable({ label, text, onText }: Props): JSX.Element {
  const field = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const element = field.current!;
    if (element.textContent !== text) element.replaceChildren(...unbroken(text));
  }, [text]);
  const read = () => onText(field.current!.textContent ?? '');
  return (
    // biome-ignore lint/a11y/useSemanticElements: an input would neither wrap nor print as the text around it.
    <span
      ref={field}
      contentEditable
      role="textbox"
      tabIndex={0}
      aria-label={label}
      spellcheck={false}
      onInput={read}
      onPaste={(event) => {
        event.preventDefault();
        const plain = event.clipboardData?.getData('text/plain') ?? '';
        insert(field.current!, plain.replace(/\s*[\r\n]+\s*/g, ''));
        read();
      }}
      // What is dragged in may bring markup along.
      onDrop={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        // One paragraph stays one paragraph. Enter while an input method composes is its own.
        if (event.key === 'Enter' && !event.isComposing) event.preventDefault();
      }}
    />
  );
}

/** 编号不断行 The text in pieces, a rule's code with its severity (错误·T3-I) in one that no line breaks; read or copied, it is the same. */
function unbroken(text: string): (string | HTMLElement)[] {
  return text.split(/((?:[^〔〕。，]{1,4}·)?[A-Z][\dA-Z]*-[\dA-Z]+)/).map((part, index) => {
    if (index % 2 === 0) return part;
    const code = document.createElement('span');
    code.className = 'code';
    code.textContent = part;
    return code;
  });
}

/** Puts plain text where the caret is. */
function insert(field: HTMLElement, text: string): void {
  const selection = field.ownerDocument.getSelection();
  if (selection === null || selection.rangeCount === 0 || !field.contains(selection.anchorNode)) {
    field.append(text);
    return;
  }
  const range = selection.getRangeAt(0);
  range.deleteContents();
  range.insertNode(field.ownerDocument.createTextNode(text));
  range.collapse(false);
}
