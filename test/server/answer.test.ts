import { describe, expect, it } from 'vitest';
import { GraphQLError } from 'graphql';
import { CinderError } from '../../src/cinder/errors.ts';
import { answer, answerWhole } from '../../src/server/answer.ts';
import { createLog } from '../../src/server/log.ts';
import { createMask } from '../../src/server/mask.ts';
import { Operation } from '../../src/server/operation.ts';
import { countLoopTurns } from '../support/loop-turns.ts';

const logged: string[] = [];
const answering = { mask: createMask(), log: createLog('info', { write: (line) => void logged.push(line) }) };
const operationOf = (reports = false): Operation => new Operation({ transport: 'http', requestId: 'req-1', reports });

describe('answerWhole', () => {
  it('lets the event loop turn between thousands of errors, and returns all of them', async () => {
    const stopCounting = countLoopTurns();
    const errors = Array.from(
      { length: 20_000 },
      (_, n) => new GraphQLError('no', { path: ['volumes', n], originalError: new CinderError('FORBIDDEN', 'no') }),
    );
    const { stringify } = await answerWhole({ data: { a: 1 }, errors }, operationOf(), answering);
    const loops = stopCounting();
    const sent = JSON.parse(stringify()) as { data: unknown; errors: unknown[] };
    expect(sent.data).toEqual({ a: 1 });
    expect(sent.errors).toHaveLength(20_000);
    expect(sent.errors[19_999]).toEqual({
      message: 'no',
      path: ['volumes', 19_999],
      extensions: { code: 'FORBIDDEN' },
    });
    expect(loops).toBeGreaterThan(3);
  });
});

describe('answer', () => {
  it('reports calls and cost only on request', () => {
    const quiet = operationOf();
    expect(answer({ data: { a: 1 } }, quiet, answering)).toEqual({ data: { a: 1 } });
    const told = operationOf(true);
    const request = {
      service: 'block-storage',
      method: 'GET',
      url: 'http://c/v3/volumes',
      route: '/volumes',
      headers: {},
    } as const;
    told.callLog.record(
      request,
      performance.now(),
      { status: 200, headers: { 'x-openstack-request-id': 'req-2' } },
      false,
    );
    told.callLog.record(request, performance.now(), { status: 200, headers: {} }, true);
    const first = answer({ data: null }, told, answering);
    told.callLog.record(request, performance.now(), { status: 200, headers: {} }, false);
    expect(first.extensions).toMatchObject({
      cinder: { total: 1, calls: [{ route: '/volumes', requestId: 'req-2', shared: false }, { shared: true }] },
    });
  });

  it('logs unexpected errors with the request ID, and no others', () => {
    logged.length = 0;
    const operation = operationOf();
    const errors = [answering.mask(new Error('boom')), answering.mask(new CinderError('FORBIDDEN', 'no'))];
    answer({ errors }, operation, answering);
    expect([...operation.codes]).toEqual(['INTERNAL_SERVER_ERROR', 'FORBIDDEN']);
    expect(logged).toHaveLength(1);
    expect(JSON.parse(logged[0] ?? '')).toMatchObject({ requestId: 'req-1', err: { message: 'boom' } });
  });
});
