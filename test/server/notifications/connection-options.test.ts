import { expect, test } from 'vitest';
import { brokerName, withHeartbeat } from '../../../src/server/notifications/connection-options.ts';

test('adds a heartbeat, unless the URL has one', () => {
  expect(withHeartbeat('amqp://u:p@host:5672/vhost')).toBe('amqp://u:p@host:5672/vhost?heartbeat=10');
  expect(withHeartbeat('amqps://host/?frameMax=8192')).toBe('amqps://host/?frameMax=8192&heartbeat=10');
  expect(withHeartbeat('amqp://host?heartbeat=60')).toBe('amqp://host?heartbeat=60');
});

test('names a broker without its password', () => {
  expect(brokerName('amqp://user:secret@rabbit.example:5673/vhost')).toBe('rabbit.example:5673');
});
