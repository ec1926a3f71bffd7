import type { ExecutionResult, GraphQLSchema } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import { Token } from '../../src/cinder/identity/token.ts';
import { schema } from '../../src/schema/schema.ts';
import type { ServerContext } from '../../src/server/context.ts';
import { serialize } from '../../src/server/execution/serialize.ts';
import { envelop, type GraphQLServer } from '../../src/server/graphql.ts';
import { defaultLimits, defaultRateLimits } from '../../src/server/limits/limits.ts';
import { createRateLimit } from '../../src/server/limits/rate-limit.ts';
import { useLimits } from '../../src/server/limits/use-limits.ts';
import { createLog } from '../../src/server/log.ts';
import { Operation } from '../../src/server/operation.ts';
import { useCancellation } from '../../src/server/use-cancellation.ts';
import { operation as fakeOperation } from '../../test/support/operation.ts';
import { rows, volumeRow } from '../../test/support/rows.ts';
import { wholeQuery } from './whole-query.ts';

/**
 * Measures the CPU time of the limits in a query of 100 volumes: `npx tsx bench/limits/page-query.ts [pairs]`. With limits: the
 * checks of the document, its cost, the rate limit, the executor that counts and takes turns, and writing in pieces. Without
 * limits: Yoga's caches and executor, and `JSON.stringify`. Both run alternately in one process, in random order, without HTTP and Cinder. The median of their
 * differences is compared with the CPU time of a gateway for the whole query.
 */
const volumes = 100;
const pairs = Number(process.argv[2] ?? 600);
const query = `query Volumes($first: Int!) { volumes(first: $first) { totalCount pageInfo { hasNextPage endCursor } nodes {
  id name status size bootable createdAt updatedAt description availabilityZone metadata
  volumeType { id name } attachments { id serverId } } } }`;
const params = { query, operationName: 'Volumes', variables: { first: volumes } };
const store = {
  volumes: rows(volumes, (n) => volumeRow(n, { attachments: [], metadata: { tier: 'web', n: String(n) } })),
};

const token = new Token({
  value: 'bench',
  projectId: 'p',
  projectName: 'p',
  userId: 'u',
  userName: 'u',
  roles: ['member'],
  expiresAt: null,
  catalog: [],
});
const auth = { token: () => Promise.resolve(token) };
const rateLimit = await createRateLimit(
  { ...defaultRateLimits, rateLimit: 1e12, rateBurst: 1e12 },
  createLog('silent'),
);

function serverOf(
  of: GraphQLSchema,
  plugins: Plugin<ServerContext>[],
  charge: (context: ServerContext) => Promise<void>,
): GraphQLServer {
  return createYoga({
    schema: of,
    plugins,
    context: async (context: ServerContext) => {
      await charge(context);
      return fakeOperation(store).context;
    },
    parserAndValidationCache: plugins.length === 0,
    logging: false,
  }) as unknown as GraphQLServer;
}

const without = serverOf(schema, [], () => Promise.resolve());
const within = serverOf(schema, [useLimits(defaultLimits, true), useCancellation()], (context) =>
  rateLimit.charge(context),
);

/** Returns milliseconds of CPU. */
async function timed(
  server: GraphQLServer,
  write: (result: ExecutionResult, operation: Operation) => string | Promise<string>,
): Promise<number> {
  const began = process.cpuUsage();
  const operation = new Operation({ transport: 'http', requestId: 'req-1', reports: false });
  const {
    schema: of,
    parse,
    validate,
    execute,
    contextFactory,
  } = envelop(server, { operation, auth, params } as never);
  const document = parse(query);
  const errors = validate(of, document);
  if (errors.length > 0) throw new Error(errors.join('\n'));
  const contextValue = await contextFactory();
  const text = await write(
    await execute({ schema: of, document, variableValues: params.variables, contextValue }),
    operation,
  );
  const { user, system } = process.cpuUsage(began);
  check(text);
  return (user + system) / 1000;
}

let length = 0;
function check(text: string): void {
  if (text.includes('"errors"')) throw new Error(text.slice(0, 500));
  if (length !== 0 && text.length !== length) throw new Error('The answers differ.');
  length = text.length;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
const before = (): Promise<number> => timed(without, (result) => JSON.stringify(result));
const after = (): Promise<number> => timed(within, serialize);

const times: { before: number; after: number }[] = [];
for (let pair = -50; pair < pairs; pair++) {
  const isFirst = Math.random() < 0.5;
  const one = isFirst ? await before() : await after();
  const other = isFirst ? await after() : await before();
  // The first pairs run before the code is optimized.
  if (pair >= 0) times.push(isFirst ? { before: one, after: other } : { before: other, after: one });
}
const difference = median(times.map((time) => time.after - time.before));
const whole = await wholeQuery(params, 200);
console.log(
  `${pairs} pairs, ${length} bytes: ${median(times.map((time) => time.before)).toFixed(2)} ms without limits, ` +
    `${difference.toFixed(2)} ms more with them: ${((difference / (whole - difference)) * 100).toFixed(1)} % of a whole query's ${whole.toFixed(2)} ms`,
);
rateLimit.close();
