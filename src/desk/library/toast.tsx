import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { asLibraryError } from '../../library/store';
import { text as common } from '../../ui/i18n';

/** 已做 Says what was done, and goes when it was read or another thing is done. */
export function Toast({ words, onGone }: { words: string; onGone(): void }): JSX.Element {
  useEffect(() => {
    const timer = setTimeout(onGone, 6000);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p class="gj-toast" aria-hidden="true">
      {words}
    </p>
  );
}

/** 原因 Why something did not work, in words. */
export function why(error: unknown): string {
  const named = error instanceof Error && error.constructor === Error && error.message !== '';
  return named ? error.message : common(`library_problem_${asLibraryError(error).problem}`);
}
