export declare const BUDGETS: { detector: number; engine: number; popup: number };
export declare const HEAVY: Record<string, string>;
export declare const STARTS: string[];
export declare function startScripts(folder: string, start: string): Map<string, Uint8Array>;
export declare function backgroundOf(manifest: {
  background: { service_worker?: string; scripts?: string[] };
}): string;
export declare function weigh(scripts: Map<string, Uint8Array>): { raw: number; gzip: number };
