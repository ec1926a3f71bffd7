import { describe, expect, it } from 'vitest';
import { openingDocument } from '../../graphiql/opening-document.ts';

const examples = [{ query: '{ first }' }, { query: '{ second }', variables: '{}' }];

function open(stored: string | null, search = ''): unknown {
  return openingDocument({ getItem: (key) => (key === 'graphiql:tabState' ? stored : null) }, search, examples);
}

describe('openingDocument', () => {
  it('is the first example at the first visit', () => {
    expect(open(null)).toEqual({ query: '{ first }', variables: '' });
  });

  it('is the tab that was open at the last visit', () => {
    const tabs = [
      { query: '{ a }', variables: null },
      { query: '{ b }', variables: '{"n":1}' },
    ];
    expect(open(JSON.stringify({ tabs, activeTabIndex: 1 }))).toEqual({ query: '{ b }', variables: '{"n":1}' });
  });

  it('is the document of the address, even if a tab is stored', () => {
    const search = `?${new URLSearchParams({ query: '{ c }', variables: '{"n":2}' }).toString()}`;
    expect(open('{"tabs":[{"query":"{ a }","variables":null}],"activeTabIndex":0}', search)).toEqual({
      query: '{ c }',
      variables: '{"n":2}',
    });
  });

  it.each(['', 'null', '{', '[]', '{"tabs":[]}', '{"tabs":[{"query":"{ a }"}],"activeTabIndex":7}'])(
    'is the first example if the storage holds %j',
    (stored) => {
      expect(open(stored)).toEqual({ query: '{ first }', variables: '' });
    },
  );
});
