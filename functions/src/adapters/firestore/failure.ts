/** Turns what the Firestore client throws into an AppFailure, so that the application can decide about a retry. */
import { AppFailure, type FailureKind } from '../../app/failure';

/** gRPC status codes that we can say something about. Any other is a bug and passes through. */
const KINDS: Readonly<Record<number, FailureKind>> = {
  4: 'transient', // DEADLINE_EXCEEDED
  5: 'conflict', // NOT_FOUND: the document an update was planned on has gone
  6: 'conflict', // ALREADY_EXISTS: somebody made the first commit
  7: 'denied', // PERMISSION_DENIED
  8: 'transient', // RESOURCE_EXHAUSTED
  9: 'conflict', // FAILED_PRECONDITION: the manifest moved on
  10: 'transient', // ABORTED: contention
  14: 'transient', // UNAVAILABLE
  16: 'denied', // UNAUTHENTICATED
};

const codeOf = (error: unknown): number | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'number' ? error.code : undefined;

/** Runs `work`; a failure of Firestore comes out as AppFailure with the same cause. */
export async function asAppFailure<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = codeOf(error);
    const kind = code === undefined ? undefined : KINDS[code];
    if (kind === undefined) throw error;
    throw new AppFailure(kind, what, `Firestore answered with status ${String(code)}`, { cause: error });
  }
}
