import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, lstatSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

let folder: string;
let app: string;
let installed: string;
let program: ChildProcess;
let url: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'package-'));
  app = join(folder, 'app');
  mkdirSync(app);
  const env = cleanEnvironment();
  const packed = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  const [{ filename } = { filename: '' }] = JSON.parse(packed) as { filename: string }[];
  // The whole output of npm, because warnings are written to stderr.
  installed = execFileSync('sh', ['-c', 'npm install --no-audit --no-fund "$1" 2>&1', 'sh', join(folder, filename)], {
    cwd: app,
    env,
    encoding: 'utf8',
  });
  program = spawn('npx', ['--no-install', 'cinder-graphql', '--sandbox', '--port', '0'], {
    cwd: app,
    env,
    detached: true,
  });
  url = await bannerUrl(program);
});

afterAll(async () => {
  const ended = new Promise((resolve) => program.once('exit', resolve));
  if (program.pid !== undefined) process.kill(-program.pid, 'SIGTERM');
  await ended;
  rmSync(folder, { recursive: true });
});

/** Returns this environment without the variables of npm and of clouds. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(npm_(?!config_registry)|OS_|CINDER_|NODE_ENV|VITEST)/i.test(name),
    ),
  );
}

function bannerUrl({ stderr }: ChildProcess): Promise<string> {
  let text = '';
  return new Promise((resolve, reject) => {
    stderr?.on('data', (chunk) => {
      text += String(chunk);
      const found = /http:\S+\/graphql/.exec(text)?.[0];
      if (found) resolve(found);
    });
    stderr?.on('close', () => reject(new Error(`The program ended: ${text}`)));
  });
}

/** Returns the bytes of all files below a folder, in blocks of 4 KiB like `du`. */
function sizeOf(path: string): number {
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => lstatSync(join(path, name)))
    .reduce((sum, { size }) => sum + Math.ceil(size / 4096) * 4096, 0);
}

it('installs without warnings, in less than 10 MB', () => {
  expect(installed).not.toMatch(/warn|deprecated|EBADENGINE|ERESOLVE/i);
  expect(installed).toMatch(/added 1 package\b/);
  expect(sizeOf(join(app, 'node_modules'))).toBeLessThan(10_000_000);
});

it('contains its dependencies and their licenses, and installs no other package', () => {
  expect(readdirSync(join(app, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['cinder-graphql']);
  const licenses = readFileSync(join(app, 'node_modules/cinder-graphql/dist/licenses.md'), 'utf8');
  for (const name of ['graphql', 'graphql-yoga', '@pothos/core', 'undici', 'ioredis', 'amqplib', 'hono']) {
    expect(licenses).toMatch(new RegExp(`^## ${name} - `, 'm'));
  }
  const packages = readdirSync(join(app, 'node_modules'), { recursive: true, encoding: 'utf8' });
  const own = packages.filter((path) =>
    /^cinder-graphql\/(src|sandbox|examples|test|graphiql|scripts)|\.map$|tsbuildinfo/.test(path),
  );
  expect(own.filter((path) => path.startsWith('cinder-graphql/'))).toEqual([]);
});

it('has a client kit, with which the client tests pass, and its types', () => {
  const kit = join(app, 'node_modules/cinder-graphql/dist/client');
  const run = (command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): string =>
    execFileSync(command, args, { cwd: root, env: { ...process.env, ...env }, encoding: 'utf8', stdio: 'pipe' });
  run('npx', ['vitest', 'run', '--config', 'vitest.clients.config.ts'], { CLIENT_KIT: join(kit, 'index.js') });
  writeFileSync(
    join(app, 'client.mts'),
    `import { createLiveClient, createTokenSource, possibleTypes, type LiveClient } from 'cinder-graphql/client';
const token = createTokenSource(async () => 'token');
const live: LiveClient = createLiveClient({ url: 'https://gateway.example/graphql', token, transport: 'sse' });
const names: string[] | undefined = possibleTypes['Node'];
// @ts-expect-error The URL is required.
export const incomplete = () => createLiveClient({ token });
console.log(typeof live.subscribe, names?.includes('Volume'));
`,
  );
  const tsc = join(root, 'node_modules/.bin/tsc');
  const options = ['--module', 'nodenext', '--target', 'es2022', '--strict', '--lib', 'es2023,dom'];
  execFileSync(tsc, [...options, 'client.mts'], { cwd: app, encoding: 'utf8' });
  expect(execFileSync('node', ['client.mjs'], { cwd: app, encoding: 'utf8' })).toBe('function true\n');
}, 300_000);

it("answers the README's first query", async () => {
  const readme = readFileSync(join(app, 'node_modules/cinder-graphql/README.md'), 'utf8');
  const [, query] = /```graphql\n([^]*?)```/.exec(readme) ?? [];
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const body = (await response.json()) as { data?: { volumes: { nodes: unknown[] } }; errors?: unknown };
  expect(body.errors).toBeUndefined();
  expect(body.data?.volumes.nodes).toHaveLength(5);
});

it('serves GraphiQL to Chromium without a request to another origin', async () => {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(60_000);
    const requested: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => requested.push(request.url()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.goto(url);
    await page.locator('.graphiql-query-editor .CodeMirror-code', { hasText: 'Volumes' }).waitFor();
    await page.locator('.graphiql-execute-button').click();
    await page.locator('.graphiql-response .CodeMirror-code', { hasText: '"nodes"' }).waitFor();
    const { origin } = new URL(url);
    expect(requested.filter((one) => !one.startsWith(`${origin}/`) && !one.startsWith('data:'))).toEqual([]);
    expect(complaints).toEqual([]);
  } finally {
    await browser.close();
  }
});
