/**
 * The worker: runs one call of the script at a time, each in a fresh sandbox, as Google starts every execution anew.
 * Only the listed services are globals; anything else is a ReferenceError that names it.
 */
import { createContext, Script } from 'node:vm';
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import type { RunOrder, RunResult, WorkerSetup } from '../protocol';
import { connectHost } from './bridge';
import { dateMaker, setClock } from './clock';
import { eventObject } from './events';
import { services } from './services';
import { SpreadsheetFakes } from './spreadsheet';

const setup = workerData as WorkerSetup<MessagePort>;
const host = connectHost(setup.port, new Int32Array(setup.signal));
const script = new Script(setup.code, { filename: 'Code.js' });

function run(order: RunOrder): unknown {
  const context = createContext({ ...services(host, order) });
  setClock(context, order.nowMs);
  const sheets = new SpreadsheetFakes(host, order, dateMaker(context));
  context['SpreadsheetApp'] = sheets.app();
  script.runInContext(context);
  const called: unknown = context[order.functionName];
  if (typeof called !== 'function') throw new Error(`Script function not found: ${order.functionName}`);
  return (called as (event?: object) => unknown)(order.event ? eventObject(order.event, sheets) : undefined);
}

parentPort?.on('message', (order: RunOrder) => {
  let result: RunResult;
  try {
    result = { value: run(order) };
  } catch (thrown) {
    result = { error: String(thrown) };
  }
  parentPort?.postMessage(result);
});
