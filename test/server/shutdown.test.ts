import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { scaled } from '../support/scaled.ts';
import { compile } from './support/build.ts';

/** A program that is ready at once, and whose shutdown continues until it is told to end. SIGUSR2 causes an unhandled rejection. */
const source = `
import { createLog } from './src/server/log.js';
import { closeOnExit } from './src/server/shutdown.js';
closeOnExit(() => new Promise((resolve, reject) => {
  process.send('closing');
  process.on('message', (message) => message === 'close' ? resolve() : reject(new Error(message)));
}), createLog('info'));
process.on('SIGUSR2', () => Promise.reject(new Error('nobody caught it')));
setInterval(() => undefined, 1000); // as a server keeps its process alive
process.send('ready');
`;

function built(): string {
  const path = join(compile(['src/server/log.ts', 'src/server/shutdown.ts']), 'shutdown-program.js');
  writeFileSync(path, source);
  return path;
}

const program = built();
let child: ChildProcess;
afterEach(() => void child.kill('SIGKILL'));

/**
 * Starts the program, and sends a signal.
 *
 * @returns the log and the exit code, after closing has begun
 */
async function signalled(signal: NodeJS.Signals): Promise<{ logged: () => string; exit: Promise<unknown[]> }> {
  let text = '';
  child = fork(program, { silent: true });
  child.stdout?.on('data', (chunk) => (text += String(chunk)));
  // When the process is closed, the whole log has been read.
  const exit = once(child, 'close');
  const told = async (): Promise<unknown> => (await Promise.race([once(child, 'message'), exit]))[0];
  expect(await told()).toBe('ready');
  const closing = told();
  child.kill(signal);
  expect(await closing).toBe('closing');
  return { logged: () => text, exit };
}

describe('the process', { timeout: scaled(30_000) }, () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('exits with 0 on %s, after everything is closed', async (signal) => {
    const { exit, logged } = await signalled(signal);
    expect(child.exitCode).toBeNull();
    child.send('close');
    expect(await exit).toEqual([0, null]);
    expect(logged()).toContain(`"signal":"${signal}"`);
  });

  it('exits with 1 at once on a second signal', async () => {
    const { exit, logged } = await signalled('SIGTERM');
    child.kill('SIGINT');
    expect(await exit).toEqual([1, null]);
    expect(logged()).toContain('ending at once');
  });

  it('logs an unhandled rejection, closes, and exits with 1', async () => {
    const { exit, logged } = await signalled('SIGUSR2');
    child.send('close');
    expect(await exit).toEqual([1, null]);
    expect(logged()).toContain('"msg":"unhandledRejection"');
    expect(logged()).toContain('nobody caught it');
  });

  it('exits with 1 if closing fails, and logs the reason', async () => {
    const { exit, logged } = await signalled('SIGTERM');
    child.send('the port is stuck');
    expect(await exit).toEqual([1, null]);
    expect(logged()).toContain('the port is stuck');
  });
});
