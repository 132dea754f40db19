import { describe, expect, it } from 'vitest';
import { faultOf, hostOf, hostsNeeded, plainAddress } from '../src/address';

describe('addresses', () => {
  it.each([
    'http://127.0.0.1/a',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://127.1:8080/',
    'http://0/',
    'http://10.1.2.3/',
    'http://100.64.0.1/',
    'http://169.254.169.254/latest/meta-data',
    'http://172.16.0.1/',
    'http://172.31.255.255/',
    'http://192.168.1.1/',
    'http://198.18.0.1/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:c0a8:101]/',
    'http://[::127.0.0.1]/',
    'http://[64:ff9b::10.0.0.1]/',
    'http://[64:ff9b:1::1]/',
    'http://[2002:7f00:1::]/',
    'http://[fc00::1]/',
    'http://[fd12:3456::1]/',
    'http://[fe80::1]/',
    'http://[fec0::1]/',
    'http://[ff02::1]/',
    'http://[0:0:0:0:0:0:0:1]:8080/',
    'http://[0:0:0:0:0:ffff:7f00:1]/',
    'http://[::ffff:169.254.169.254]/',
    'http://[2002:c0a8:0101::1]/',
    'http://[feb0::1]/',
    'http://017700000001/',
    'http://0x7f000001/',
    'http://127.0.0.1./',
    'http://user:pass@10.0.0.1/',
    'http://www.a.gov.cn@192.168.0.1/',
    'http://127。0。0。1/',
    'http://a.home.arpa/',
    'http://sub.LOCALHOST/',
    'http://localhost/',
    'http://localhost../',
    'http://LOCALHOST./',
    'http://a.localhost/',
    'http://oa/',
    'http://printer.local/',
    'http://server.lan/',
    'http://gw.internal/',
    'http://１２７.0.0.1/',
  ])('%s is private', (address) => {
    expect(faultOf(address)).toBe('private');
  });

  it.each([
    'http://www.yunchuan.gov.cn/a.html',
    'https://8.8.8.8/',
    'http://172.15.0.1/',
    'http://172.32.0.1/',
    'http://100.128.0.1/',
    'http://192.169.0.1/',
    'http://[2001:db8::1]/',
    'http://[2400:3200::1]/',
    'http://[::ffff:8.8.8.8]/',
    'http://[64:ff9b::8.8.8.8]/',
    'http://127.0.0.1.gov.cn/',
    'http://localhost.gov.cn/',
    'http://192.168.0.1@www.a.gov.cn/',
    'http://[2606:4700::1111]/',
    'http://10.gov.cn/',
    'http://local.gov.cn/',
  ])('%s is not', (address) => {
    expect(faultOf(address)).toBeNull();
  });

  it.each(['', 'www.a.gov.cn', 'ftp://a.gov.cn/', 'javascript:alert(1)', 'file:///etc/passwd', 'http://'])(
    '%j is none of the web',
    (address) => {
      expect(faultOf(address)).toBe('malformed');
    },
  );

  it('names each host once, whatever its port and scheme', () => {
    const addresses = ['http://a.gov.cn/1', 'https://a.gov.cn:8443/2', 'http://b.com/', 'nonsense'];
    expect(hostsNeeded(addresses)).toEqual(['*://a.gov.cn/*', '*://b.com/*']);
  });

  it('keeps the routes of a page, and neither anchors nor passwords', () => {
    expect(plainAddress('https://me:secret@a.gov.cn/b#top')).toBe('https://a.gov.cn/b');
    expect(plainAddress('https://a.gov.cn/#/report/2024')).toBe('https://a.gov.cn/#/report/2024');
    expect(plainAddress('mailto:a@b.cn')).toBeNull();
  });

  it('tells servers by port', () => {
    expect(hostOf('http://www.a.gov.cn:8080/x')).toBe('a.gov.cn:8080');
    expect(hostOf('http://www.a.gov.cn/')).toBe(hostOf('https://a.gov.cn/b'));
  });
});
