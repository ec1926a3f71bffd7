import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox.ts';
import { schema } from '../../src/schema/schema.ts';
import { startGateway, type Gateway } from '../../src/server/gateway.ts';
import { sandboxCloud } from '../../src/server/sandbox-cloud.ts';

const tabs = [
  'Volumes',
  'FindByName',
  'CreateVolume',
  'LiveVolumes',
  'WaitForStatus',
  'Lineage',
  'Groups',
  'ApiVersion',
];

let sandbox: Sandbox;
/** A gateway with own credentials, and one that requires a token from every caller, with a base path. */
let gateway: Gateway;
let strict: Gateway;
let browser: Browser;
let visitor: BrowserContext;
let page: Page;
const requested = new Set<string>();
const complaints: string[] = [];

beforeAll(async () => {
  sandbox = await startSandbox();
  const cloud = sandboxCloud(sandbox);
  gateway = await startGateway({ schema, cloud, port: 0, logLevel: 'silent' });
  strict = await startGateway({
    schema,
    cloud,
    port: 0,
    logLevel: 'silent',
    allowOwnCredentials: false,
    basePath: '/x',
  });
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
});

afterAll(async () => {
  await browser.close();
  await Promise.all([gateway.close(0), strict.close(0)]);
  await sandbox.close();
});

beforeEach(async () => {
  visitor = await browser.newContext({ viewport: { width: 1500, height: 900 } });
  page = await visitor.newPage();
  page.setDefaultTimeout(30_000);
  page.on('request', (request) => requested.add(request.url()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
});

afterEach(() => visitor.close());

/** Opens GraphiQL, and waits until all editors are visible and the query editor shows the document. */
async function visit(url = gateway.url, document = 'Volumes'): Promise<void> {
  await page.goto(url);
  await editor(document).waitFor();
  await page.locator('.graphiql-response .CodeMirror-code').waitFor({ state: 'attached' });
}

function tabOf(name: string): Locator {
  return page.getByRole('tab').getByRole('button', { name, exact: true });
}

function editor(text: string): Locator {
  return page.locator('.graphiql-query-editor .CodeMirror-code', { hasText: text });
}

function response(text: string | RegExp): Locator {
  return page.locator('.graphiql-response .CodeMirror-code', { hasText: text });
}

const executeButton = (): Locator => page.locator('.graphiql-execute-button');
const tokenField = (): Locator => page.getByLabel('Keystone token');
const variablesEditor = (): Locator => page.locator('.graphiql-editor-tool .graphiql-editor:not(.hidden)');

/** Waits until GraphiQL has stored the open tab, which it does with a delay. */
async function remembers(name: string): Promise<void> {
  const index = tabs.indexOf(name);
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('graphiql:tabState')), { timeout: 10_000 })
    .toContain(`"activeTabIndex":${index}`);
}

/** Runs the document of the tab, or the named operation if it has several. */
async function execute(operation?: string): Promise<void> {
  await executeButton().click();
  if (operation !== undefined) await page.getByRole('menuitem', { name: operation }).click();
}

function tokenOf(name: string): string {
  const user = sandbox.users.find((one) => one.name === name);
  if (!user) throw new Error(`The sandbox has no user ${name}.`);
  return user.token;
}

describe('GraphiQL in a browser', () => {
  it('shows the examples in order, also on the next visit', async () => {
    await visit();
    const names = (): Promise<string[]> => page.getByRole('tab').allInnerTexts();
    expect(await names()).toEqual(tabs);
    await tabOf('Groups').click();
    await editor('Groups').waitFor();
    await remembers('Groups');
    await visit(gateway.url, 'Groups');
    expect(await names()).toEqual(tabs);
  });

  it.each(tabs.filter((name) => name !== 'LiveVolumes'))('runs %s without a token and without errors', async (name) => {
    await visit();
    await tabOf(name).click();
    await editor(name).waitFor();
    await execute();
    await response('"data"').waitFor();
    expect(await response('"data"').textContent()).not.toContain('"errors"');
  });

  it('opens the variables pane for a document with variables', async () => {
    await visit();
    const opens = page.getByRole('button', { name: 'Show editor tools' });
    const closes = page.getByRole('button', { name: 'Hide editor tools' });
    await opens.waitFor();
    await tabOf('FindByName').click();
    await closes.waitFor();
    await variablesEditor().filter({ hasText: 'shop-database' }).waitFor();
    await remembers('FindByName');
    await page.reload();
    await editor('FindByName').waitFor();
    await closes.waitFor();
    await closes.click();
    await tabOf('Volumes').click();
    await editor('Volumes').waitFor();
    expect(await opens.count()).toBe(1);
  });

  it('shows the effect of a mutation on a live list in one log', async () => {
    await visit();
    await tabOf('LiveVolumes').click();
    await editor('LiveVolumes').waitFor();
    await remembers('LiveVolumes');
    await execute('CreateLiveVolume');
    await response('"operation": "CreateLiveVolume"').waitFor();
    await response('"kind": "CREATED"').or(response('"kind": "UPDATED"')).first().waitFor();
    await response('"status": "AVAILABLE"').first().waitFor();
    await executeButton().click();
    expect(await executeButton().getAttribute('aria-label')).toContain('Execute');
  });

  it('keeps every event of a subscription in the log', async () => {
    await visit();
    await tabOf('LiveVolumes').click();
    await editor('LiveVolumes').waitFor();
    await remembers('LiveVolumes');
    await execute('LiveVolumes');
    await response('"kind": "INITIAL"').first().waitFor();
    const entries = (): Promise<number> =>
      page.evaluate(() => {
        const shown = document.querySelector('.graphiql-response .CodeMirror') as unknown as {
          CodeMirror: { getValue(): string };
        };
        return (JSON.parse(shown.CodeMirror.getValue()) as { log: unknown[] }).log.length;
      });
    await expect.poll(entries, { timeout: 20_000 }).toBeGreaterThan(3);
    await executeButton().click();
  });

  it('keeps a history of queries', async () => {
    await visit();
    await execute();
    await response('"data"').waitFor();
    await page.getByRole('button', { name: 'Show History' }).click();
    await page.locator('.graphiql-history-item-label', { hasText: 'Volumes' }).waitFor();
  });

  it('sends no request to another origin, and complies with its content security policy', async () => {
    await visit();
    for (const dialog of ['Open settings dialog', 'Open short keys dialog']) {
      await page.getByRole('button', { name: dialog }).click();
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
    }
    const origins = new Set([...requested].filter((url) => !url.startsWith('data:')).map((url) => new URL(url).origin));
    expect(
      [...origins].filter((origin) => ![gateway, strict].some(({ url }) => new URL(url).origin === origin)),
    ).toEqual([]);
    expect(requested.size).toBeGreaterThanOrEqual(3);
    expect(complaints).toEqual([]);
  });
});

describe('GraphiQL on a gateway that requires a token, with a base path', () => {
  it('shows the documentation without a token', async () => {
    await visit(strict.url);
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await page.locator('.graphiql-doc-explorer', { hasText: 'Mutation' }).waitFor();
  });

  it('sends the token of one field from all tabs, and keeps it across reloads in the session storage only', async () => {
    await visit(strict.url);
    expect(await tokenField().getAttribute('placeholder')).toBe('required');
    await tokenField().fill(tokenOf('bob'));
    for (const name of ['Groups', 'Lineage']) {
      await tabOf(name).click();
      await editor(name).waitFor();
      await execute();
      await response('"data"').waitFor();
      expect(await response('"data"').textContent()).not.toContain('"errors"');
    }
    const [introspection] = await Promise.all([
      page.waitForRequest((request) => request.postData()?.includes('__schema') ?? false),
      page.reload(),
    ]);
    expect(introspection.headers()['x-auth-token']).toBeUndefined();
    expect(await tokenField().inputValue()).toBe(tokenOf('bob'));
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain(tokenOf('bob'));
    const elsewhere = await visitor.newPage();
    await elsewhere.goto(strict.url);
    expect(await elsewhere.getByLabel('Keystone token').inputValue()).toBe('');
  });

  it('sends the token with subscriptions', async () => {
    await visit(strict.url);
    await tokenField().fill(tokenOf('alice'));
    await tabOf('WaitForStatus').click();
    await editor('WaitForStatus').waitFor();
    await execute();
    await response('"ended": true').waitFor();
    await response('"value": "available"').waitFor();
  });

  it('shows why a request without a token was refused', async () => {
    await visit(strict.url);
    await execute();
    await response('UNAUTHENTICATED').waitFor();
    // Chromium writes every answer with 401 to the console.
    complaints.splice(0, complaints.length, ...complaints.filter((text) => !text.includes('401')));
  });
});
