/** Whether a host name or address is a loopback one: other machines cannot connect to it. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost') || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

/**
 * The host name in a `Host` header, in lower case. The port and the brackets of an IPv6 address are removed.
 *
 * @returns undefined if the header is missing or invalid
 */
export function hostName(header: unknown): string | undefined {
  if (typeof header !== 'string' || !URL.canParse(`http://${header}`)) return undefined;
  return new URL(`http://${header}`).hostname.replace(/^\[(.*)\]$/, '$1');
}
