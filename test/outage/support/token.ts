/** Returns the remaining lifetime of a token in seconds (`GET /v3/auth/tokens`). */
export async function secondsOf(authUrl: string, token: string): Promise<number> {
  const answer = await fetch(`${authUrl}/auth/tokens`, {
    headers: { 'x-auth-token': token, 'x-subject-token': token },
  });
  if (!answer.ok) throw new Error(`Keystone answered ${answer.status} about a token.`);
  const body = (await answer.json()) as { token: { expires_at: string } };
  return (Date.parse(body.token.expires_at) - Date.now()) / 1000;
}
