import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core';
import { getOperationAST, parse } from 'graphql';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startSandbox, type Sandbox } from '../../src/sandbox/sandbox.ts';
import { schema } from '../../src/schema/schema.ts';
import { startGateway, type Gateway } from '../../src/server/gateway.ts';
import { readTabs } from '../../src/server/graphiql/tabs.ts';
import { sandboxCloud } from '../../src/server/sandbox-cloud.ts';

const tabs = readTabs().map(({ query }) => getOperationAST(parse(query))?.name?.value ?? '');

let sandbox: Sandbox;
let gateway: Gateway;
let browser: Browser;
let visitor: BrowserContext;
let page: Page;
const requested = new Set<string>();
const complaints: string[] = [];

beforeAll(async () => {
  sandbox = await startSandbox();
  gateway = await startGateway({ schema, cloud: sandboxCloud(sandbox), port: 0, logLevel: 'silent' });
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
});

afterAll(async () => {
  await browser.close();
  await gateway.close(0);
  await sandbox.close();
});

beforeEach(async () => {
  visitor = await browser.newContext({ viewport: { width: 1500, height: 900 } });
  page = await visitor.newPage();
  page.setDefaultTimeout(20_000);
  page.on('request', (request) => requested.add(request.url()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await visit();
});

afterEach(() => visitor.close());

/** Opens GraphiQL, and waits until it knows the schema: the editor then colours the first tab's document. */
async function visit(): Promise<void> {
  await Promise.all([
    page.waitForResponse((response) => response.request().postData()?.includes('__schema') ?? false),
    page.goto(gateway.url),
  ]);
  await editor(tabs[0] ?? '').waitFor();
}

function tabOf(name: string): Locator {
  return page.getByRole('tab').getByRole('button', { name, exact: true });
}

function editor(text: string): Locator {
  return page.locator('.graphiql-query-editor .view-lines', { hasText: text });
}

/** Runs the document of the tab. GraphiQL learns the names of its operations a moment after it shows it. */
async function execute(): Promise<Locator> {
  const answered = (text: string): Locator => page.locator('.graphiql-response .view-lines', { hasText: text });
  const [answer, tooEarly] = [answered('"data"'), answered('Cannot infer operation')];
  await vi.waitFor(
    async () => {
      await page.getByRole('button', { name: /^execute/i }).click();
      await answer.or(tooEarly).first().waitFor();
      expect(await tooEarly.count()).toBe(0);
    },
    { timeout: 20_000, interval: 500 },
  );
  return answer;
}

describe('GraphiQL in a browser', () => {
  it('has a tab for each example document, at the next visit too', async () => {
    for (const name of tabs) expect(await tabOf(name).count()).toBe(1);
    await visit();
    expect(await page.getByRole('tab').count()).toBe(tabs.length);
  });

  it.each(tabs)('runs %s, with no token and no error', async (name) => {
    await tabOf(name).click();
    await editor(name).waitFor();
    const answer = await execute();
    expect(await answer.textContent()).not.toContain('"errors"');
  });

  it('sends the token that the header editor holds', async () => {
    const bob = sandbox.users.find((user) => user.name === 'bob');
    await page.locator('.graphiql-editor-tool .graphiql-editor:not(.hidden) .view-lines').click();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(JSON.stringify({ 'X-Auth-Token': bob?.token }));
    // The editor has closed the quote and the brace once more.
    await page.keyboard.press('Shift+End');
    await page.keyboard.press('Delete');
    const [request] = await Promise.all([
      page.waitForRequest((sent) => sent.headers()['x-auth-token'] !== undefined),
      page.getByRole('button', { name: /^execute/i }).click(),
    ]);
    expect(request.headers()['x-auth-token']).toBe(bob?.token);
  });

  it('asks no other origin for anything, and breaks no rule of its page', () => {
    const { origin } = new URL(gateway.url);
    const elsewhere = [...requested].filter((url) => !url.startsWith(`${origin}/`) && !/^(data|blob):/.test(url));
    expect(requested.size).toBeGreaterThan(5);
    expect(elsewhere).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
