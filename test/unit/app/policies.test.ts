import type { Cell, ColumnId, PolicyId, PEGAWAI } from '../../../functions/src/contract';
import { PENILAIAN, POLICY_ID, REALISASI, REKAP_PEGAWAI, TARGET } from '../../../functions/src/contract';
import { NAMA_KATEGORI, type KategoriNilai } from '../../../functions/src/domain/nilai-skp';
import { headerRow, rowOf } from '../../../samples/rows';
import vectors from '../../fixtures/vectors.json';
import { aPegawaiRow, NIP_A } from '../../support/builders';
import { aWorld, type World } from '../../support/sync-world';

interface Vector {
  readonly id: string;
  readonly family: string;
  readonly rule: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly expected: Readonly<Record<string, unknown>>;
}
const all = vectors as unknown as readonly Vector[];
const of = (rule: string): readonly Vector[] => all.filter((v) => v.rule === rule && v.expected['error'] === undefined);

type Isi<T> = Readonly<Partial<Record<ColumnId<T>, Cell>>>;
interface Baris {
  readonly target: Isi<typeof TARGET>;
  readonly realisasi: Cell;
}

/** 'BK2CD2', 'BK2CD3', ...: a Kode for each row. */
const kode = (i: number): string => `BK${2 + Math.floor(i / 8)}CD${2 + (i % 8)}`;
/** A decimal of the vectors as a person types it. */
const ketik = (nilai: unknown): Cell => Number(nilai);
const rentang = (target: unknown): Cell =>
  typeof target === 'object' && target !== null
    ? `${(target as { min: string }).min} s.d. ${(target as { max: string }).max}`
        .replaceAll('.5', ',5')
        .replace('s,5d.', 's.d.')
    : ketik(target);

/** Rows reported once, in December, against the target of the year; the year is over and rated. */
async function tahun(
  policy: PolicyId,
  rows: readonly Baris[],
  penilaian: Isi<typeof PENILAIAN> = {},
  pegawai: Isi<typeof PEGAWAI> = {},
): Promise<World> {
  const world = await aWorld(
    { pegawai: [aPegawaiRow({ kelompokJabatan: 'JF', ...pegawai })], target: [], realisasi: [] },
    { policy },
  );
  world.now = Date.UTC(2027, 0, 5, 3);
  const siapa = `Pegawai Contoh 01 · ${NIP_A}`;
  const baku = { pegawai: siapa, satuan: 'unit', caraHitung: 'Terakhir', lapor: 'Tahunan' } as const;
  world.rows('Target').splice(0, 1, headerRow(TARGET, POLICY_ID), ...rows.map(({ target }, i) =>
    rowOf(TARGET, { ...baku, rhk: 'Warga terlayani', indikator: `Indikator ${i}`, kode: kode(i), ...target }, POLICY_ID),
  )); // prettier-ignore
  for (const [i, { realisasi }] of rows.entries())
    world.rows('Realisasi').push(rowOf(REALISASI, { periode: 'Des 2026', realisasi, kode: kode(i) }));
  world.rows('Penilaian').splice(0, 1, headerRow(PENILAIAN, POLICY_ID), rowOf(PENILAIAN, { periode: 'Tahun', pegawai: siapa, ...penilaian }, POLICY_ID)); // prettier-ignore
  world.rows('Rekap Pegawai').splice(0, 1, headerRow(REKAP_PEGAWAI, POLICY_ID));
  await world.run();
  return world;
}

const dinilai = (world: World): Record<string, Cell> => world.shown('Penilaian')[0] ?? {};
const namaKategori = (kategori: unknown): string => NAMA_KATEGORI[kategori as KategoriNilai];

describe('a unit under PermenPANRB 8/2021', () => {
  it.each(of('capaian').map((v) => [v.id, v] as const))(
    '%s gives the capaian of the row',
    async (_id, { input, expected }) => {
      const { arah, target, realisasi } = input;
      const world = await tahun('permenpanrb-8-2021', [
        {
          target: { target: rentang(target), arah: arah === 'TURUN' ? 'Lebih rendah lebih baik' : '' },
          realisasi: ketik(realisasi),
        },
      ]);
      const capaian = Math.round(Number(expected['capaian']) * 100) / 100;
      expect(world.shown('Target')[0]?.['Capaian (%)']).toBe(capaian);
    },
  );

  const iki = [
    ...of('capaian-nilai').map((v) => [v.id, v.input['target'], v.input['realisasi'], v] as const),
    ...of('nilai-iki').map((v) => [v.id, '100', v.input['capaian'], v] as const),
  ];
  it.each(iki)('%s gives value and category of an IKI', async (_id, target, realisasi, { input, expected }) => {
    const world = await tahun('permenpanrb-8-2021', [
      {
        target: { target: ketik(target), targetMaksimum: input['targetMaksimum'] === true ? 'Ya' : '' },
        realisasi: ketik(realisasi),
      },
    ]);
    expect(world.shown('Target')[0]).toMatchObject({
      Nilai: Number(expected['nilai']),
      Kategori: namaKategori(expected['kategori']),
    });
  });

  /** A realisasi of 100 whose category is the wanted one. */
  const UNTUK: Readonly<Record<string, number>> = {
    SANGAT_BAIK: 120,
    BAIK: 100,
    CUKUP: 90,
    KURANG: 70,
    SANGAT_KURANG: 50,
  };
  it.each(of('rencana-kinerja').map((v) => [v.id, v] as const))(
    '%s joins the IKI of a rencana kinerja',
    async (_id, { input, expected }) => {
      const rows = (input['kategoriIki'] as string[]).map((k) => ({
        target: { target: 100 },
        realisasi: UNTUK[k] ?? 0,
      }));
      const world = await tahun('permenpanrb-8-2021', rows);
      const nilai = Number(expected['nilai']);
      expect(world.shown('Target')[0]?.['Nilai RHK']).toBe(`${nilai},00 (${namaKategori(expected['kategori'])})`);
      expect(dinilai(world)['Nilai SKP Terhitung']).toBe(nilai);
    },
  );

  it('V13.6 and V21 give the nilai SKP of a JPT as a usulan that the leader takes over', async () => {
    const perjanjian = [120, 120, 120, 120, 120, 100, 100, 95].map((realisasi) => ({
      target: { target: 100, jenisKu: 'Perjanjian kinerja' },
      realisasi,
    }));
    const rows: Baris[] = [
      ...perjanjian,
      { target: { target: 100, jenisKu: 'Inisiatif strategis' }, realisasi: 100 },
      { target: { target: 100, rhk: 'Panitia', jenisRhk: 'Tambahan', lingkup: 'Dalam unit' }, realisasi: 100 },
    ];
    // KU 111.325 (V13.6) and one kinerja tambahan: 80/100 x 1/100 x 109.
    const asked = await tahun('permenpanrb-8-2021', rows, { nilaiPerilaku: 100 }, { kelompokJabatan: 'JPT' });
    expect(dinilai(asked)).toMatchObject({
      'Nilai SKP Terhitung': 112.2,
      'Nilai Akhir': '',
      Kategori: '',
      Status: 'Belum diisi',
    });
    expect(dinilai(asked)['Pesan']).toContain('Hitungan yang belum pasti: 112,20. Bobot 60/40');
    const taken = await tahun(
      'permenpanrb-8-2021',
      rows,
      { nilaiPerilaku: 100, nilaiSkp: 'Ikut hitungan' },
      { kelompokJabatan: 'JPT' },
    );
    expect(dinilai(taken)).toMatchObject({ 'Nilai Akhir': 108.54, Kategori: 'Baik', Status: 'Tercatat' });
  });

  it.each(of('nilai-akhir').map((v) => [v.id, v] as const))(
    '%s ends in value and category',
    async (_id, { input, expected }) => {
      const rows = [1, 2].map((n) => ({ target: { target: 100, rhk: `RHK ${n}` }, realisasi: 100 }));
      const world = await tahun('permenpanrb-8-2021', rows, {
        nilaiSkp: ketik(input['nilaiSkp']),
        nilaiPerilaku: ketik(input['nilaiPerilaku']),
        pendapatRekan: input['bobotSkp'] === '60' ? 'Ya' : '',
        inovasi: input['ideBaru'] === true ? 'Antrean daring' : '',
      });
      expect(dinilai(world)).toMatchObject({
        'Nilai Akhir': Number(expected['nilaiAkhir']),
        Kategori: namaKategori(expected['predikat']),
        Predikat: '',
        'Usulan Rating': '',
      });
    },
  );

  it.each(of('predikat-akhir').map((v) => [v.id, v] as const))(
    '%s falls into its band',
    async (_id, { input, expected }) => {
      const rows = [1, 2].map((n) => ({ target: { target: 100, rhk: `RHK ${n}` }, realisasi: 100 }));
      const nilai = ketik(input['nilai']);
      const world = await tahun('permenpanrb-8-2021', rows, { nilaiSkp: nilai, nilaiPerilaku: nilai });
      expect(dinilai(world)['Kategori']).toBe(namaKategori(expected['predikat']));
    },
  );

  it('asks for a new idea before Sangat Baik, and takes Inovasi for it', async () => {
    const rows = [{ target: { target: 100, targetMaksimum: 'Ya' }, realisasi: 100 }];
    const tanpa = await tahun('permenpanrb-8-2021', rows, { nilaiPerilaku: 120 });
    expect(dinilai(tanpa)).toMatchObject({ 'Nilai Akhir': 120, Kategori: 'Baik' });
    const dengan = await tahun('permenpanrb-8-2021', rows, { nilaiPerilaku: 120, inovasi: 'Antrean daring' });
    expect(dinilai(dengan)).toMatchObject({ 'Nilai Akhir': 120, Kategori: 'Sangat Baik' });
  });

  it('classifies the unrounded capaian: 99.4999999 is not carried to 100', async () => {
    const world = await tahun('permenpanrb-8-2021', [{ target: { target: 100_000_000 }, realisasi: 99_499_999.9 }]);
    expect(world.shown('Target')[0]).toMatchObject({ Nilai: 89, Kategori: 'Cukup' });
  });

  it('asks for the nilai SKP of several rencana kinerja and says why', async () => {
    const rows = [1, 2].map((n) => ({ target: { target: 100, rhk: `RHK ${n}` }, realisasi: 100 }));
    const world = await tahun('permenpanrb-8-2021', rows, { nilaiPerilaku: 100 });
    expect(dinilai(world)).toMatchObject({ 'Nilai SKP Terhitung': '', 'Nilai Akhir': '', Status: 'Belum diisi' });
    expect(dinilai(world)['Pesan']).toContain('nilai tertimbang');
  });

  it('gives a rating no effect and says what to type instead', async () => {
    const world = await tahun('permenpanrb-8-2021', [{ target: { target: 100 }, realisasi: 100 }], {
      ratingHasilKerja: 'Sesuai ekspektasi',
      ratingPerilaku: 'Sesuai ekspektasi',
    });
    expect(dinilai(world)).toMatchObject({ Predikat: '', Kategori: '', Status: 'Perlu diperbaiki' });
    expect(dinilai(world)['Pesan']).toContain('memakai Nilai Perilaku, bukan rating');
  });

  it('lets another nilai SKP than the computed one wait for its reason', async () => {
    const rows = [{ target: { target: 100 }, realisasi: 100 }];
    const tanpa = await tahun('permenpanrb-8-2021', rows, { nilaiSkp: 90, nilaiPerilaku: 100 });
    expect(dinilai(tanpa)).toMatchObject({ 'Nilai Akhir': '', Status: 'Perlu diperbaiki' });
    const dengan = await tahun('permenpanrb-8-2021', rows, { nilaiSkp: 90, nilaiPerilaku: 100, alasan: 'Terlambat.' });
    expect(dinilai(dengan)).toMatchObject({ 'Nilai Akhir': 93, Status: 'Tercatat' });
  });
});

describe('a unit under Perka BKN 1/2013', () => {
  const aspek = (nama: string, { target, realisasi }: { target: string; realisasi: string }): Baris => ({
    target: { aspek: nama, target: ketik(target) },
    realisasi: ketik(realisasi),
  });

  const efisiensi = [...of('aspek-waktu'), ...of('aspek-biaya')];
  it.each(efisiensi.map((v) => [v.id, v] as const))(
    '%s gives the value of waktu or biaya',
    async (_id, { rule, input, expected }) => {
      const nama = rule === 'aspek-waktu' ? 'Waktu' : 'Biaya';
      const world = await tahun('perka-bkn-1-2013', [aspek(nama, input as { target: string; realisasi: string })]);
      expect(world.shown('Target')[0]).toMatchObject({ Nilai: Number(expected['nilai']), 'Capaian (%)': '' });
    },
  );

  it.each(of('capaian-skp').map((v) => [v.id, v] as const))(
    '%s gives the value of an activity',
    async (_id, { input, expected }) => {
      const rows = (['Kuantitas', 'Kualitas', 'Waktu', 'Biaya'] as const).flatMap((nama) => {
        const of = input[nama.toLowerCase()] as { target: string; realisasi: string } | null;
        return of ? [aspek(nama, of)] : [];
      });
      const world = await tahun('perka-bkn-1-2013', rows);
      const nilai = Number(expected['nilai']);
      expect(world.shown('Target').map((row) => row['Nilai'])).toEqual(
        Object.values(expected['aspek'] as object).map(Number),
      );
      expect(world.shown('Target')[0]?.['Nilai RHK']).toBe(`${nilai.toFixed(2).replace('.', ',')} (${namaKategori(expected['kategori'])})`); // prettier-ignore
      expect(dinilai(world)['Nilai SKP Terhitung']).toBe(nilai);
    },
  );

  it.each(of('prestasi-kerja').map((v) => [v.id, v] as const))(
    '%s ends in prestasi kerja',
    async (_id, { input, expected }) => {
      const world = await tahun('perka-bkn-1-2013', [], {
        nilaiSkp: ketik(input['nilaiSkp']),
        nilaiPerilaku: ketik(input['nilaiPerilaku']),
      });
      expect(dinilai(world)).toMatchObject({
        'Nilai Akhir': Number(expected['nilai']),
        Kategori: namaKategori(expected['kategori']),
        Predikat: '',
      });
      expect(world.shown('Rekap Pegawai')[0]?.['Nilai Akhir']).toBe('Tahun: 87,20 (Baik)');
    },
  );

  it('asks in the row for an Aspek and refuses a range without stopping the others', async () => {
    const world = await tahun('perka-bkn-1-2013', [
      { target: { target: 100 }, realisasi: 100 },
      { target: { target: '7 s.d. 8', aspek: 'Kuantitas' }, realisasi: 7 },
      { target: { target: 100, aspek: 'Kualitas' }, realisasi: 90 },
    ]);
    expect(world.shown('Target').map((row) => [row['Status'], row['Nilai']])).toEqual([
      ['Perlu dicek', ''],
      ['Perlu dicek', ''],
      ['Tercatat', 90],
    ]);
    expect(world.shown('Target')[0]?.['Pesan']).toBe(
      'Nilai: Aspek baris ini kosong; pilih Kuantitas, Kualitas, Waktu, atau Biaya.',
    );
    expect(world.shown('Target')[1]?.['Pesan']).toContain('aturan ini tidak mengenalnya, ketik satu angka');
  });

  it('shows the mean of several activities as a usulan that counts by the word of the leader alone', async () => {
    const kegiatan = (rhk: string, kualitas: number): Baris[] =>
      ([['Kuantitas', 100], ['Kualitas', kualitas], ['Waktu', 100]] as const).map(([nama, realisasi]) => ({
        target: { target: 100, aspek: nama, rhk },
        realisasi,
      })); // prettier-ignore
    const rows = [...kegiatan('A', 100), ...kegiatan('B', 70)];
    const asked = await tahun('perka-bkn-1-2013', rows, { nilaiPerilaku: 80 });
    expect(dinilai(asked)).toMatchObject({ 'Nilai SKP Terhitung': 87, 'Nilai Akhir': '' });
    const taken = await tahun('perka-bkn-1-2013', rows, { nilaiPerilaku: 80, nilaiSkp: 'Ikut hitungan' });
    expect(dinilai(taken)).toMatchObject({ 'Nilai Akhir': 84.2, Kategori: 'Baik' });
  });
});
