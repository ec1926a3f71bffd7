import { GraphQLError } from 'graphql';
import { expect, it } from 'vitest';
import { formatted } from '../../src/server/formatted-errors.ts';

it('removes the extension for the HTTP status, and keeps the rest', () => {
  const error = new GraphQLError('No.', { path: ['a', 1], extensions: { code: 'C', http: { status: 400 } } });
  expect(formatted(error)).toEqual({ message: 'No.', path: ['a', 1], extensions: { code: 'C' } });
});

it('shortens a message that quotes a long value', () => {
  const { message } = formatted(
    new GraphQLError(`Int cannot represent non 32-bit signed integer value: ${'9'.repeat(900_000)}`),
  );
  expect(message).toMatch(/^Int cannot represent .*9…$/);
  expect(message).toHaveLength(2001);
});
