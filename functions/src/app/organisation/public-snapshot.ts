/** What residents are shown: shared indicators marked `Publik`, unit by unit. No person, no score, no judgement. PURE. */
import { isDeepStrictEqual } from 'node:util';
import type { InstantMs } from '../../domain/waktu';
import type { OrganisationRegistration } from '../state';
import type { SharedIndicator } from './indicators';
import type { PublicIndicator, PublicSnapshot } from './state';

/** `before`: the last one; its date stays as long as the figures do. */
export function publicSnapshot(
  { nama, tahun, pengaduan }: OrganisationRegistration,
  indikator: readonly SharedIndicator[],
  before: PublicSnapshot | null,
  now: InstantMs,
): PublicSnapshot {
  const shown = indikator
    .filter((shared) => shared.indikator.publik)
    .map(({ indikator: { nama: judul, satuan, arah, penjelasan }, units, gabungan }): PublicIndicator => ({
      nama: judul,
      satuan,
      arah,
      penjelasan,
      unit: units.map(({ unitKerja, nilai }) => ({ unitKerja, nilai })),
      gabungan: units.length > 1 ? gabungan : null,
    }));
  const same = before !== null && isDeepStrictEqual(before.indikator, shown);
  return { nama, tahun, pengaduan, dataPer: same ? before.dataPer : shown.length > 0 ? now : null, indikator: shown };
}
