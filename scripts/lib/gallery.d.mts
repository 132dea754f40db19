/** 示例 One page of the corpus. */
export interface Sample {
  slug: string;
  file: string;
  /** Content-Type as it is served. */
  header: string;
  title: string;
  teaches: string;
  /** Whether it stands in the gallery. */
  shown: boolean;
}

export interface Gallery {
  port: number;
  samples: Sample[];
  url(slug?: string): string;
  otherUrl(slug?: string): string;
  close(): Promise<void>;
}

export function corpus(folder?: string): Sample[];
export function gallery(): Sample[];
export function serveGallery(): Promise<Gallery>;
