/**
 * Whether a page may open a WebSocket. Browsers let pages open sockets to other origins, so the server must check the
 * origin. Other clients send no `Origin`.
 *
 * @param origin the `Origin` header
 * @param host the `Host` header: a page of this server is always allowed
 * @param allowed the origins of --allowed-origin
 */
export function isAllowedOrigin(
  origin: string | undefined,
  host: string | undefined,
  allowed: readonly string[],
): boolean {
  if (origin === undefined) return true;
  return allowed.includes(origin) || (URL.canParse(origin) && new URL(origin).host === host);
}
