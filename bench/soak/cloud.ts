import { startSandbox } from '../../src/sandbox/sandbox.ts';

/** The sandbox in a process of its own, run by `fork`: it tells its parent where it is, and the tokens of its users. */
const sandbox = await startSandbox({ transitionSeconds: 0.5, tokenSeconds: 24 * 3600 });
process.on('message', () => process.exit(0));
process.send?.({
  authUrl: sandbox.authUrl,
  cinderUrl: sandbox.cinderUrl,
  tokens: Object.fromEntries(sandbox.users.map(({ name, token }) => [name, token])),
});
