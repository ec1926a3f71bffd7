import { startCloud } from '../attacks/start-cloud.ts';
import { startGatewayProcess } from '../live/gateway-process.ts';

/**
 * Returns the milliseconds of CPU that a gateway in a separate process uses for a request over HTTP, with a fake cloud.
 *
 * @param body the request, sent as a user with 100 volumes
 * @param count the number of measured requests, after the same number of unmeasured ones
 */
export async function wholeQuery(body: object, count: number): Promise<number> {
  const { authUrl, stop } = await startCloud();
  const gateway = await startGatewayProcess({ OS_AUTH_URL: authUrl });
  const headers = { 'content-type': 'application/json', 'x-auth-token': 'crowded' };

  async function ask(): Promise<number> {
    for (let n = 0; n < count; n++) {
      const response = await fetch(gateway.url, { method: 'POST', headers, body: JSON.stringify(body) });
      const text = await response.text();
      if (text.includes('"errors"')) throw new Error(text.slice(0, 500));
    }
    const { user, system } = (await gateway.state()).cpu;
    return (user + system) / 1000;
  }

  const before = await ask();
  const cpu = ((await ask()) - before) / count;
  await gateway.close();
  stop();
  return cpu;
}
