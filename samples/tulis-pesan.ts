/** Writes docs/panduan/pesan.md anew from the words of the service: npx tsx samples/tulis-pesan.ts */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { halamanPesan } from './contoh-pesan';

writeFileSync(path.join(__dirname, '../docs/panduan/pesan.md'), halamanPesan());
