/** 地址之疑 `malformed`: no http(s) address; `private`: of this machine or of a network that the public cannot reach. */
export type AddressFault = 'malformed' | 'private';

/** 验地址 What speaks against reading an address, null if nothing does. */
export function faultOf(address: string): AddressFault | null {
  const url = parse(address);
  if (url === null) return 'malformed';
  return isPrivateHost(url.hostname) ? 'private' : null;
}

/** 不可读 Whether a batch may not read what came from there: a server out there may send us into the network of whoever reads, unless a person typed it. */
export function isOutOfBounds(final: string, asked: string, typed: boolean): boolean {
  return faultOf(final) === 'private' && !(typed && hostnameOf(final) === hostnameOf(asked));
}

/** 网址 The address without what names nobody else's document: its credentials and its fragment, unless a page routes by that. */
export function plainAddress(address: string): string | null {
  const url = parse(address);
  if (url === null) return null;
  url.username = '';
  url.password = '';
  if (!/^#!?\//.test(url.hash)) url.hash = '';
  return url.href;
}

/** 需要的许可 The origins a browser has to be asked for so that these addresses can be read, as match patterns, each once. */
export function hostsNeeded(addresses: Iterable<string>): string[] {
  const hosts = new Set<string>();
  for (const address of addresses) {
    const url = parse(address);
    // A pattern names a host without its port: it holds for all of them.
    if (url !== null) hosts.add(`*://${url.hostname}/*`);
  }
  return [...hosts].sort();
}

/** The host of an address without its port: what a person types and allows. */
export function hostnameOf(address: string): string {
  return parse(address)?.hostname ?? '';
}

/** The host of an address as queues know it: two ports are two servers, and www. is none of its own. */
export function hostOf(address: string): string {
  return parse(address)?.host.replace(/^www\./, '') ?? '';
}

/**
 * 内网 This machine, private and link-local networks, names that only a local network knows. `URL` has already turned decimal, octal and
 * hexadecimal forms (2130706433, 0x7f.1) into four numbers. What a public name resolves to cannot be seen from here.
 */
export function isPrivateHost(hostname: string): boolean {
  const host = hostname.toLowerCase().replace(/\.+$/, '');
  if (host.startsWith('[')) return isPrivateSix(host.slice(1, -1));
  if (/^\d+\.\d+\.\d+\.\d+$/.test(host)) return isPrivateFour(host.split('.').map(Number));
  return (
    !host.includes('.') ||
    /\.(?:localhost|local|localdomain|internal|intranet|lan|home|corp|home\.arpa|private)$/.test(host)
  );
}

/** 0/8, 10/8, 100.64/10, 127/8, 169.254/16, 172.16/12, 192.0.0/24, 192.168/16, 198.18/15, and from 224 on what is no single machine. */
function isPrivateFour([a = 0, b = 0, c = 0]: number[]): boolean {
  return (
    a === 0 ||
    a === 10 ||
    a === 127 ||
    a >= 224 ||
    (a === 100 && b >= 64 && b < 128) ||
    (a === 169 && b === 254) ||
    (a === 172 && b >= 16 && b < 32) ||
    (a === 192 && (b === 168 || (b === 0 && c === 0))) ||
    (a === 198 && (b === 18 || b === 19))
  );
}

/** Loopback, unspecified, link-local, site-local, unique local, multicast; and every form that carries an IPv4 address within it. */
function isPrivateSix(text: string): boolean {
  const words = wordsOf(text);
  if (words === null) return true;
  const [first = 0, second = 0] = words;
  const four = (at: number) => {
    const [high = 0, low = 0] = words.slice(at, at + 2);
    return isPrivateFour([high >> 8, high & 255, low >> 8, low & 255]);
  };
  // ::, ::1, ::a.b.c.d, ::ffff:a.b.c.d
  if (words.slice(0, 5).every((word) => word === 0)) return words[5] === 0xffff ? four(6) : true;
  // 64:ff9b::a.b.c.d, and its local kin 64:ff9b:1::
  if (first === 0x64 && second === 0xff9b) return words[2] !== 0 || four(6);
  if (first === 0x2002) return four(1);
  return (first & 0xfe00) === 0xfc00 || (first & 0xff80) === 0xfe80 || (first & 0xff00) === 0xff00;
}

/** The eight words of an IPv6 address as `URL` writes it. */
function wordsOf(text: string): number[] | null {
  const [head = '', tail] = text.split('::');
  const read = (part: string) =>
    part === '' ? [] : part.split(':').map((word) => Number.parseInt(word, 16));
  const [before, after] = [read(head), read(tail ?? '')];
  const missing = 8 - before.length - after.length;
  const words =
    tail === undefined ? before : [...before, ...Array<number>(Math.max(0, missing)).fill(0), ...after];
  return words.length === 8 && words.every((word) => word >= 0 && word <= 0xffff) ? words : null;
}

function parse(address: string): URL | null {
  try {
    const url = new URL(address);
    return /^https?:$/.test(url.protocol) && url.hostname !== '' ? url : null;
  } catch {
    return null;
  }
}
