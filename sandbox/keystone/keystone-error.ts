/** An error that Keystone answers as `{"error": {"code": 401, "message": "...", "title": "Unauthorized"}}`. */
export class KeystoneError extends Error {
  readonly status: keyof typeof TITLES;
  /** Further keys of the body. */
  readonly more: Record<string, unknown>;

  constructor(status: keyof typeof TITLES, message: string, more: Record<string, unknown> = {}) {
    super(message);
    this.status = status;
    this.more = more;
  }
}

const TITLES = { 400: 'Bad Request', 401: 'Unauthorized', 403: 'Forbidden', 404: 'Not Found' };

/** The body of an error. */
export function keystoneErrorBody({ status, message, more }: KeystoneError): Record<string, unknown> {
  return { error: { code: status, ...more, message, title: TITLES[status] } };
}

/** 401: the credentials or the token are not valid. */
export function unauthorized(): KeystoneError {
  return new KeystoneError(401, 'The request you have made requires authentication.');
}

/** 404: the token in X-Subject-Token is not valid. @param recognised whether it is a revoked or expired token */
export function noSuchToken(recognised: boolean): KeystoneError {
  return new KeystoneError(404, recognised ? 'Failed to validate token' : 'Could not recognize Fernet token');
}

/** 400: a part of the body is missing. */
export function expecting(what: string, where: string): KeystoneError {
  return new KeystoneError(
    400,
    `Expecting to find ${what} in ${where}. The server could not comply with the request ` +
      'since it is either malformed or otherwise incorrect. The client is assumed to be in error.',
  );
}

/** 403: the policy does not allow the action, such as `create_project`. */
export function notAuthorized(action: string): KeystoneError {
  return new KeystoneError(403, `You are not authorized to perform the requested action: identity:${action}.`);
}

/** 404: the user does not exist. */
export function noSuchUser(id: string): KeystoneError {
  return new KeystoneError(404, `Could not find user: ${id}.`);
}

/** 404: the project does not exist. */
export function noSuchProject(id: string): KeystoneError {
  return new KeystoneError(404, `Could not find project: ${id}.`);
}
