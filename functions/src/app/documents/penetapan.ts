/** Penetapan predikat kinerja of a unit and period: its people in official order with their predicates. No ranking. PURE. */
import { PREDIKAT_ORGANISASI, type BagianDokumen, type DokumenCetak, type KolomDokumen } from '../../contract';
import { kalimatKeberatan } from '../../domain/keberatan';
import { NAMA_PREDIKAT, type Predikat } from '../../domain/kuadran';
import { masaKerja } from '../../domain/masa-kerja';
import type { Pegawai } from '../../domain/model';
import { teksGolongan, tingkatGolongan } from '../../parse/golongan';
import { periodeOf } from '../sync/locks';
import type { PersonFacts, UnitFacts } from './facts';
import { namaBerkas, type UnitContext } from './pihak';
import { BELUM_DIKUNCI, kakiPeriode, namaPeriode } from './sidik';
import { BENTUK_FORMULIR, namaRating } from './words';

const KOLOM: readonly KolomDokumen[] = [
  { judul: 'No', lebar: 4, rata: 'tengah' },
  { judul: 'Nama / NIP', lebar: 25 },
  { judul: 'Pangkat/Gol. Ruang', lebar: 14 },
  { judul: 'Jabatan', lebar: 20 },
  { judul: 'Rating hasil kerja', lebar: 12 },
  { judul: 'Rating perilaku', lebar: 12 },
  { judul: 'Predikat kinerja', lebar: 13 },
];

export function penetapan(facts: UnitFacts, persons: readonly PersonFacts[], { people }: UnitContext): DokumenCetak {
  const { unit, periode, kunci, organisasi } = facts;
  const listed = persons.filter((person) => listedIn(facts, person)).sort(byOfficialOrder);
  const predikat = organisasi?.penetapan[unit.unitId]?.[periode]?.predikatOrganisasi;
  const belum = listed.filter(({ rating }) => !rating?.predikat).length;
  const kepala = unit.kepala === null ? undefined : people.get(unit.kepala);
  return {
    jenis: 'penetapan',
    berkas: namaBerkas(`Penetapan Predikat Kinerja ${namaPeriode(periode, unit)}`, unit.unitKerja),
    mendatar: false,
    judul: [
      'PENETAPAN PREDIKAT KINERJA PEGAWAI',
      `PERIODE ${namaPeriode(periode, unit).toUpperCase()}`,
      `${unit.organisasi}, ${unit.unitKerja}`,
    ],
    sementara: kunci ? null : BELUM_DIKUNCI,
    pihak: [],
    bagian: [
      {
        kind: 'isian',
        judul: null,
        isian: [
          ['Dasar', 'SE Menteri PANRB Nomor 3 Tahun 2023'],
          ['Capaian kinerja organisasi', predikat ? PREDIKAT_ORGANISASI[predikat] : '— (belum ditetapkan)'],
        ],
      },
      { kind: 'tabel', judul: null, keterangan: listed.length === 0 ? 'Belum ada pegawai.' : null, kolom: KOLOM, baris: listed.map(baris) },
      rekapitulasi(listed, belum),
    ],
    tandaTangan: [{ peran: `Kepala ${unit.unitKerja}`, nama: kepala?.nama ?? null, nip: kepala?.nip ?? null }],
    lampiran: [],
    catatan: [
      'Urutan menurut pangkat dan golongan, lalu nama; bukan peringkat.',
      ...(kepala ? [`Kepala unit (${kepala.nama}) dinilai satu tingkat di atas dan tidak termasuk daftar ini.`] : []),
      ...(belum > 0 ? [`${belum} pegawai belum mempunyai predikat: Rating Hasil Kerja dan Rating Perilaku belum lengkap.`] : []),
      ...listed.flatMap(({ inputs, keberatan }) =>
        keberatan ? [`${inputs.masukan.pegawai.nama}: ${kalimatKeberatan(keberatan)}`] : [],
      ),
      BENTUK_FORMULIR,
    ],
    kaki: kakiPeriode(facts),
  }; // prettier-ignore
}

/** Who served in the period; once it is locked, who was listed then. The head is rated one level above. */
function listedIn({ unit, periode, kunci, beku }: UnitFacts, { inputs: { masukan } }: PersonFacts): boolean {
  const { nip } = masukan.pegawai;
  if (nip === unit.kepala || (kunci && !beku.has(nip))) return false;
  const { bulanAwal, bulanAkhir } = periodeOf(periode);
  return masaKerja(masukan.pegawai, unit.tahun)
    .dinas.slice(bulanAwal, bulanAkhir + 1)
    .includes(true);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function byOfficialOrder({ inputs: { masukan: a } }: PersonFacts, { inputs: { masukan: b } }: PersonFacts): number {
  const tingkat = ({ golongan }: Pegawai): number => tingkatGolongan(golongan);
  return (
    tingkat(b.pegawai) - tingkat(a.pegawai) ||
    compare(a.pegawai.nama, b.pegawai.nama) ||
    compare(a.pegawai.nip, b.pegawai.nip)
  );
}

function baris({ inputs, rating }: PersonFacts, index: number): string[] {
  const { nama, nip, golongan, jabatan } = inputs.masukan.pegawai;
  return [
    String(index + 1),
    `${nama}\n${nip}`,
    golongan === null ? '— (belum diisi)' : teksGolongan(golongan),
    jabatan,
    namaRating(rating?.ratingHasilKerja) ?? '— (belum dinilai)',
    namaRating(rating?.ratingPerilaku) ?? '— (belum dinilai)',
    rating?.predikat ? NAMA_PREDIKAT[rating.predikat] : '— (belum ditetapkan)',
  ];
}

/** Counts, so that the pattern of SE 3/2023 can be held against them. */
function rekapitulasi(listed: readonly PersonFacts[], belum: number): BagianDokumen {
  const predikat = Object.keys(NAMA_PREDIKAT) as Predikat[];
  const jumlah = predikat.map((p) => listed.filter(({ rating }) => rating?.predikat === p).length);
  return {
    kind: 'tabel',
    judul: 'REKAPITULASI (jumlah pegawai)',
    keterangan: null,
    kolom: [...predikat.map((p) => NAMA_PREDIKAT[p]), 'Belum ditetapkan', 'Jumlah'].map((judul) => ({
      judul,
      lebar: 1,
      rata: 'tengah',
    })),
    baris: [[...jumlah, belum, listed.length].map(String)],
  };
}
