import type { GraphQLSchema } from 'graphql';
import { paceLists } from '../../src/server/execution/pace-lists.ts';
import { Operation } from '../../src/server/operation.ts';
import { serialize } from '../../src/server/execution/serialize.ts';
import { untilAborted } from '../../src/server/until-aborted.ts';
import { schema } from '../../src/schema/schema.ts';
import { parse, type ExecutionResult } from 'graphql';
import { execute } from '@graphql-tools/executor';
import { operation as fakeOperation } from '../../test/support/operation.ts';
import { rows, volumeRow } from '../../test/support/rows.ts';
import { formatted } from '../../src/server/formatted-errors.ts';

/**
 * What counting, pacing and piecewise serialization cost in a page query of 1000 volumes, in CPU: `npx tsx
 * bench/execution/pacing.ts [pairs]`. Both ways take turns in one process, in random order, and the medians of the CPU
 * times and of their paired ratios are printed.
 */
const pairs = Number(process.argv[2] ?? 200);
const document = parse(`{ volumes(first: 1000) { totalCount pageInfo { hasNextPage endCursor } nodes {
  id name status size bootable createdAt updatedAt description availabilityZone metadata { key value }
  volumeType { id name } attachments { id serverId } } } }`);
const store = { volumes: rows(1000, (n) => volumeRow(n, { attachments: [], metadata: { tier: 'web', n: String(n) } })) };

/** With the signal in the executor, as it was before. */
async function before(plain: GraphQLSchema): Promise<number> {
  const operation = new Operation({ transport: 'http', requestId: 'req-1', reports: false });
  const { context } = fakeOperation(store);
  const began = process.cpuUsage();
  const result = (await execute({ schema: plain, document, contextValue: { ...context }, signal: operation.signal })) as ExecutionResult;
  const text = JSON.stringify({ ...result, ...(result.errors && { errors: result.errors.map(formatted) }) });
  return cpuSince(began, text);
}

async function after(paced: GraphQLSchema): Promise<number> {
  const operation = new Operation({ transport: 'http', requestId: 'req-1', reports: false });
  const { context } = fakeOperation(store);
  const began = process.cpuUsage();
  const executing = Promise.resolve(execute({ schema: paced, document, contextValue: { ...context, operation } }));
  const text = await serialize((await untilAborted(executing, operation.signal)) as ExecutionResult, operation);
  return cpuSince(began, text);
}

let length = 0;
/** Milliseconds. */
function cpuSince(began: NodeJS.CpuUsage, text: string): number {
  const { user, system } = process.cpuUsage(began);
  if (text.includes('"errors"')) throw new Error(text.slice(0, 500));
  if (length !== 0 && text.length !== length) throw new Error('The answers differ.');
  length = text.length;
  return (user + system) / 1000;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

const paced = paceLists(schema);
const times: { before: number; after: number }[] = [];
for (let pair = -20; pair < pairs; pair++) {
  const isFirst = Math.random() < 0.5;
  const one = isFirst ? await before(schema) : await after(paced);
  const other = isFirst ? await after(paced) : await before(schema);
  // The first pairs compile.
  if (pair >= 0) times.push(isFirst ? { before: one, after: other } : { before: other, after: one });
}
const ratio = median(times.map((time) => time.after / time.before));
console.log(
  `${pairs} pairs, ${length} bytes: ${median(times.map((time) => time.before)).toFixed(2)} ms before, ` +
    `${median(times.map((time) => time.after)).toFixed(2)} ms after; paired ratio ${((ratio - 1) * 100).toFixed(1)} %`,
);
