/** One request that the sandbox got. Headers are not kept: they hold tokens. */
export interface SandboxRequest {
  method: string;
  path: string;
  query: string;
  /** the OpenStack-API-Version header as it was sent */
  microversion: string | undefined;
  /** the id that the answer carries */
  requestId: string;
}

const KEPT = 10_000;

/** The latest requests, oldest first. */
export class RequestLog {
  readonly entries: SandboxRequest[] = [];

  add(entry: SandboxRequest): void {
    this.entries.push(entry);
    if (this.entries.length > KEPT) this.entries.splice(0, KEPT / 10);
  }
}
