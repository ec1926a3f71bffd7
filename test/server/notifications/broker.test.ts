import { expect, test } from 'vitest';
import { brokerOf, socketOptions } from '../../../src/server/notifications/broker.ts';

test('reads the place, the credentials and the TLS files of a URL', () => {
  const { name, place, tls } = brokerOf(
    'amqps://us%2Fer:p%40ss%C3%A9@rabbit.example:5673/v%2Fhost?cacertfile=/etc/a%20b.pem&certfile=/c.pem&keyfile=/k.pem',
  );
  expect(name).toBe('rabbit.example:5673');
  expect(place).toMatchObject({
    protocol: 'amqps',
    hostname: 'rabbit.example',
    port: 5673,
    username: 'us/er',
    password: 'p@ssé',
    vhost: 'v%2Fhost',
  });
  expect(tls).toEqual({ cacertfile: '/etc/a b.pem', certfile: '/c.pem', keyfile: '/k.pem' });
});

test('leaves the port and the credentials to their defaults', () => {
  expect(brokerOf('amqp://[::1]').place).toEqual({ protocol: 'amqp', hostname: '::1', vhost: '', heartbeat: 10 });
});

test.each([
  ['another scheme', 'rabbit://user:canary@host'],
  ['several hosts', 'amqp://user:canary@one:5672,user:canary@two:5672/'],
  ['no host', 'amqp:///vhost'],
  ['no slashes', 'amqp:host'],
  ['a path', 'amqp://host/a/b'],
  ['a fragment', 'amqp://host/#canary'],
  ['an unknown parameter', 'amqps://host/?verify=verify_none'],
  ['an empty parameter', 'amqps://host/?cacertfile='],
  ['a TLS file without TLS', 'amqp://host/?cacertfile=/ca.pem'],
  ['a stray percent sign', 'amqp://user:100%canary@host/'],
  ['a stray percent sign in the virtual host', 'amqp://host/100%'],
  ['no URL', 'canary'],
])('refuses a URL with %s', (_, url) => {
  expect(() => brokerOf(url)).toThrow();
});

test.each(['cacertfile', 'certfile'])('refuses an invalid %s', (parameter) => {
  const broker = (path: string) => brokerOf(`amqps://host/?${parameter}=${path}`);
  expect(() => socketOptions(broker('/does-not-exist.pem'))).toThrow(/ENOENT/);
  expect(() => socketOptions(broker(import.meta.filename))).toThrow();
});
