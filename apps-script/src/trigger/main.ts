/** Entry of the trigger script: what is exported here becomes a top-level function of the script. */
export { configure } from '../shared/configure';
export { handleChange, handleEdit, layRowsDaily } from './handlers';
export { sendMails } from './send-mails';
export { install, status, uninstall } from './installer';
