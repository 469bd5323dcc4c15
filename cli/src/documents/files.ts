/** Writes documents into a folder: PDFs to print, text and table files to copy from. Says which files it wrote. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { DocumentsAnswerBody } from '../../../functions/src/contract';
import { UsageError } from '../arguments';
import { pdfOf } from './pdf';

interface OutFile {
  readonly name: string;
  readonly content: () => Promise<Buffer> | string;
}

/** A spreadsheet reads a table of this encoding only with its mark. */
const BOM = '\ufeff';

/** Throws: UsageError when the folder cannot be written to. */
export async function writeDocuments(answer: DocumentsAnswerBody, folder: string): Promise<string[]> {
  const taken = new Set<string>();
  const written: string[] = [];
  try {
    await mkdir(folder, { recursive: true });
    for (const { name, content } of outFiles(answer, taken)) {
      const file = path.join(folder, name);
      await writeFile(file, await content());
      written.push(file);
    }
  } catch (error) {
    if (typeof (error as NodeJS.ErrnoException).code === 'string')
      throw new UsageError(`Folder ${folder} tidak dapat ditulisi.`);
    throw error;
  }
  return written;
}

function* outFiles({ cetak, salinan }: DocumentsAnswerBody, taken: Set<string>): Generator<OutFile> {
  for (const dokumen of cetak) {
    yield { name: `${unique(dokumen.berkas, taken)}.pdf`, content: () => pdfOf(dokumen) };
  }
  for (const { berkas, baris, tabel } of salinan) {
    const name = unique(berkas, taken);
    yield { name: `${name}.txt`, content: () => `${baris.join('\r\n')}\r\n` };
    yield { name: `${name}.tsv`, content: () => `${BOM}${tabel.map((row) => row.join('\t')).join('\r\n')}\r\n` };
  }
}

/** Two people of one name get a number; case does not tell files apart everywhere. */
function unique(berkas: string, taken: Set<string>): string {
  let name = berkas;
  for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${berkas} (${n})`;
  taken.add(name.toLowerCase());
  return name;
}
