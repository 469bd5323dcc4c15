/** The SKP of one person: sides, hasil kerja, perilaku, lampiran, signatures. PURE. */
import { type BagianDokumen, type DokumenCetak, type KolomDokumen } from '../../contract';
import type { Pegawai } from '../../domain/model';
import { tanggalTeks } from '../../domain/waktu';
import type { PersonFacts, UnitFacts } from './facts';
import { hasilKerja } from './hasil-kerja';
import { perilaku } from './perilaku';
import { namaBerkas, sides, type UnitContext } from './pihak';
import { BELUM_DIKUNCI, BELUM_DISETUJUI, kakiPeriode, kakiRencana } from './sidik';
import { aspek, BENTUK_FORMULIR, teksTargetTahun } from './words';

const KOLOM: readonly KolomDokumen[] = [
  { judul: 'No', lebar: 4, rata: 'tengah' },
  { judul: 'Rencana hasil kerja', lebar: 34 },
  { judul: 'Aspek', lebar: 11 },
  { judul: 'Ukuran keberhasilan / Indikator kinerja individu', lebar: 33 },
  { judul: 'Target', lebar: 18 },
];

const LAMPIRAN = ['Dukungan sumber daya', 'Skema pertanggungjawaban', 'Konsekuensi'];
const BARIS_LAMPIRAN = 8;

/** `periode` of the facts is the one whose lock is printed; `rencana`: the plan as it is approved now. */
export function skp(
  facts: UnitFacts,
  person: PersonFacts,
  { people, rhkOf }: UnitContext,
  rencana: boolean,
): DokumenCetak {
  const { unit, manifest, kunci } = facts;
  const { pegawai } = person.inputs.masukan;
  const approval = manifest.entries[pegawai.nip]?.disetujui;
  const { pihak, tandaTangan, catatan } = sides(pegawai, unit, people);
  const sementara = rencana ? (approval ? null : BELUM_DISETUJUI) : kunci ? null : BELUM_DIKUNCI;
  return {
    jenis: 'skp',
    berkas: namaBerkas(`SKP ${rencana ? unit.tahun : `${facts.periode} ${unit.tahun}`}`, pegawai.nama),
    mendatar: false,
    judul: ['SASARAN KINERJA PEGAWAI', 'PENDEKATAN HASIL KERJA KUANTITATIF', `${unit.organisasi}, ${unit.unitKerja}`],
    sementara,
    pihak,
    bagian: [
      { kind: 'isian', judul: null, isian: [['Masa penilaian', masaPenilaian(pegawai, unit.tahun)]] },
      ...tabelHasilKerja(person, rhkOf),
      perilaku(),
    ],
    tandaTangan,
    lampiran: LAMPIRAN.map((judul) => ({ kind: 'garis', judul: `LAMPIRAN SKP: ${judul}`, baris: BARIS_LAMPIRAN })),
    catatan: [...catatan, BENTUK_FORMULIR],
    kaki: rencana ? kakiRencana(facts, approval) : kakiPeriode(facts),
  }; // prettier-ignore
}

/** The part of the year that the person serves in the unit. */
export function masaPenilaian({ mulai, selesai }: Pegawai, tahun: number): string {
  const [awal, akhir] = [`${tahun}-01-01`, `${tahun}-12-31`];
  return `${tanggalTeks(mulai !== null && mulai > awal ? mulai : awal)} s.d. ${tanggalTeks(selesai !== null && selesai < akhir ? selesai : akhir)}`;
}

function tabelHasilKerja({ target }: PersonFacts, rhkOf: UnitContext['rhkOf']): BagianDokumen[] {
  return hasilKerja(target, rhkOf).map(({ judul, baris }) => ({
    kind: 'tabel',
    judul: `HASIL KERJA ${judul}`,
    keterangan: baris.length === 0 ? 'Tidak ada.' : null,
    kolom: KOLOM,
    baris: baris.map(({ nomor, rhk, target: t }) => [nomor, rhk, aspek(t), t.indikator, teksTargetTahun(t)]),
  }));
}
