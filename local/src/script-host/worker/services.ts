/** The other services the scripts use: lock, network, triggers, identity, properties, log, HTML. */
import type { RunOrder, ScriptMail, TriggerRecord } from '../protocol';
import type { Host } from './bridge';
import { strict } from './strict';

interface FetchOptions {
  readonly method?: string;
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly payload?: string;
  readonly muteHttpExceptions?: boolean;
}

const user = (email: string) => strict('User', { getEmail: () => email });

const trigger = (record: TriggerRecord) =>
  strict('Trigger', {
    getUniqueId: () => record.uid,
    getHandlerFunction: () => record.handler,
    getEventType: () => record.eventType,
    getTriggerSourceId: () => record.sourceId,
  });

function triggerBuilder(host: Host, handler: string) {
  const creating = (eventType: TriggerRecord['eventType'], sourceId: string) => ({
    create: () => trigger(host.createTrigger({ handler, eventType, sourceId, every: null })),
  });
  // The local clock has one daily hour for all, so the hour and zone asked for change nothing here.
  let every: TriggerRecord['every'] = null;
  const clock = strict('ClockTriggerBuilder', {
    everyDays: (_days: number): unknown => ((every = 'day'), clock),
    everyHours: (_hours: number): unknown => ((every = 'hour'), clock),
    atHour: (_hour: number): unknown => clock,
    inTimezone: (_zone: string): unknown => clock,
    create: () => trigger(host.createTrigger({ handler, eventType: 'CLOCK', sourceId: null, every })),
  });
  return strict('TriggerBuilder', {
    forSpreadsheet: (id: string) =>
      strict('SpreadsheetTriggerBuilder', {
        onEdit: () => strict('SpreadsheetTriggerBuilder', creating('ON_EDIT', id)),
        onChange: () => strict('SpreadsheetTriggerBuilder', creating('ON_CHANGE', id)),
      }),
    timeBased: () => clock,
  });
}

function fetchUrl(host: Host, url: string, options: FetchOptions) {
  const contentType = options.contentType ?? 'application/x-www-form-urlencoded';
  const { status, text } = host.fetch({
    url,
    method: options.method ?? 'get',
    headers: { ...options.headers, ...(options.payload === undefined ? {} : { 'content-type': contentType }) },
    payload: options.payload ?? null,
  });
  if (status >= 400 && !options.muteHttpExceptions) {
    throw new Error(`Request failed for ${new URL(url).origin} returned code ${status}.`);
  }
  return strict('HTTPResponse', { getResponseCode: () => status, getContentText: () => text });
}

/** The services as globals of a fresh sandbox. */
export function services(host: Host, order: RunOrder) {
  const scriptLock = strict('Lock', {
    tryLock: (timeoutMs: number) => host.tryLock(timeoutMs),
    releaseLock: () => host.releaseLock(),
  });
  const scriptProperties = strict('Properties', {
    getProperty: (name: string) => host.property(name),
    setProperty: (name: string, value: string) => host.setProperty(name, value),
    deleteProperty: (name: string) => host.deleteProperty(name),
  });
  return {
    LockService: strict('LockService', { getScriptLock: () => scriptLock }),
    PropertiesService: strict('PropertiesService', { getScriptProperties: () => scriptProperties }),
    UrlFetchApp: strict('UrlFetchApp', {
      fetch: (url: string, options: FetchOptions = {}) => fetchUrl(host, url, options),
    }),
    ScriptApp: strict('ScriptApp', {
      getIdentityToken: () => host.identityToken(),
      getProjectTriggers: () => host.triggers().map(trigger),
      newTrigger: (handler: string) => triggerBuilder(host, handler),
      deleteTrigger: (gone: { getUniqueId(): string }) => host.deleteTrigger(gone.getUniqueId()),
    }),
    Session: strict('Session', {
      getEffectiveUser: () => user(order.effectiveUser),
      getActiveUser: () => user(order.activeUser),
    }),
    MailApp: strict('MailApp', {
      getRemainingDailyQuota: () => host.mailQuota(),
      sendEmail: (mail: ScriptMail) => host.sendMail(mail),
    }),
    Logger: strict('Logger', { log: (text: unknown) => host.log(String(text)) }),
    HtmlService: strict('HtmlService', { createHtmlOutput: (content: string) => htmlOutput(content) }),
  };
}

function htmlOutput(content: string) {
  let title = '';
  const output = strict('HtmlOutput', {
    setTitle: (text: string): unknown => {
      title = text;
      return output;
    },
    getTitle: () => title,
    getContent: () => content,
  });
  return output;
}

export { user };
