import { onTestFinished } from 'vitest';
import { cloud } from './gateway.ts';

/** Deletes an image in Glance after the test. The sandbox keeps its images. */
export function deleteImageAfterTest(id: string): void {
  onTestFinished(async () => {
    const headers = { 'x-auth-token': cloud.tokens.admin, 'x-subject-token': cloud.tokens.admin };
    const answer = await fetch(`${cloud.authUrl}/auth/tokens`, { headers });
    const { token } = (await answer.json()) as { token: { catalog: { type: string; endpoints: { url: string }[] }[] } };
    const url = token.catalog.find(({ type }) => type === 'image')?.endpoints[0]?.url;
    if (url !== undefined) await fetch(`${url}/v2/images/${id}`, { method: 'DELETE', headers });
  });
}
