/** The page's line to the server: units, one book's event stream, and its ops. */
import type {
  BookEvent,
  BookSnapshot,
  MailView,
  MenuChoice,
  MenuOutcome,
  OpAnswer,
  OpRefusal,
  OpRequest,
  Role,
  ScriptMenu,
  StreamMessage,
  UnitInfo,
} from '../../../src/workbench/protocol';
import type { Reply } from './op-queue';

export async function fetchUnits(): Promise<UnitInfo[]> {
  const response = await fetch('/api/units');
  if (!response.ok) throw new Error(`units: ${response.status}`);
  return (await response.json()) as UnitInfo[];
}

/** Null while the server does not answer. */
export async function fetchMails(role: Role): Promise<readonly MailView[] | null> {
  const response = await fetch(`/api/mails?as=${role}`).catch(() => null);
  return response?.ok ? ((await response.json()) as MailView[]) : null;
}

export interface StreamListener {
  /** At first, and again after a lost connection. */
  snapshot(snapshot: BookSnapshot): void;
  event(event: BookEvent): void;
  online(online: boolean): void;
}

const addressOf = (spreadsheetId: string, path: string, role: Role): string =>
  `/api/books/${encodeURIComponent(spreadsheetId)}/${path}?as=${role}`;

/** Opens the event stream; the browser reconnects by itself. Returns how to close it. */
export function openStream(spreadsheetId: string, role: Role, listener: StreamListener): () => void {
  const source = new EventSource(addressOf(spreadsheetId, 'events', role));
  source.onopen = () => listener.online(true);
  source.onerror = () => listener.online(false);
  source.onmessage = (message: MessageEvent<string>) => {
    const parsed = JSON.parse(message.data) as StreamMessage;
    if (parsed.kind === 'snapshot') listener.snapshot(parsed.snapshot);
    else listener.event(parsed);
  };
  return () => source.close();
}

const posted = (body: OpRequest | MenuChoice): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
});

export async function postOp(spreadsheetId: string, role: Role, request: OpRequest): Promise<Reply> {
  try {
    const response = await fetch(addressOf(spreadsheetId, 'ops', role), posted(request));
    if (response.ok) return { kind: 'done', answer: (await response.json()) as OpAnswer };
    if (response.status >= 500) return { kind: 'offline' };
    return { kind: 'refused', refusal: (await response.json()) as OpRefusal };
  } catch {
    return { kind: 'offline' }; // fetch throws only when no answer came
  }
}

/** None when they cannot be had: a file works without its script. */
export async function fetchMenus(spreadsheetId: string, role: Role): Promise<readonly ScriptMenu[]> {
  const response = await fetch(addressOf(spreadsheetId, 'menus', role)).catch(() => null);
  return response?.ok ? ((await response.json()) as ScriptMenu[]) : [];
}

/** Null when the script did not run. */
export async function postChoice(spreadsheetId: string, role: Role, choice: MenuChoice): Promise<MenuOutcome | null> {
  const response = await fetch(addressOf(spreadsheetId, 'menus', role), posted(choice)).catch(() => null);
  return response?.ok ? ((await response.json()) as MenuOutcome) : null;
}
