import { describe, expect, it } from 'vitest';
import { hostName, isLoopback } from '../../src/server/loopback.ts';

describe('isLoopback', () => {
  it.each(['localhost', 'app.localhost', '127.0.0.1', '127.1.2.3', '::1'])('is true for %s', (host) => {
    expect(isLoopback(host)).toBe(true);
  });

  it.each(['0.0.0.0', '::', '10.0.0.1', '127.0.0.1.nip.io', 'localhost.example', 'notlocalhost', ''])(
    'is false for %j',
    (host) => {
      expect(isLoopback(host)).toBe(false);
    },
  );
});

describe('hostName', () => {
  it.each([
    ['Example.org:4000', 'example.org'],
    ['127.0.0.1:80', '127.0.0.1'],
    ['[::1]:4000', '::1'],
    ['0x7f000001', '127.0.0.1'],
    ['a b', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('returns the host name of %j: %j', (header, name) => {
    expect(hostName(header)).toBe(name);
  });
});
