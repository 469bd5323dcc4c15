/** Writes the guide pages that repeat words of the service anew: npx tsx samples/tulis-panduan.ts */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { halamanPesan } from './contoh-pesan';
import { halamanLatihan } from './halaman-latihan';

for (const [name, text] of [
  ['pesan.md', halamanPesan()],
  ['latihan.md', halamanLatihan()],
] as const) {
  writeFileSync(path.join(__dirname, '../docs/panduan', name), text);
}
