/** "Salin ke e-Kinerja": one person's entries, field by field, to copy by hand or to paste as a table. PURE. */
import { BULAN_PERIODE, JENIS_RHK, type SalinanEKinerja } from '../../contract';
import type { PersonFacts, UnitFacts } from './facts';
import { hasilKerja } from './hasil-kerja';
import { namaBerkas, type UnitContext } from './pihak';
import { BELUM_DIKUNCI, kakiPeriode, namaPeriode } from './sidik';
import { aspek, teksBukti, teksRealisasi, teksTargetPeriode, teksTargetTahun } from './words';

/** The order in which e-Kinerja asks is known for these nouns only, not for its screens. */
const KOLOM = [
  'Jenis',
  'RHK pimpinan yang diintervensi',
  'Rencana hasil kerja',
  'Aspek',
  'Indikator',
  'Target tahun',
  'Target s.d. periode',
  'Realisasi',
  'Bukti dukung',
];

export function salinan(facts: UnitFacts, person: PersonFacts, { rhkOf }: UnitContext): SalinanEKinerja {
  const { unit, periode, kunci } = facts;
  const { nama } = person.inputs.masukan.pegawai;
  const rows = entries(facts, person, rhkOf);
  return {
    berkas: namaBerkas(`Salin ke e-Kinerja ${namaPeriode(periode, unit)}`, nama),
    baris: [
      `Salin ke e-Kinerja: ${nama}, ${namaPeriode(periode, unit)}`,
      ...(kunci ? [] : [BELUM_DIKUNCI]),
      ...(rows.length === 0 ? ['', 'Belum ada target.'] : rows.flatMap(lines)),
      '',
      kakiPeriode(facts),
    ],
    tabel: [KOLOM, ...rows].map((row) => row.map(sel)),
  };
}

function entries(
  { periode }: UnitFacts,
  { target, hasil, inputs }: PersonFacts,
  rhkOf: UnitContext['rhkOf'],
): string[][] {
  const { bulanAwal, bulanAkhir } = BULAN_PERIODE[periode];
  const rincianOf = new Map(hasil.indikator.map(({ rincian }) => [rincian.kode, rincian]));
  return hasilKerja(target, rhkOf).flatMap(({ baris }) =>
    baris.map(({ target: t, atasan }) => {
      const r = rincianOf.get(t.kode);
      const rows = inputs.masukan.realisasi.filter(({ kode }) => kode === t.kode);
      return [
        JENIS_RHK[t.jenisHasilKerja],
        atasan ?? '—',
        t.rhk,
        aspek(t),
        t.indikator,
        teksTargetTahun(t),
        r ? teksTargetPeriode(r) : '—',
        r ? teksRealisasi(r) : '—',
        teksBukti(rows, bulanAwal, bulanAkhir).join('; ') || '—',
      ];
    }),
  );
}

const lines = (row: readonly string[], index: number): string[] => [
  '',
  `${index + 1}.`,
  ...row.map((value, i) => `${KOLOM[i] ?? ''}: ${value}`),
];

/** One line without tabs. A text that a spreadsheet would take for a formula gets an apostrophe, as one types it there. */
const sel = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return /^[=+@]/.test(line) ? `'${line}` : line;
};
