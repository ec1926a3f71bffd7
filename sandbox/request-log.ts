/** A request to the sandbox. The headers are not kept, because they have tokens. */
export interface SandboxRequest {
  method: string;
  path: string;
  query: string;
  /** The header OpenStack-API-Version. */
  microversion: string | undefined;
  /** The request ID in the answer. */
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
