/** Carries out one command: asks the service, prints, and says with which code to exit. */
import { parseInvocation, USAGE, UsageError, type Invocation } from './arguments';
import { bandingLines } from './banding';
import { createClient, localToken, ServiceError, type Client } from './client';
import { writeDocuments } from './documents/files';
import { readRegistration } from './registration';
import { reportLines, setUpLines, statusLines, unitsLines } from './report';

export interface Console {
  out: (text: string) => void;
  err: (text: string) => void;
}

/** 0: done. 1: the service failed or refused. 2: the command line is wrong. */
export type ExitCode = 0 | 1 | 2;

export async function run(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  { out, err }: Console,
): Promise<ExitCode> {
  try {
    const invocation = parseInvocation(argv, env);
    const token = invocation.token ?? (await tokenFor(invocation));
    const { body, lines, failed } = await answerTo(invocation, createClient(invocation.url, token));
    out(invocation.json ? JSON.stringify(body, null, 2) : lines.join('\n'));
    return failed ? 1 : 0;
  } catch (error) {
    if (error instanceof UsageError) {
      err(`${error.message}\n\n${USAGE}`);
      return 2;
    }
    if (error instanceof ServiceError) {
      err(error.message);
      return 1;
    }
    throw error;
  }
}

/** A local token is worth nothing elsewhere, and asking for one there would only hide that a token is missing. */
async function tokenFor({ url, tokenUrl }: Invocation): Promise<string> {
  const { hostname } = toUrl(url);
  if (!['127.0.0.1', 'localhost', '[::1]'].includes(hostname)) {
    throw new UsageError('Sebutkan token untuk layanan ini: --token "$(gcloud auth print-identity-token)".');
  }
  return localToken(toUrl(tokenUrl).href);
}

function toUrl(text: string): URL {
  if (!URL.canParse(text)) throw new UsageError(`"${text}" bukan alamat yang sah.`);
  return new URL(text);
}

interface Shown {
  readonly body: unknown;
  readonly lines: readonly string[];
  readonly failed?: boolean;
}

async function answerTo({ command }: Invocation, client: Client): Promise<Shown> {
  switch (command.do) {
    case 'sync': {
      const body = await client.sync(command.unitId);
      return { body, lines: reportLines(body), failed: body.outcome === 'failed' };
    }
    case 'status': {
      if (command.unitId === undefined) {
        const body = await client.units();
        return { body, lines: unitsLines(body) };
      }
      const body = await client.unit(command.unitId);
      return { body, lines: statusLines(body) };
    }
    case 'explain': {
      const body = await client.explain(command.unitId, command.nip, command.ask);
      return { body, lines: body.lines };
    }
    case 'dokumen': {
      const berkas = await writeDocuments(await client.documents(command.body), command.ke);
      return { body: { berkas }, lines: berkas.length === 0 ? ['Tidak ada dokumen untuk dibuat.'] : berkas };
    }
    case 'banding': {
      const body = await client.banding(command.unitId, command.body);
      return { body, lines: bandingLines(body) };
    }
    case 'setup': {
      const body = await client.setUp(await readRegistration(command.file));
      return { body, lines: setUpLines(body) };
    }
    case 'confirm': {
      await client.confirm(command.unitId, command.code);
      return { body: { confirmed: true }, lines: ['Penghapusan dibenarkan. Unit dihitung ulang sebentar lagi.'] };
    }
  }
}
