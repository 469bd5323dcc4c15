/**
 * Installs the triggers of the registered files. Run by hand, once, by the office account; running it again repairs.
 * Triggers belong to the account that creates them and are invisible to others, so a second account must not install:
 * every edit would be handled twice. That is why the account is written down.
 */
import { dropSetting, registeredFiles, saveSetting, SETTING, setting } from '../shared/settings';

type Trigger = GoogleAppsScript.Script.Trigger;

/** Google allows 20 triggers per account and script: two a file and two by the clock. More files: one more script. */
const MAX_TRIGGERS = 20;
const CLOCK_TRIGGERS = 2;
const ZONE = 'Asia/Jakarta';

interface Wanted {
  readonly key: string;
  readonly create: () => void;
}

const keyOf = (handler: string, event: string, fileId: string): string => [handler, event, fileId].join(' ').trim();

function keyOfTrigger(trigger: Trigger): string {
  const event = String(trigger.getEventType());
  const fileId: string | null = event === 'CLOCK' ? null : trigger.getTriggerSourceId();
  return keyOf(trigger.getHandlerFunction(), event, fileId ?? '');
}

function wantedTriggers(fileIds: readonly string[]): Wanted[] {
  const perFile = fileIds.flatMap((id): Wanted[] => [
    {
      key: keyOf('handleEdit', 'ON_EDIT', id),
      create: () => void ScriptApp.newTrigger('handleEdit').forSpreadsheet(id).onEdit().create(),
    },
    {
      key: keyOf('handleChange', 'ON_CHANGE', id),
      create: () => void ScriptApp.newTrigger('handleChange').forSpreadsheet(id).onChange().create(),
    },
  ]);
  const daily: Wanted = {
    key: keyOf('layRowsDaily', 'CLOCK', ''),
    create: () =>
      void ScriptApp.newTrigger('layRowsDaily').timeBased().everyDays(1).atHour(1).inTimezone(ZONE).create(),
  };
  const hourly: Wanted = {
    key: keyOf('sendMails', 'CLOCK', ''),
    create: () => void ScriptApp.newTrigger('sendMails').timeBased().everyHours(1).create(),
  };
  return [...perFile, daily, hourly];
}

function refuseOtherAccount(account: string): void {
  const by = setting(SETTING.installedBy);
  if (by !== null && by !== account) {
    throw new Error(`Pemicu sudah dipasang oleh ${by}. Minta akun itu menjalankan uninstall() lebih dahulu.`);
  }
}

/** Leaves exactly one trigger of each wanted kind: creates what is missing, removes doubles and leftovers. */
export function install(): void {
  const account = Session.getEffectiveUser().getEmail();
  refuseOtherAccount(account);
  const wanted = wantedTriggers([...registeredFiles().keys()]);
  if (wanted.length > MAX_TRIGGERS) {
    const files = (MAX_TRIGGERS - CLOCK_TRIGGERS) >> 1;
    throw new Error(`Satu skrip melayani paling banyak ${files} file. Pindahkan sisanya ke skrip kedua.`);
  }
  saveSetting(SETTING.installedBy, account);
  const missing = new Map(wanted.map((trigger) => [trigger.key, trigger]));
  for (const trigger of ScriptApp.getProjectTriggers()) {
    if (!missing.delete(keyOfTrigger(trigger))) ScriptApp.deleteTrigger(trigger);
  }
  for (const trigger of missing.values()) trigger.create();
}

/** Removes every trigger of this account in this script and forgets the account. */
export function uninstall(): void {
  refuseOtherAccount(Session.getEffectiveUser().getEmail());
  for (const trigger of ScriptApp.getProjectTriggers()) ScriptApp.deleteTrigger(trigger);
  dropSetting(SETTING.installedBy);
}

export interface InstallStatus {
  readonly installedBy: string | null;
  readonly files: number;
  readonly installed: readonly string[];
  /** Triggers that should be there and are not; `install` creates them. */
  readonly missing: readonly string[];
}

/** What is installed, returned and written to the execution log for the operator who runs it by hand. */
export function status(): InstallStatus {
  const files = [...registeredFiles().keys()];
  const installed = ScriptApp.getProjectTriggers().map(keyOfTrigger);
  const missing = wantedTriggers(files)
    .map(({ key }) => key)
    .filter((key) => !installed.includes(key));
  const report = { installedBy: setting(SETTING.installedBy), files: files.length, installed, missing };
  Logger.log(JSON.stringify(report, null, 2));
  return report;
}
