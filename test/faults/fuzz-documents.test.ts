import fc from 'fast-check';
import { OperationTypeNode } from 'graphql';
import { describe, expect, test } from 'vitest';
import { schema } from '../../src/schema/schema.ts';
import { holds, timeoutOf, type Bounds } from './support/bounds.ts';
import { requestsOf, type FuzzedRequest } from './support/documents.ts';
import { useSite, type Site, type User } from './support/fuzz-site.ts';
import {
  acceptJson,
  acceptResponse,
  sendOverEvents,
  sendOverHttp,
  sendOverSocket,
  type HttpAnswer,
} from './support/transports.ts';
import { problemsOf, type Answer } from './support/well-formed.ts';

const place = useSite();
const users: fc.Arbitrary<User> = fc.constantFrom('alice', 'ron', 'admin', 'bob');
const { QUERY, MUTATION, SUBSCRIPTION } = OperationTypeNode;

/** Counts answers, and those that a limit refused. */
class Share {
  all = 0;
  refused = 0;

  count({ errors, data }: Answer): void {
    this.all++;
    if (data === undefined && errors?.some(({ extensions }) => extensions?.code?.endsWith('_LIMIT_EXCEEDED')))
      this.refused++;
  }

  expectMostRan(): void {
    expect(this.refused, `refused by limits, of ${this.all}`).toBeLessThan(this.all / 5);
  }
}

/** Returns violations of GraphQL over HTTP in the status and content type. */
function problemsOverHttp({ status, contentType, body }: HttpAnswer, accept: string): string[] {
  const problems: string[] = [];
  if (contentType !== `${accept}; charset=utf-8`) problems.push(`the content type ${contentType} for ${accept}`);
  const hasData = body.data !== undefined && body.data !== null;
  if (hasData && status !== 200) problems.push(`data with the status ${status}`);
  if (!hasData && accept === acceptResponse && body.data === undefined && status < 400)
    problems.push(`no data with the status ${status}`);
  if (status >= 500) problems.push(`the status ${status}`);
  return problems;
}

function expectNoProblems(site: Site, request: FuzzedRequest, answers: readonly Answer[]): void {
  const problems = answers.flatMap((answer) => problemsOf(schema, request, answer));
  if (problems.length > 0) throw new Error(problems.slice(0, 5).join('\n'));
  const text = JSON.stringify(answers);
  for (const { name, token } of site.sandbox.users)
    expect(text.includes(token), `the token of ${name} in the answer`).toBe(false);
  site.expectQuietLog();
}

describe.each([QUERY, MUTATION])('a valid %s', (kind) => {
  const bounds: Bounds = { time: 12_000, least: 30, most: 500 };

  test('has a well-formed answer over HTTP', { timeout: timeoutOf(bounds) }, async () => {
    await place.renew();
    const share = new Share();
    let runs = 0;
    const accepts = fc.constantFrom(acceptJson, acceptResponse);
    await holds(
      fc.asyncProperty(
        requestsOf(schema, kind, await place.site.pool()),
        users,
        accepts,
        async (request, user, accept) => {
          const answer = await sendOverHttp(place.site, user, request, accept);
          share.count(answer.body);
          expect(problemsOverHttp(answer, accept)).toEqual([]);
          expectNoProblems(place.site, request, [answer.body]);
          if (++runs % 20 === 0) await place.site.expectAlive();
        },
      ),
      bounds,
    );
    share.expectMostRan();
  });
});

describe.each([
  ['server-sent events', sendOverEvents],
  ['a WebSocket', sendOverSocket],
])('over %s', (_name, send) => {
  const bounds: Bounds = { time: 4000, least: 8, most: 150 };

  test.each([QUERY, MUTATION, SUBSCRIPTION])(
    'a valid %s has well-formed answers',
    { timeout: timeoutOf(bounds) },
    async (kind) => {
      await place.renew();
      const share = new Share();
      await holds(
        fc.asyncProperty(requestsOf(schema, kind, await place.site.pool()), users, async (request, user) => {
          const answers = await send(place.site, user, request);
          expect(answers.length).toBeGreaterThanOrEqual(kind === SUBSCRIPTION ? 0 : 1);
          for (const answer of answers) share.count(answer);
          expectNoProblems(place.site, request, answers);
        }),
        bounds,
      );
      share.expectMostRan();
      await place.site.expectAlive();
    },
  );
});
