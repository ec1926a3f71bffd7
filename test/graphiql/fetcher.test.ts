import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { operationNameOf, streamedWith } from '../../graphiql/fetcher.ts';

const live = 'subscription Live { a } mutation Create { b } query Read { c }';

it.each([
  ['a subscription is streamed', live, 'Live', { subscription: 'Live' }],
  ['a subscription without a name is streamed', 'subscription { a }', undefined, { subscription: undefined }],
  ['a mutation runs beside the subscription of its document', live, 'Create', { subscription: 'Live', mutation: 'Create' }],
  ['a query runs alone', live, 'Read', undefined],
  ['a mutation without a subscription runs alone', 'mutation Create { b }', 'Create', undefined],
  ['a mutation with two subscriptions runs alone', `${live} subscription Other { d }`, 'Create', undefined],
  ['an operation that is not in the document is sent as it is', live, 'Unknown', undefined],
])('%s', (_title, document, name, expected) => {
  expect(streamedWith(parse(document), name)).toEqual(expected);
});

it.each([
  ['query A { a }', 'B', 'A'],
  ['{ a }', 'B', null],
  ['query A { a } query B { b }', 'B', 'B'],
  ['query A { a } query B { b }', 'C', 'C'],
  ['query A { a } fragment F on Query { a }', undefined, 'A'],
])('of %s, with the name %s, runs %s', (document, name, expected) => {
  expect(operationNameOf(parse(document), name)).toBe(expected);
});

it('of a document that cannot be parsed, the name is kept', () => {
  expect(operationNameOf(undefined, 'A')).toBe('A');
});
