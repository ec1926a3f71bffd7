import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createConnection } from 'node:net';
import { fileURLToPath } from 'node:url';
import { WebSocket } from 'ws';
import { afterAll, describe, expect, it } from 'vitest';
import { scaled } from './support/scaled.ts';
import { build } from './server/support/build.ts';
import { json } from './server/support/gateway.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const program = build();

interface Run {
  child: ChildProcess;
  output: { stdout: string; stderr: string };
  exit: Promise<number | null>;
}

const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
});

/** Runs the command line in a separate process, without the OpenStack variables of this process. */
function start(args: string[]): Run {
  const child = spawn(process.execPath, [program, ...args], {
    cwd: root,
    env: { PATH: process.env['PATH'], HOME: '/nonexistent' },
  });
  children.push(child);
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (text) => (output.stdout += String(text)));
  child.stderr.on('data', (text) => (output.stderr += String(text)));
  const exit = new Promise<number | null>((resolve) => child.on('exit', resolve));
  return { child, output, exit };
}

/** The URL in the banner. */
async function urlOf({ output, child }: Run): Promise<string> {
  for (;;) {
    const url = /http:\S+\/graphql/.exec(output.stderr)?.[0];
    if (url && output.stderr.includes('bob')) return url;
    if (child.exitCode !== null) throw new Error(output.stderr);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function ask(url: string, query: string, headers = {}): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { ...json, ...headers },
    body: JSON.stringify({ query }),
  });
  return ((await response.json()) as { data: unknown }).data;
}

/** Waits until Cinder has the volume. At this moment, the mutation that creates the volume is still running. */
async function untilThere(url: string, name: string): Promise<void> {
  const query = `{ findVolume(nameOrId: "${name}") { id } }`;
  while (((await ask(url, query)) as { findVolume: unknown }).findVolume === null)
    await new Promise((resolve) => setTimeout(resolve, 20));
}

describe.concurrent('the command line', { timeout: scaled(60_000) }, () => {
  it('with --sandbox serves the sandbox, shows its use in the banner, and finishes running operations on SIGTERM', async () => {
    const started = start(['--sandbox', '--port', '0']);
    const url = await urlOf(started);
    const { output } = started;
    expect(output.stderr).toMatch(/sandbox[^]*microversion 3\.\d+[^]*alice[^]*admin/);
    const token = /bob\s.*?(\S+)\n/.exec(output.stderr)?.[1];
    const query = '{ volumes { nodes { name } } }';
    const [alice, bob] = [await ask(url, query), await ask(url, query, { 'x-auth-token': token })];
    expect(JSON.stringify(alice)).toContain('shop-database');
    expect(JSON.stringify(bob)).not.toContain('shop-database');
    expect(output.stdout).not.toContain(token);

    const running = ask(
      url,
      'mutation { createVolume(input: { name: "drained", size: 1, wait: {} }) { volume { status } } }',
    );
    await untilThere(url, 'drained');
    started.child.kill('SIGTERM');
    expect(await running).toEqual({ createVolume: { volume: { status: 'AVAILABLE' } } });
    expect(await started.exit).toBe(0);
  });

  it('exits with code 0 on SIGTERM despite a partial request, an open socket and a stream', async () => {
    const started = start(['--sandbox', '--port', '0', '--shutdown-seconds', '600']);
    const url = await urlOf(started);
    const { hostname, port } = new URL(url);
    const half = createConnection(Number(port), hostname).on('error', () => undefined);
    half.write(
      'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\nContent-Type: application/json\r\n\r\n{"query"',
    );

    const query = 'subscription { volumesChanged { kind } }';
    const stream = await fetch(url, {
      method: 'POST',
      headers: { ...json, accept: 'text/event-stream' },
      body: JSON.stringify({ query }),
    });
    const socket = new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws');
    await once(socket, 'open');
    socket.send('{"type":"connection_init"}');
    await once(socket, 'message');
    socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }));
    await once(socket, 'message');
    const closed = once(socket, 'close');

    const began = performance.now();
    started.child.kill('SIGTERM');
    expect((await stream.text()).trimEnd().endsWith('event: complete\ndata:')).toBe(true);
    expect((await closed)[0]).toBe(1001);
    expect(await started.exit).toBe(0);
    expect(performance.now() - began).toBeLessThan(scaled(10_000));
  });

  it('refuses an unknown flag in one line, with exit code 2 and nothing on stdout', async () => {
    const { exit, output } = start(['--prot', '1']);
    expect(await exit).toBe(2);
    expect(output).toEqual({
      stdout: '',
      stderr: "cinder-graphql: unknown option '--prot' (Did you mean --port?); --help lists the options.\n",
    });
  });
});
