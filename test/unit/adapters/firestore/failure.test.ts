import { asAppFailure } from '../../../../functions/src/adapters/firestore/failure';

const failing = (code: number) =>
  asAppFailure('firestore.read', () => Promise.reject(Object.assign(new Error('x'), { code })));

describe('asAppFailure', () => {
  it.each([
    { status: 'DEADLINE_EXCEEDED', code: 4, kind: 'transient' },
    { status: 'RESOURCE_EXHAUSTED', code: 8, kind: 'transient' },
    { status: 'ABORTED', code: 10, kind: 'transient' },
    { status: 'UNAVAILABLE', code: 14, kind: 'transient' },
    { status: 'NOT_FOUND', code: 5, kind: 'conflict' },
    { status: 'ALREADY_EXISTS', code: 6, kind: 'conflict' },
    { status: 'FAILED_PRECONDITION', code: 9, kind: 'conflict' },
    { status: 'PERMISSION_DENIED', code: 7, kind: 'denied' },
    { status: 'UNAUTHENTICATED', code: 16, kind: 'denied' },
  ])('takes $status for $kind and keeps the cause', async ({ code, kind }) => {
    await expect(failing(code)).rejects.toMatchObject({ kind, what: 'firestore.read', cause: { code } });
  });

  it('lets a bug pass as it is', async () => {
    await expect(failing(3)).rejects.toMatchObject({ name: 'Error', code: 3 });
    await expect(asAppFailure('x', () => Promise.reject(new TypeError('bug')))).rejects.toBeInstanceOf(TypeError);
  });
});
