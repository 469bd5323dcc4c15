/** The operator's file with the registration of a unit or an organisation. */
import { readFile } from 'node:fs/promises';
import { UsageError } from './arguments';
import { CONTOH } from './contoh';

/** Throws: UsageError when it cannot be read or is no JSON object; what it says is judged by the service. */
export async function readRegistration(file: string): Promise<object> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    throw new UsageError(`Berkas ${file} tidak dapat dibaca.`);
  }
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed;
  } catch {
    // told below, like any other content that is no registration
  }
  throw new UsageError(`Berkas ${file} bukan JSON pendaftaran.\n\n${CONTOH}`);
}
