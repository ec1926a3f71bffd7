/** Who makes a request, as the token says. */
export interface Context {
  readonly userId: string;
  readonly projectId: string;
  readonly roles: readonly string[];
  readonly isAdmin: boolean;
  /** whether a service, such as Nova, vouches for the request with a token of its own */
  readonly isService: boolean;
  /** `req-<uuid>`, in the response's headers and in the messages that the request leads to */
  readonly requestId: string;
}
