/** Settings of the service from the environment: parsed once, all faults told together. */
import { z } from 'zod';
import { CLOUD_WINDOWS, type QueueWindows } from './adapters/queue/window';
import { CALLS_PER_MINUTE } from './adapters/sheets/call-budget';
import type { Callers } from './http/access';

export interface Config {
  readonly callers: Callers;
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
const REDIRECTING = ['SHEETS_ROOT_URL', 'IDENTITY_CERTS_URL', 'FIRESTORE_EMULATOR_HOST'] as const;

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

const environment = z.object({
  TRIGGER_EMAILS: emails,
  TRIGGER_AUDIENCES: audiences,
  TASKS_EMAILS: emails,
  TASKS_AUDIENCES: audiences,
  OPERATOR_EMAILS: emails,
  OPERATOR_AUDIENCES: audiences,
  MENU_AUDIENCES: audiences.optional(),
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
  if (!parsed.success || faults.length > 0) throw new ConfigError(faults);
  const e = parsed.data;
  return {
    callers: {
      trigger: { emails: e.TRIGGER_EMAILS, audiences: e.TRIGGER_AUDIENCES },
      tasks: { emails: e.TASKS_EMAILS, audiences: e.TASKS_AUDIENCES },
      operator: { emails: e.OPERATOR_EMAILS, audiences: e.OPERATOR_AUDIENCES },
      person: { emails: 'any', audiences: e.MENU_AUDIENCES ?? [] },
    },
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
