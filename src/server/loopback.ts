/** Whether a host name or address is this machine's own: nobody else can reach what listens there. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost') || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

/**
 * The host name in a `Host` header, in lower case, less the port and an IPv6 address's brackets.
 *
 * @returns undefined where the header is missing or is no host name
 */
export function hostName(header: unknown): string | undefined {
  if (typeof header !== 'string' || !URL.canParse(`http://${header}`)) return undefined;
  return new URL(`http://${header}`).hostname.replace(/^\[(.*)\]$/, '$1');
}
