import { describe, expect, it } from 'vitest';
import { startFailure, startProgram } from '../../src/server/program.ts';

const login = { OS_AUTH_URL: 'http://127.0.0.1:1/v3', OS_USERNAME: 'ann', OS_PROJECT_NAME: 'p' };

/** The line and exit code of a failed start. Only the given variables are set. */
async function refusal(args: string[], env: Record<string, string> = {}): Promise<{ line: string; exitCode: number }> {
  return startProgram(args, { HOME: '/nonexistent', ...env }).then(
    () => Promise.reject(new Error('The program started.')),
    startFailure,
  );
}

describe('refuses in one line, with exit code 2,', () => {
  it.each([
    ['an unknown flag', ['--prot', '1'], {}, '--prot'],
    ['incomplete credentials', [], login, 'OS_PASSWORD'],
    [
      'a service user without Keystone',
      ['--service-cloud', 'gateway'],
      { CINDER_ENDPOINT: 'http://127.0.0.1:1/v3' },
      'OS_AUTH_URL',
    ],
    [
      'a service user without clouds.yaml',
      ['--service-cloud', 'gateway'],
      { OS_AUTH_URL: 'http://127.0.0.1:1/v3' },
      'no clouds.yaml',
    ],
  ])('%s', async (_what, args, env, named) => {
    const { line, exitCode } = await refusal(args, env);
    expect(exitCode).toBe(2);
    expect(line).toMatch(/^cinder-graphql: .*\n$/);
    expect(line).toContain(named);
  });

  it.each([[[]], [['--host', '0.0.0.0']], [['--no-sandbox']]])(
    '%j without a cloud, and names the variables to set',
    async (args) => {
      expect(await refusal(args)).toEqual({
        line: 'cinder-graphql: No cloud is configured. Set OS_CLOUD, OS_AUTH_URL or CINDER_ENDPOINT, or pass --sandbox.\n',
        exitCode: 2,
      });
    },
  );
});

it('exits with 1 for an error outside the configuration', () => {
  expect(startFailure(new Error('listen EADDRINUSE'))).toEqual({
    line: 'cinder-graphql: listen EADDRINUSE\n',
    exitCode: 1,
  });
});
