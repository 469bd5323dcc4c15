/** What the API refuses, in Google's words and shape: {error: {code, message, status}}. */

const STATUS = {
  INVALID_ARGUMENT: 400,
  UNAUTHENTICATED: 401,
  PERMISSION_DENIED: 403,
  NOT_FOUND: 404,
  RESOURCE_EXHAUSTED: 429,
  INTERNAL: 500,
  UNIMPLEMENTED: 501,
  UNAVAILABLE: 503,
  DEADLINE_EXCEEDED: 504,
} as const;
export type Status = keyof typeof STATUS;

export class ApiError extends Error {
  readonly code: number;
  constructor(
    readonly status: Status,
    message: string,
  ) {
    super(message);
    this.name = 'ApiError';
    this.code = STATUS[status];
  }

  get body(): { error: { code: number; message: string; status: Status } } {
    return { error: { code: this.code, message: this.message, status: this.status } };
  }
}

export const invalid = (message: string): ApiError => new ApiError('INVALID_ARGUMENT', message);
export const notFound = (): ApiError => new ApiError('NOT_FOUND', 'Requested entity was not found.');
export const denied = (): ApiError => new ApiError('PERMISSION_DENIED', 'The caller does not have permission');
export const unimplemented = (what: string): ApiError =>
  new ApiError('UNIMPLEMENTED', `${what} is not implemented by the local Sheets server.`);

/** The canonical status behind an HTTP code; an unknown code counts as INTERNAL. */
export const statusOfCode = (code: number): Status =>
  (Object.keys(STATUS) as Status[]).find((status) => STATUS[status] === code) ?? 'INTERNAL';
