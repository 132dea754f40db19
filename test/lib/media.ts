/** 媒体查询 jsdom knows none: here every one is answered no, and never changes. */
globalThis.matchMedia ??= (media) => {
  const query = new EventTarget();
  return Object.assign(query, { matches: false, media }) as unknown as MediaQueryList;
};
