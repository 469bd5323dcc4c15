import { aPegawaiRow, aPenilaianRow, aTargetRow, anUmpanBalikRow, NIP_A, NIP_B } from '../../../support/builders';
import { on, organisationDecides } from '../../../support/cycle';
import { aWorld, SMALL, type UnitRows, type World } from '../../../support/sync-world';

const NIP_C = '198501152010011903';
const two: Pick<UnitRows, 'pegawai'> = {
  pegawai: [
    aPegawaiRow({ pejabatPenilai: NIP_B }),
    aPegawaiRow({ nip: NIP_B, nama: 'Atasan Contoh' }),
    aPegawaiRow({ nip: NIP_C, nama: 'Rekan Contoh', pejabatPenilai: NIP_B }),
  ],
};

describe('RHK Atasan in Target', () => {
  const ATASAN = { pegawai: NIP_B, kode: 'CK53XZ', rhk: 'Warga terlayani dengan baik', indikator: 'Indeks layanan' };
  async function linking(rhkAtasan: string, atasan: Parameters<typeof aTargetRow>[0] = {}): Promise<World> {
    const world = await aWorld({
      ...SMALL,
      ...two,
      target: [
        aTargetRow({ rhkAtasan }),
        aTargetRow({ kode: 'DL64VB', rhk: 'Milik sendiri' }),
        aTargetRow({ ...ATASAN, ...atasan }),
        aTargetRow({ pegawai: NIP_C, kode: 'FM75WC', rhk: 'Milik rekan', indikator: 'Indikator rekan' }),
      ],
    });
    await world.run();
    return world;
  }
  const row = (world: World): Record<string, unknown> => world.shown('Target')[0] ?? {};

  it.each(['CK53XZ', 'warga terlayani dengan baik'])('takes %s', async (rhkAtasan) => {
    expect(row(await linking(rhkAtasan))).toMatchObject({ Status: 'Tercatat', Pesan: '' });
  });

  const faults: [string, string, string][] = [
    ['a text that nobody has', 'Warga terlayani baik sekali', 'RHK Atasan: terbaca Warga terlayani baik sekali, tidak ada di tab Target. Ketik Kode target milik Atasan Contoh yang didukung baris ini, misalnya CK53XZ (Warga terlayani dengan baik), atau kosongkan.'],
    ['a target of a colleague', 'FM75WC', 'RHK Atasan: terbaca FM75WC, milik Rekan Contoh, padahal pejabat penilai pemilik baris ini Atasan Contoh.'],
    ['an own target', 'DL64VB', 'RHK Atasan: terbaca DL64VB, target milik sendiri. Ketik Kode target milik Atasan Contoh'],
  ]; // prettier-ignore
  it.each(faults)('of %s is counted, doubted, and told what to type instead', async (_name, rhkAtasan, pesan) => {
    const shown = row(await linking(rhkAtasan));
    expect(shown).toMatchObject({ Status: 'Perlu dicek', 'Capaian (%)': 105 });
    expect(shown['Pesan']).toContain(pesan);
  });

  it('that leads back to itself names the way round', async () => {
    const world = await aWorld({
      ...SMALL,
      pegawai: [aPegawaiRow({ pejabatPenilai: NIP_B }), aPegawaiRow({ nip: NIP_B, nama: 'Atasan', pejabatPenilai: NIP_A })],
      target: [aTargetRow({ rhkAtasan: 'CK53XZ' }), aTargetRow({ ...ATASAN, rhkAtasan: 'BK42TQ' })],
    }); // prettier-ignore
    await world.run();
    expect(row(world)['Pesan']).toContain('rujukannya berputar (BK42TQ -> CK53XZ -> BK42TQ)');
  });
});

describe('Umpan Balik', () => {
  it('says row by row whether it reaches its person', async () => {
    const umpanBalik = [anUmpanBalikRow({ tentang: 'akuntabel' }), anUmpanBalikRow({ tanggal: '' })];
    const world = await aWorld({ ...SMALL, umpanBalik });
    await world.run();
    const [good, bad] = world.shown('Umpan Balik');
    expect(good).toMatchObject({ Status: 'Tercatat', Pesan: '' });
    expect(bad).toMatchObject({ Status: 'Perlu diperbaiki' });
    expect(bad?.['Pesan']).toMatch(/^Tanggal: masih kosong\./);
    expect(JSON.stringify([world.rows('Target'), world.rows('Realisasi')])).not.toContain('Warga terlayani dengan');
  });
});

describe('the leader’s tabs of a practice unit', () => {
  it('are marked as practice', async () => {
    const world = await aWorld({ ...SMALL, penilaian: [aPenilaianRow()], umpanBalik: [anUmpanBalikRow()] }, { mode: 'latihan' }); // prettier-ignore
    await world.run();
    for (const tab of ['Penilaian', 'Umpan Balik']) expect(world.shown(tab)[0]?.['Pesan']).toMatch(/^Latihan: /);
  });
});

describe('rows of a tab with a lost header', () => {
  const without = (world: World, tab: string, header: string): void => {
    const [first = []] = world.rows(tab);
    first[first.indexOf(header)] = 'Lain';
  };

  it('say so in practice too, and keep their other outputs', async () => {
    const world = await aWorld(SMALL, { mode: 'latihan' });
    await world.run();
    without(world, 'Realisasi', 'Realisasi');
    await world.run();
    const [row] = world.shown('Realisasi');
    expect(row).toMatchObject({ Status: 'Ditahan', 'Target Periode': 100 });
    expect(row?.['Pesan']).toMatch(/^Latihan: Kolom "Realisasi" tidak ditemukan di baris 1/);
  });

  it('keep a Status that people fill in', async () => {
    const world = await aWorld();
    await world.run();
    without(world, 'Periode', 'Alasan');
    await world.run();
    expect(world.shown('Periode')[0]).toMatchObject({ Status: 'Terbuka' });
    expect(world.shown('Periode')[0]?.['Pesan']).toMatch(/^Kolom "Alasan" tidak ditemukan di baris 1/);
  });
});

describe('the list tabs', () => {
  it('offer shared indicators in Buku Kerja, beside the people', async () => {
    const world = await aWorld();
    await world.run();
    expect(world.shown('Daftar').map((r) => r['Indikator Bersama'])).toEqual(['']);
    const bersama = (nama: string) => ({ nama, satuan: '%', arah: 'NAIK', caraGabung: 'DIRATA_RATA', publik: true, penjelasan: null }) as const; // prettier-ignore
    await organisationDecides(world, { indikatorBersama: [bersama('Imunisasi lengkap'), bersama('PBB terbayar')] });
    await world.run();
    expect(world.shown('Daftar')).toMatchObject([
      { Pegawai: `Pegawai Contoh 01 · ${NIP_A}`, 'Indikator Bersama': 'Imunisasi lengkap' },
      { Pegawai: '', 'Indikator Bersama': 'PBB terbayar' },
    ]);
  });

  it('offer what feedback may be about in Buku Pimpinan: the values, then the indicators of the unit once each', async () => {
    const target = [...SMALL.target, aTargetRow({ kode: 'CK53XZ' }), aTargetRow({ kode: 'DL64VB', indikator: 'Aduan selesai' })]; // prettier-ignore
    const world = await aWorld({ ...SMALL, target });
    await world.run();
    const daftar = world.shown('Daftar Pilihan');
    expect(daftar.map((r) => r['Tentang'])).toEqual([
      'Berorientasi Pelayanan', 'Akuntabel', 'Kompeten', 'Harmonis', 'Loyal', 'Adaptif', 'Kolaboratif',
      'Aduan selesai', 'Surat keterangan yang selesai',
    ]); // prettier-ignore
    expect(daftar.map((r) => r['Pegawai']).filter(Boolean)).toEqual([`Pegawai Contoh 01 · ${NIP_A}`]);
  });
});

describe('Rekap Pegawai', () => {
  it('shows the latest period with a predikat and passes over later ones without', async () => {
    const rating = { ratingHasilKerja: 'Ikut usulan', ratingPerilaku: 'Sesuai ekspektasi' };
    const penilaian = [
      aPenilaianRow(rating),
      aPenilaianRow({ ...rating, periode: 'TW II' }),
      aPenilaianRow({ periode: 'TW III', ratingPerilaku: 'Di atas ekspektasi' }),
    ];
    const world = await aWorld({ ...SMALL, penilaian });
    world.now = on(8, 1);
    await world.run();
    expect(world.shown('Rekap Pegawai')[0]).toMatchObject({ 'Rating Perilaku': 'Sesuai ekspektasi', Predikat: 'TW II: Baik' }); // prettier-ignore
  });
});

describe('Ringkasan', () => {
  it('asks for ratings of the period that ended last only, and not of people who served elsewhere then', async () => {
    const pegawai = [aPegawaiRow(), aPegawaiRow({ nip: NIP_B, nama: 'Pegawai Baru', mulai: '01/07/2026' })];
    const world = await aWorld({ ...SMALL, pegawai });
    world.now = on(7, 2);
    await world.run();
    expect(world.ringkasan()).toContain('Belum dinilai TW II | 1 | 1 dari 1: Pegawai Contoh 01');
    expect(world.ringkasan()).not.toContain('Belum dinilai TW I |');
    world.now = Date.UTC(2027, 0, 5, 3);
    await world.run();
    expect(world.ringkasan()).toContain('Belum dinilai TW IV | 2');
    expect(world.ringkasan()).toContain('Belum dinilai Tahun | 2');
  });

  it('asks for no rating before a period has ended', async () => {
    const world = await aWorld();
    world.now = on(2, 20);
    await world.run();
    expect(world.ringkasan()).not.toContain('Belum dinilai');
  });
});
