import { useLayoutEffect } from 'preact/hooks';

/** 查找键 “/” goes to the search field. From the first drawing, not a frame after it: whoever sees the table may press the key. */
export function useFindKey(): void {
  useLayoutEffect(() => {
    const find = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest('input, textarea, select, dialog')) return;
      event.preventDefault();
      const field = document.querySelector<HTMLInputElement>('[data-find]');
      field?.focus();
      field?.select();
    };
    document.addEventListener('keydown', find);
    return () => document.removeEventListener('keydown', find);
  }, []);
}
