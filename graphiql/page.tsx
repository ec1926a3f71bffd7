import { GraphiQL } from 'graphiql';
import { useMemo, useRef, useState, type JSX } from 'react';
import { exampleTabs } from './example-tabs.ts';
import { createFetcher } from './fetcher.ts';
import { openingDocument } from './opening-document.ts';
import type { PageSettings } from './settings.ts';
import { useToken } from './token.ts';
import { VariablesPane } from './variables-pane.ts';

/** The page: GraphiQL below a bar with the token field. */
export function Page({ settings }: { settings: PageSettings }): JSX.Element {
  const [token, setToken] = useToken();
  const currentToken = useRef(token);
  currentToken.current = token;
  const fetcher = useMemo(() => createFetcher({ url: location.pathname, token: () => currentToken.current }), []);
  const [opening] = useState(() => openingDocument(localStorage, location.search, exampleTabs));
  const [variablesPane] = useState(() => new VariablesPane(opening.query));

  return (
    <div className="page">
      <header className="token-bar">
        <strong>cinder-graphql</strong>
        <label htmlFor="token">Keystone token</label>
        <input
          id="token"
          type="password"
          autoComplete="off"
          spellCheck={false}
          placeholder={settings.needsToken ? 'required' : 'optional'}
          value={token}
          onChange={(event) => setToken(event.target.value)}
        />
      </header>
      <GraphiQL
        fetcher={fetcher}
        defaultTabs={exampleTabs}
        query={opening.query}
        variables={opening.variables}
        shouldPersistHeaders={false}
        defaultEditorToolsVisibility={variablesPane.isOpenAtFirst ? 'variables' : false}
        onTabChange={({ tabs, activeTabIndex }) => variablesPane.follow(tabs[activeTabIndex])}
      />
    </div>
  );
}
