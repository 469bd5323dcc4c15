import type { BookOp, OpRequest } from '../../../../local/src/workbench/protocol';
import { OpQueue, type Reply } from '../../../../local/web/src/book/op-queue';
import { moveOf } from '../../../../local/web/src/book/row-moves';

const TAB = 3;
const set = (row: number, text: string): BookOp => ({ kind: 'set', tab: TAB, row, column: 1, texts: [[text]] });
const done = (version: number): Reply => ({ kind: 'done', answer: { version } });
const stale = (version: number): Reply => ({
  kind: 'refused',
  refusal: { error: { code: 'stale', message: 'bergeser' }, version },
});
const inserted = (row: number) => moveOf({ kind: 'insertRows', tab: TAB, row, count: 1 });
const deleted = (row: number) => moveOf({ kind: 'deleteRows', tab: TAB, row, count: 1 });

/** A queue whose server answers when told to. */
function aQueue() {
  const sent: { request: OpRequest; answer: (reply: Reply) => Promise<void> }[] = [];
  const told: string[] = [];
  const later: (() => void)[] = [];
  const queue = new OpQueue(
    (request) =>
      new Promise((resolve) => {
        sent.push({
          request,
          answer: async (reply) => {
            resolve(reply);
            await new Promise((next) => setImmediate(next));
          },
        });
      }),
    {
      done: (op, { version }) => told.push(`done ${JSON.stringify('texts' in op ? op.texts : op.kind)} v${version}`),
      refused: (_op, message) => told.push(`refused ${message}`),
    },
    (run) => later.push(run),
  );
  return { queue, sent, told, later };
}

describe('OpQueue', () => {
  it('sends one op at a time, in the order in which they were made', async () => {
    const { queue, sent, told } = aQueue();
    queue.add(set(1, 'a'), 5);
    queue.add(set(2, 'b'), 5);
    expect(sent).toHaveLength(1);
    await sent[0]!.answer(done(6));
    expect(sent.map(({ request }) => request.op)).toEqual([set(1, 'a'), set(2, 'b')]);
    expect(told).toEqual(['done [["a"]] v6']);
  });

  it('moves a waiting op along with its row', async () => {
    const { queue, sent } = aQueue();
    queue.add(set(1, 'a'), 5);
    queue.add(set(4, 'b'), 5);
    queue.rowsMoved(TAB, inserted(2), 6);
    await sent[0]!.answer(done(5));
    expect(sent[1]!.request).toEqual({ op: set(5, 'b'), baseVersion: 6 });
  });

  it('sends a stale op again only once it has moved along with what it had not seen', async () => {
    const { queue, sent } = aQueue();
    queue.add(set(4, 'a'), 5);
    await sent[0]!.answer(stale(6));
    expect(sent).toHaveLength(1);
    queue.rowsMoved(TAB, inserted(2), 6);
    queue.seen(6);
    expect(sent[1]!.request).toEqual({ op: set(5, 'a'), baseVersion: 6 });
  });

  it('gives an op up, with words, when its row was deleted', async () => {
    const { queue, sent, told } = aQueue();
    queue.add(set(4, 'a'), 5);
    await sent[0]!.answer(stale(6));
    queue.rowsMoved(TAB, deleted(4), 6);
    queue.seen(6);
    expect(sent).toHaveLength(1);
    expect(told).toEqual([expect.stringContaining('belum tersimpan')]);
    expect(queue.length).toBe(0);
  });

  it('leaves ops of other tabs where they are', async () => {
    const { queue, sent } = aQueue();
    queue.add(set(4, 'a'), 5);
    queue.rowsMoved(TAB + 1, inserted(2), 6);
    await sent[0]!.answer(stale(5));
    queue.seen(5);
    expect(sent[1]!.request).toEqual({ op: set(4, 'a'), baseVersion: 5 });
  });

  it('repeats a block of cells after a lost connection', async () => {
    const { queue, sent, later, told } = aQueue();
    queue.add(set(4, 'a'), 5);
    await sent[0]!.answer({ kind: 'offline' });
    expect(sent).toHaveLength(1);
    later[0]!();
    await sent[1]!.answer(done(6));
    expect(told).toEqual(['done [["a"]] v6']);
  });

  it('does not repeat an insertion that may have arrived', async () => {
    const { queue, sent, later, told } = aQueue();
    queue.add({ kind: 'insertRows', tab: TAB, row: 4, count: 1 }, 5);
    await sent[0]!.answer({ kind: 'offline' });
    expect([later.length, sent.length]).toEqual([0, 1]);
    expect(told).toEqual([expect.stringContaining('Sambungan terputus')]);
  });

  it('goes on after a restart of the server, whose versions begin anew', async () => {
    const { queue, sent } = aQueue();
    queue.add(set(4, 'a'), 50);
    await sent[0]!.answer(stale(51));
    queue.rowsMoved(TAB, (row) => row, 2);
    queue.restarted(2);
    expect(sent[1]!.request).toEqual({ op: set(4, 'a'), baseVersion: 2 });
  });
});
