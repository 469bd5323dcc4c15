/** Turns what a unit is made of into its two books: every row as people and the trigger script would have left it. */
import {
  ARAH,
  barisPanduan,
  bulanLapor,
  CARA_HITUNG,
  DAFTAR,
  DAFTAR_PIMPINAN,
  FILES,
  FORM_HEADERS,
  JENIS_RHK,
  KELOMPOK_JABATAN,
  labelBulan,
  LAPOR,
  newKode,
  PANDUAN,
  PEGAWAI,
  PENGATURAN,
  PENILAIAN,
  PERIODE,
  PERSETUJUAN_SKP,
  REALISASI,
  REKAP_PEGAWAI,
  RINGKASAN,
  STATUS_PEGAWAI,
  TARGET,
  type Cell,
  UMPAN_BALIK,
  type UnitFileKind,
} from '../functions/src/contract';
import { barisPenilaian, barisPeriode, barisPersetujuan, barisUmpanBalik } from './cycle';
import { bulanDari, rentangTeks, serial, type Hari } from './dates';
import type { ContohIndikator } from './indicators';
import { organisasiIdContoh } from './organisation';
import { namaContoh, rujukan, type ContohPegawai } from './people';
import { acakDari, type Acak } from './random';
import { headerRow, rowOf } from './rows';
import type { ContohBuku, ContohUnit, Peran, Tabs } from './shape';
import type { SpesUnit } from './units/spec';

/** The samples stand at the end of November: rows are laid for every due month that has begun by then. */
const BULAN_BERJALAN = 11;
const TERISI_SAMPAI = 10;
const PORSI_BUKTI = 0.86;
const PORSI_TERLEWAT = 0.03;
const ROMAWI = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'] as const;

const SHARED: Readonly<Record<UnitFileKind, readonly Peran[]>> = {
  'buku-kerja': ['staf', 'pimpinan', 'operator'],
  'buku-pimpinan': ['pimpinan', 'operator'],
};

/** The fixed code of a person's indicator, counted from 0 in the order of the Target rows. */
export const kodeContoh = (slug: string, nomor: number, urutan: number): string =>
  newKode(new Set(), acakDari(`kode/${slug}/${nomor}/${urutan}`));

export function bukuUnit(spes: SpesUnit, tahun: number): ContohUnit {
  const unitId = `${tahun}-${spes.slug}`;
  const tabs: Readonly<Record<UnitFileKind, Tabs>> = {
    'buku-kerja': {
      [PANDUAN.name]: barisPanduan({ tahun, mode: 'resmi' }),
      [TARGET.name]: [headerRow(TARGET), ...barisTarget(spes, tahun)],
      [REALISASI.name]: [headerRow(REALISASI), ...barisRealisasi(spes, tahun)],
      [DAFTAR.name]: [headerRow(DAFTAR)],
    },
    'buku-pimpinan': {
      [RINGKASAN.name]: [],
      [PERSETUJUAN_SKP.name]: [headerRow(PERSETUJUAN_SKP), ...barisPersetujuan(spes)],
      [PENILAIAN.name]: [headerRow(PENILAIAN), ...barisPenilaian(spes, tahun)],
      [UMPAN_BALIK.name]: [headerRow(UMPAN_BALIK), ...barisUmpanBalik(spes, tahun)],
      [REKAP_PEGAWAI.name]: [headerRow(REKAP_PEGAWAI)],
      [PERIODE.name]: [headerRow(PERIODE), ...barisPeriode(spes, tahun)],
      [PEGAWAI.name]: [headerRow(PEGAWAI), ...barisPegawai(spes, tahun)],
      [PENGATURAN.name]: [
        [...FORM_HEADERS],
        ...Object.values(PENGATURAN.fields).map((f): Cell[] => [f.label, '', f.help]),
      ],
      [DAFTAR_PIMPINAN.name]: [headerRow(DAFTAR_PIMPINAN)],
    },
  };
  const buku = (kind: UnitFileKind): ContohBuku => ({
    spreadsheetId: `contoh-${unitId}-${kind}`,
    kind,
    title: `${FILES[kind].title} ${spes.unitKerja} ${tahun}`,
    sharedWith: SHARED[kind],
    tabs: tabs[kind],
  });
  const kerja = buku('buku-kerja');
  const pimpinan = buku('buku-pimpinan');
  return {
    registration: {
      unitId,
      tahun,
      unitKerja: spes.unitKerja,
      organisasi: 'Kecamatan Banyumanik',
      organisasiId: organisasiIdContoh(tahun),
      penilaian: spes.penilaian,
      mode: 'resmi',
      policy: 'permenpanrb-6-2022',
      urutan: spes.urutan,
      kepala: spes.pegawai.find((p) => p.penilai === undefined)?.nip ?? null,
      persetujuan: spes.penilaian === 'ya' ? 'wajib' : 'tanpa',
      surat: true,
      files: { bukuKerja: kerja.spreadsheetId, bukuPimpinan: pimpinan.spreadsheetId },
    },
    books: [kerja, pimpinan],
  };
}

function barisPegawai(spes: SpesUnit, tahun: number): Cell[][] {
  const hari = (h: Hari | undefined): Cell => (h ? serial(tahun, h) : '');
  return spes.pegawai.map((p) => {
    const penilai = spes.pegawai.find((q) => q.nomor === p.penilai);
    return rowOf(PEGAWAI, {
      nip: p.nip,
      nama: namaContoh(p.nomor),
      jabatan: p.jabatan,
      pejabatPenilai: penilai ? rujukan(penilai) : '',
      mulai: hari(p.mulai),
      selesai: hari(p.selesai),
      statusPegawai: p.status ?? STATUS_PEGAWAI.PNS,
      golongan: p.golongan,
      kelompokJabatan: KELOMPOK_JABATAN[p.kelompok],
      jenjang: p.jenjang,
      email: p.tanpaEmail ? '' : `pegawai${String(p.nomor).padStart(2, '0')}@capaian.example`,
      cuti: p.cuti ? rentangTeks(tahun, p.cuti) : '',
      keterangan: p.keterangan ?? '',
    });
  });
}

function barisTarget(spes: SpesUnit, tahun: number): Cell[][] {
  return spes.pegawai.flatMap((p) =>
    p.indikator.map((i, urutan) =>
      rowOf(TARGET, {
        pegawai: rujukan(p),
        rhk: i.rhk,
        indikator: i.indikator,
        target: i.target,
        satuan: i.satuan,
        arah: i.turun ? ARAH.TURUN : '',
        caraHitung: i.caraHitung ? CARA_HITUNG[i.caraHitung] : '',
        lapor: i.lapor ? LAPOR[i.lapor] : '',
        bobot: p.bobot?.[urutan] ?? '',
        jenisRhk: i.tambahan ? JENIS_RHK.TAMBAHAN : '',
        aspek: i.aspek ?? '',
        tahunLalu: i.tahunLalu ?? '',
        targetTw1: i.tw?.[0] ?? '',
        targetTw2: i.tw?.[1] ?? '',
        targetTw3: i.tw?.[2] ?? '',
        targetTw4: i.tw?.[3] ?? '',
        mulai: i.mulai ? serial(tahun, i.mulai) : '',
        selesai: i.selesai ? serial(tahun, i.selesai) : '',
        rhkAtasan: rhkAtasan(spes.slug, p, i),
        indikatorBersama: i.bersama ?? '',
        kode: kodeContoh(spes.slug, p.nomor, urutan),
      }),
    ),
  );
}

/** A superior's indicator is named by its Kode, everything else as it was typed. */
function rhkAtasan(slug: string, { penilai }: ContohPegawai, { rhkAtasan: rujukan = '' }: ContohIndikator): string {
  if (typeof rujukan === 'string') return rujukan;
  if (penilai === undefined) throw new Error(`no superior for ${rujukan} in ${slug}`);
  return kodeContoh(slug, penilai, rujukan);
}

/** Month after month, as the daily run of the script lays them; within a month in the order of the Target rows. */
function barisRealisasi(spes: SpesUnit, tahun: number): Cell[][] {
  const baris = spes.pegawai.flatMap((p) =>
    p.indikator.flatMap((i, urutan) => {
      const kode = kodeContoh(spes.slug, p.nomor, urutan);
      return realisasiIndikator(p, i, acakDari(`isi/${spes.slug}/${p.nomor}/${urutan}`)).map((isi) => ({
        kode,
        ...isi,
      }));
    }),
  );
  return baris
    .sort((x, y) => x.bulan - y.bulan) // stable: the order of the Target rows stays
    .map(({ kode, bulan, ...isi }) => rowOf(REALISASI, { kode, periode: labelBulan({ tahun, bulan }), ...isi }));
}

interface IsiBaris {
  readonly bulan: number;
  readonly realisasi: Cell;
  readonly bukti: string;
  readonly keterangan: string;
}

function realisasiIndikator(p: ContohPegawai, i: ContohIndikator, acak: Acak): IsiBaris[] {
  const awal = i.mulai ? bulanDari(i.mulai) : 1;
  const akhir = i.selesai ? bulanDari(i.selesai) : 12;
  const bulan = bulanLapor(i.lapor ?? 'BULANAN', awal, akhir).filter((b) => b <= BULAN_BERJALAN);
  const terhitung = i.isi({
    bulan,
    acak,
    mutu: 0.86 + acakDari(`mutu/${p.nomor}`)() * 0.26,
    target: angkaTerakhir(i.target),
    tw: i.tw,
    awal,
    akhir,
  });
  return bulan.map((b, urutan) => {
    const ditulis = i.nilai?.[b];
    const kosong = b > (p.terisiSampai ?? TERISI_SAMPAI) || sedangCuti(p, b) || acak() < PORSI_TERLEWAT;
    const realisasi = ditulis ?? (kosong ? '' : (terhitung[urutan] ?? ''));
    const berangka = realisasi !== '' && realisasi !== 'tidak berlaku';
    const nomorSurat = 100 + Math.floor(acak() * 800);
    return {
      bulan: b,
      realisasi,
      bukti: berangka && acak() < PORSI_BUKTI ? `Laporan ${nomorSurat}/${ROMAWI[b - 1] ?? ''}` : '',
      keterangan: realisasi === '' ? '' : (i.keterangan?.[b] ?? ''),
    };
  });
}

/** The number of a target; of a range "7 s.d. 8" its upper end. */
const angkaTerakhir = (target: number | string): number =>
  typeof target === 'number' ? target : Number(target.split(' ').at(-1));

function sedangCuti(p: ContohPegawai, bulan: number): boolean {
  return p.cuti !== undefined && bulan >= bulanDari(p.cuti[0]) && bulan < bulanDari(p.cuti[1]);
}
