/** Where the page keeps GraphiQL's options: a data block, which no Content-Security-Policy takes for a script. */
export const optionsId = 'graphiql-options';

/** The script that starts GraphiQL: a file of its own, as the page's policy allows no script within the page. */
export const bootstrap = `const options = JSON.parse(document.getElementById('${optionsId}').textContent);
const folder = new URL('.', document.currentScript.src);
const workers = { json: 'json.worker.bundle.js', graphql: 'graphql.worker..bundle.js' };

self.MonacoEnvironment = {
  globalAPI: false,
  getWorkerUrl: (_, label) => new URL(workers[label] ?? 'editor.worker.bundle.js', folder).href,
};
YogaGraphiQL.renderYogaGraphiQL(document.getElementById('root'), options);
`;
