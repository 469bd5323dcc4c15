/** The script host of the local mode: runs the shipped Apps Script bundles against the local workbooks. */
export { ScriptHost, type Execution, type ScriptHostOptions } from './host';
export { fireTriggers } from './library-events';
export { libraryWorkbooks } from './library-workbooks';
