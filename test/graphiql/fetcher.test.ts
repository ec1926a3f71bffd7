import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { operationNameOf, streamedWith } from '../../graphiql/fetcher.ts';

const live = 'subscription Live { a } mutation Create { b } query Read { c }';

it.each([
  ['streams a subscription', live, 'Live', { subscription: 'Live' }],
  ['streams a subscription without a name', 'subscription { a }', undefined, { subscription: undefined }],
  [
    'runs a mutation together with the subscription of its document',
    live,
    'Create',
    { subscription: 'Live', mutation: 'Create' },
  ],
  ['runs a query alone', live, 'Read', undefined],
  ['runs a mutation without a subscription alone', 'mutation Create { b }', 'Create', undefined],
  ['runs a mutation with two subscriptions alone', `${live} subscription Other { d }`, 'Create', undefined],
  ['sends an unknown operation unchanged', live, 'Unknown', undefined],
])('%s', (_title, document, name, expected) => {
  expect(streamedWith(parse(document), name)).toEqual(expected);
});

it.each([
  ['query A { a }', 'B', 'A'],
  ['{ a }', 'B', null],
  ['query A { a } query B { b }', 'B', 'B'],
  ['query A { a } query B { b }', 'C', 'C'],
  ['query A { a } fragment F on Query { a }', undefined, 'A'],
])('in %s, for the name %s, runs %s', (document, name, expected) => {
  expect(operationNameOf(parse(document), name)).toBe(expected);
});

it('keeps the name if the document cannot be parsed', () => {
  expect(operationNameOf(undefined, 'A')).toBe('A');
});
