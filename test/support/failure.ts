import { expect } from 'vitest';
import { CinderError, type ErrorCode, type ErrorDetails } from '../../src/cinder/errors.ts';

/** Returns the CinderError that `attempt` throws or rejects with. */
export async function failureOf(attempt: () => unknown): Promise<CinderError> {
  try {
    await attempt();
  } catch (error) {
    expect(error).toBeInstanceOf(CinderError);
    return error as CinderError;
  }
  throw new Error('The attempt did not fail.');
}

/** Matches a CinderError with this code, and optionally a message and details. */
export function cinderError(code: ErrorCode, message?: string | RegExp, details: ErrorDetails = {}): unknown {
  return expect.objectContaining({
    name: 'CinderError',
    code,
    ...(message !== undefined && { message: expect.stringMatching(message) as unknown }),
    details: expect.objectContaining(details) as unknown,
  });
}

/** The error that `refused` throws. */
export function refusal(refused: () => unknown): unknown {
  try {
    refused();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was refused');
}
