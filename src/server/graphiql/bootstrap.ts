/** Where the page keeps GraphiQL's options: a data block, which no Content-Security-Policy takes for a script. */
export const optionsId = 'graphiql-options';

/**
 * The script that starts GraphiQL: a file of its own, as the page's policy allows no script within the page. It shows
 * the document of the address, else the tab that was open last, else the first example; left alone, GraphiQL would open
 * another tab at every visit.
 */
export const bootstrap = `const options = JSON.parse(document.getElementById('${optionsId}').textContent);
const folder = new URL('.', document.currentScript.src);
const workers = { json: 'json.worker.bundle.js', graphql: 'graphql.worker..bundle.js' };
const { tabs, activeTabIndex } = JSON.parse(localStorage.getItem('graphiql:tabState')) ?? {
  tabs: options.defaultTabs,
  activeTabIndex: 0,
};
const wanted = new URL(location.href).searchParams.get('query');
const tab = wanted ? tabs.find(({ query }) => query === wanted) : tabs[activeTabIndex];

self.MonacoEnvironment = {
  globalAPI: false,
  getWorkerUrl: (_, label) => new URL(workers[label] ?? 'editor.worker.bundle.js', folder).href,
};
YogaGraphiQL.renderYogaGraphiQL(document.getElementById('root'), {
  ...options,
  ...(tab && { query: tab.query, variables: tab.variables ?? undefined }),
});
`;
