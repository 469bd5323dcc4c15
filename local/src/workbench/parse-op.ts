/** Reads the body of an op request: `unknown` to BookOp, or null. The page is ours, but the port is open to anyone. */
import type { BookOp, OpRequest, RawValue } from './protocol';

/** No sheet has more cells than this, so no index or size beyond it is meant. */
const LIMIT = 1_000_000;

type Fields = Readonly<Record<string, unknown>>;

const isIndex = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < LIMIT;
const isCount = (value: unknown): value is number => isIndex(value) && value > 0;
const isTextOrSkip = (value: unknown): value is string | null => value === null || typeof value === 'string';
const isRawOrSkip = (value: unknown): value is RawValue | null =>
  value === null ||
  typeof value === 'string' ||
  typeof value === 'boolean' ||
  (typeof value === 'number' && Number.isFinite(value));

function isBlock<T>(value: unknown, isCell: (cell: unknown) => cell is T): value is T[][] {
  return (
    Array.isArray(value) && value.length > 0 && value.every((row: unknown) => Array.isArray(row) && row.every(isCell))
  );
}

function parseOp(op: Fields): BookOp | null {
  const { kind, tab, row, column, count, ascending, texts, values } = op;
  const { rowCount, columnCount, toRow, toColumn } = op;
  if (kind === 'undo' || kind === 'redo') return { kind };
  if (!isIndex(tab)) return null;
  if (kind === 'sort') {
    return isIndex(column) && typeof ascending === 'boolean' ? { kind, tab, column, ascending } : null;
  }
  if (!isIndex(row)) return null;
  if (kind === 'insertRows' || kind === 'deleteRows') return isCount(count) ? { kind, tab, row, count } : null;
  if (!isIndex(column)) return null;
  if (kind === 'set' && isBlock(texts, isTextOrSkip)) return { kind, tab, row, column, texts };
  if (kind === 'fill' && isBlock(values, isRawOrSkip)) return { kind, tab, row, column, values };
  if (kind === 'move' && isCount(rowCount) && isCount(columnCount) && isIndex(toRow) && isIndex(toColumn)) {
    return { kind, tab, row, column, rowCount, columnCount, toRow, toColumn };
  }
  return null;
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

export function parseOpRequest(body: unknown): OpRequest | null {
  if (!isFields(body) || !isIndex(body['baseVersion']) || !isFields(body['op'])) return null;
  const op = parseOp(body['op']);
  return op ? { baseVersion: body['baseVersion'], op } : null;
}
