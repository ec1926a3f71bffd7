import { startSandbox } from '../../sandbox/sandbox.ts';

/** A sandbox in a separate process, started by `fork`. Sends its URLs and the tokens of its users to its parent. */
const sandbox = await startSandbox({ transitionSeconds: 0.5, tokenSeconds: 24 * 3600 });
process.on('message', () => process.exit(0));
process.send?.({
  authUrl: sandbox.authUrl,
  cinderUrl: sandbox.cinderUrl,
  tokens: Object.fromEntries(sandbox.users.map(({ name, token }) => [name, token])),
});
