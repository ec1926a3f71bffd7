/**
 * Whether a WebSocket may be opened from a page. Browsers do not keep pages from opening sockets to other origins, so
 * the server must look; clients that are no browsers send no Origin.
 *
 * @param origin the `Origin` header
 * @param host the `Host` header: a page that this server served itself may always call it
 */
export function isAllowedOrigin(
  origin: string | undefined,
  host: string | undefined,
  allowed: readonly string[],
): boolean {
  if (origin === undefined) return true;
  return allowed.includes(origin) || (URL.canParse(origin) && new URL(origin).host === host);
}
