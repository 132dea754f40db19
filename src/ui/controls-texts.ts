import { texts } from './texts';

/** What the shared controls say by themselves. */
export const say = texts({
  close: { zh: '关闭', en: 'Close' },
  cancel: { zh: '取消', en: 'Cancel' },
});
