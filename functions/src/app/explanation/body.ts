/** An explanation as the service answers it. */
import type { ExplanationBody } from '../../contract';
import type { Explanation } from './facts';

export const explanationBody = ({ lines, langkah }: Explanation): ExplanationBody => ({
  lines,
  langkah: langkah.map(({ teks, angka, aturan }) => ({
    teks,
    angka: Object.fromEntries(Object.entries(angka).map(([nama, nilai]) => [nama, nilai.toString()])),
    aturan: aturan?.teks ?? null,
    sumber: aturan?.sumber ?? null,
  })),
});
