/** What the workbench needs of the script that is bound to the files: a port, so that the page can be tried without it. */
import type { MenuOutcome, Role, ScriptMenu } from './protocol';

export interface WorkbenchMenus {
  /** What the script adds to the menu bar when that role's person opens the file. */
  menus(spreadsheetId: string, as: Role): Promise<readonly ScriptMenu[]>;
  /** Carries out an item as that role's person. Null: that person's menus have no such item. */
  choose(spreadsheetId: string, functionName: string, as: Role): Promise<MenuOutcome | null>;
}
