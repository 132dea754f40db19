/** 钟 Rings after so many milliseconds. */
self.onmessage = ({ data }: MessageEvent<{ id: number; milliseconds: number }>) => {
  setTimeout(() => self.postMessage(data.id), data.milliseconds);
};
