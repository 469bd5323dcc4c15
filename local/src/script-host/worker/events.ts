/** Event objects as Google hands them to a trigger: a field it would leave out is left out here too. */
import type { EventFacts } from '../protocol';
import { user } from './services';
import type { SpreadsheetFakes } from './spreadsheet';

export function eventObject(facts: EventFacts, sheets: SpreadsheetFakes): object {
  const common = { authMode: 'FULL', triggerUid: facts.triggerUid };
  if (facts.kind === 'clock') return common;
  const who = facts.user === undefined ? {} : { user: user(facts.user) };
  const source = sheets.spreadsheet(facts.spreadsheetId);
  if (facts.kind === 'change') return { ...common, ...who, source, changeType: facts.changeType };
  return {
    ...common,
    ...who,
    source,
    range: sheets.range(facts.spreadsheetId, facts.sheetId, facts.rect),
    ...(facts.value === undefined ? {} : { value: facts.value }),
    ...(facts.oldValue === undefined ? {} : { oldValue: facts.oldValue }),
  };
}
