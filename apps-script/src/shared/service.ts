/**
 * Calls to the service with the identity token of whoever runs the script.
 * A call is best effort: a service that is down, slow or refusing costs freshness, never an edit, so nothing throws here.
 */
import { ROUTES, type HintBody } from '../../../functions/src/contract/routes';
import { SETTING, setting } from './settings';

export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** Posts JSON to a route. Null when the service could not be reached; the reason is in the execution log. */
export function post(route: string, body: object): Answer | null {
  try {
    const base = setting(SETTING.serviceUrl);
    if (!base) throw new Error(`properti ${SETTING.serviceUrl} belum diisi`);
    const response = UrlFetchApp.fetch(base.replace(/\/+$/, '') + route, {
      method: 'post',
      contentType: 'application/json',
      headers: { Authorization: `Bearer ${ScriptApp.getIdentityToken()}` },
      payload: JSON.stringify(body),
      muteHttpExceptions: true,
    });
    return { status: response.getResponseCode(), text: response.getContentText() };
  } catch (cause) {
    Logger.log(`${route}: ${String(cause)}`);
    return null;
  }
}

/** Tells the service that a file changed. The hint carries no data: the service reads the file itself. */
export function sendHint(spreadsheetId: string): Answer | null {
  const body: HintBody = { spreadsheetId };
  const answer = post(ROUTES.hints, body);
  if (answer && answer.status >= 300) Logger.log(`${ROUTES.hints}: ${answer.status}`);
  return answer;
}
