/** The table of perilaku kerja: the BerAKHLAK values, with room for what the leader expects. PURE. */
import { BERAKHLAK, type BagianDokumen } from '../../contract';

interface Tambahan {
  readonly judul: string;
  readonly isi: (nilai: string) => string;
}

/** `tambahan`: one more column. */
export const perilaku = (tambahan?: Tambahan): BagianDokumen => ({
  kind: 'tabel',
  judul: 'PERILAKU KERJA (BerAKHLAK)',
  keterangan: 'Ekspektasi khusus ditulis oleh pimpinan.',
  kolom: [
    { judul: 'No', lebar: 4, rata: 'tengah' },
    { judul: 'Perilaku kerja', lebar: tambahan ? 22 : 32 },
    { judul: 'Ekspektasi khusus pimpinan', lebar: tambahan ? 40 : 64 },
    ...(tambahan ? [{ judul: tambahan.judul, lebar: 40 }] : []),
  ],
  baris: BERAKHLAK.map((nilai, i) => [String(i + 1), nilai, null, ...(tambahan ? [tambahan.isi(nilai)] : [])]),
});
