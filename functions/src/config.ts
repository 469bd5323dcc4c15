/** Settings of the service from the environment: parsed once, all faults told together. */
import { z } from 'zod';
import { CLOUD_WINDOWS, TASK_ROUTES, type QueueWindows } from './adapters/queue/window';
import { CALLS_PER_MINUTE } from './adapters/sheets/call-budget';
import { ROUTES } from './contract';
import type { Callers } from './http/access';

/** Cloud Tasks, and how it reaches this service and as whom. */
export interface QueueConfig {
  readonly queue: string;
  readonly location: string;
  readonly account: string;
  readonly serviceUrl: string;
}

export interface Config {
  readonly callers: Callers;
  /** Null: what is asked waits in this process. */
  readonly queue: QueueConfig | null;
  readonly windows: QueueWindows;
  readonly callsPerMinute: number;
  readonly projectId: string | undefined;
  /** Where the Sheets API and the certificates are, if not at Google. */
  readonly sheetsRootUrl: string | undefined;
  readonly certificatesUrl: string | undefined;
}

/** All that is wrong with the settings, one line each. */
export class ConfigError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`the settings are wrong:\n${faults.map((fault) => `- ${fault}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

/** Settings that send the service somewhere else: whoever could set them in the cloud could feed it anything. */
const REDIRECTING = [
  'SHEETS_ROOT_URL',
  'IDENTITY_CERTS_URL',
  'FIRESTORE_EMULATOR_HOST',
  'CLOUD_TASKS_EMULATOR_HOST',
] as const;
const QUEUE = ['TASKS_QUEUE', 'TASKS_LOCATION', 'TASKS_ACCOUNT', 'SERVICE_URL'] as const;

const listOf = (item: z.ZodType<string>) =>
  z.preprocess(
    (text) => (typeof text === 'string' ? text.split(',').map((part) => part.trim()).filter(Boolean) : text), // prettier-ignore
    z.array(item).min(1, 'at least one is needed'),
  );
const emails = listOf(z.email('not an e-mail address').toLowerCase());
const audiences = listOf(z.string());
const whole = (fallback: number, min: number, max: number) =>
  z.coerce.number().int().min(min).max(max).default(fallback);
const url = z.url({ protocol: /^https?$/ }).optional();
const name = z.string().regex(/^[a-zA-Z0-9-]+$/, 'letters, digits and hyphens only').optional(); // prettier-ignore

const environment = z.object({
  TRIGGER_EMAILS: emails,
  TRIGGER_AUDIENCES: audiences,
  TASKS_EMAILS: emails,
  TASKS_AUDIENCES: audiences,
  OPERATOR_EMAILS: emails,
  OPERATOR_AUDIENCES: audiences,
  MENU_AUDIENCES: audiences.optional(),
  TASKS_QUEUE: name,
  TASKS_LOCATION: name,
  TASKS_ACCOUNT: z.email('not an e-mail address').toLowerCase().optional(),
  SERVICE_URL: z.url({ protocol: /^https?$/ }).transform((text) => text.replace(/\/+$/, '')).optional(), // prettier-ignore
  QUEUE_WINDOW_MS: whole(CLOUD_WINDOWS.sync.windowMs, 10, 600_000),
  QUEUE_ROLLUP_WINDOW_MS: whole(CLOUD_WINDOWS.rollup.windowMs, 10, 3_600_000),
  QUEUE_SLACK_MS: whole(CLOUD_WINDOWS.sync.slackMs, 0, 60_000),
  SHEETS_CALLS_PER_MINUTE: whole(CALLS_PER_MINUTE, 1, 100_000),
  GOOGLE_CLOUD_PROJECT: z.string().min(1).optional(),
  SHEETS_ROOT_URL: url,
  IDENTITY_CERTS_URL: url,
});

/** An empty variable is an unset one. Throws: ConfigError. */
export function parseConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''));
  const parsed = environment.safeParse(set);
  const faults = (parsed.error?.issues ?? []).map((issue) => `${String(issue.path[0])}: ${issue.message}`);
  if (set['K_SERVICE'] !== undefined) {
    faults.push(...REDIRECTING.filter((name) => name in set).map((name) => `${name}: refused in the cloud`));
  }
  if (parsed.success) faults.push(...queueFaults(parsed.data, set['K_SERVICE'] !== undefined));
  if (!parsed.success || faults.length > 0) throw new ConfigError(faults);
  const e = parsed.data;
  return {
    callers: {
      trigger: { emails: e.TRIGGER_EMAILS, audiences: e.TRIGGER_AUDIENCES },
      tasks: { emails: e.TASKS_EMAILS, audiences: e.TASKS_AUDIENCES },
      operator: { emails: e.OPERATOR_EMAILS, audiences: e.OPERATOR_AUDIENCES },
      person: { emails: 'any', audiences: e.MENU_AUDIENCES ?? [] },
    },
    queue: queueOf(e),
    windows: {
      sync: { windowMs: e.QUEUE_WINDOW_MS, slackMs: e.QUEUE_SLACK_MS },
      rollup: { windowMs: e.QUEUE_ROLLUP_WINDOW_MS, slackMs: e.QUEUE_SLACK_MS },
    },
    callsPerMinute: e.SHEETS_CALLS_PER_MINUTE,
    projectId: e.GOOGLE_CLOUD_PROJECT,
    sheetsRootUrl: e.SHEETS_ROOT_URL,
    certificatesUrl: e.IDENTITY_CERTS_URL,
  };
}

type Environment = z.infer<typeof environment>;

function queueOf({ TASKS_QUEUE, TASKS_LOCATION, TASKS_ACCOUNT, SERVICE_URL }: Environment): QueueConfig | null {
  if (!TASKS_QUEUE || !TASKS_LOCATION || !TASKS_ACCOUNT || !SERVICE_URL) return null;
  return { queue: TASKS_QUEUE, location: TASKS_LOCATION, account: TASKS_ACCOUNT, serviceUrl: SERVICE_URL };
}

/** All four or none, and the queue's own deliveries must be among the callers that are let in. */
function queueFaults(e: Environment, inCloud: boolean): string[] {
  const missing = QUEUE.filter((name) => e[name] === undefined);
  if (missing.length === QUEUE.length && !inCloud) return [];
  if (missing.length > 0) return missing.map((name) => `${name}: needed together with ${QUEUE.filter((n) => n !== name).join(', ')}; without Cloud Tasks what waits dies with the process`); // prettier-ignore
  const { TASKS_ACCOUNT: account = '', SERVICE_URL: serviceUrl = '' } = e;
  const addresses = [...Object.values(TASK_ROUTES), ROUTES.sweep].map((route) => serviceUrl + route);
  return [
    ...(e.TASKS_EMAILS.includes(account) ? [] : [`TASKS_EMAILS: ${account} is missing, the account in TASKS_ACCOUNT`]),
    ...addresses
      .filter((address) => !e.TASKS_AUDIENCES.includes(address))
      .map((address) => `TASKS_AUDIENCES: ${address} is missing; a task's token has its whole address as audience`),
  ];
}
