import { aPegawaiRow, aPenilaianRow, aTargetRow, anUmpanBalikRow, NIP_A, NIP_B } from '../../../support/builders';
import { on, organisationDecides, setPeriod, settle } from '../../../support/cycle';
import { aWorld, SMALL, UNIT, type UnitRows, type World } from '../../../support/sync-world';
import type { Registration } from '../../../../functions/src/app/state';
import type { Cell } from '../../../../functions/src/contract';

const IKUT = 'Ikut usulan';
const DI_ATAS = 'Di atas ekspektasi';
const SESUAI = 'Sesuai ekspektasi';
const DI_BAWAH = 'Di bawah ekspektasi';

const rating = (hasilKerja: string, perilaku: string, more: Parameters<typeof aPenilaianRow>[0] = {}): Cell[] =>
  aPenilaianRow({ ratingHasilKerja: hasilKerja, ratingPerilaku: perilaku, ...more });
async function rated(penilaian: Cell[][], over: Partial<UnitRows> = {}, reg: Partial<Registration> = {}) {
  const world = await aWorld({ ...SMALL, penilaian, ...over }, reg);
  world.now = on(4, 20);
  await world.run();
  return world;
}
const row = (world: World, at = 0): Record<string, unknown> => world.shown('Penilaian')[at] ?? {};

describe('Penilaian', () => {
  it('of an unrated row shows what to know before rating', async () => {
    const world = await rated([aPenilaianRow()], { umpanBalik: [anUmpanBalikRow(), anUmpanBalikRow({ tanggal: '05/04/2026' })] }); // prettier-ignore
    expect(row(world)).toMatchObject({
      Fakta: '1 indikator, tidak ada di bawah target; bukti 0/2; 1 umpan balik',
      'Capaian (%)': 105,
      Kelengkapan: '2 dari 3',
      'Usulan Rating': 'Sesuai ekspektasi (sementara)',
      Predikat: '',
      Status: 'Belum diisi',
      Pesan: 'Pilih Rating Hasil Kerja (misalnya Ikut usulan) dan Rating Perilaku.',
    });
    expect(world.ringkasan()).toContain(
      'Belum dinilai TW I | 1 | 1 dari 1: Pegawai Contoh 01 | Buka tab Penilaian baris 2; isi kedua kolom rating.',
    );
  });

  it('of a period that has not begun is blank', async () => {
    const world = await rated([aPenilaianRow({ periode: 'TW IV' })]);
    expect(row(world)).toMatchObject({ Fakta: '', 'Capaian (%)': '', Status: 'Belum diisi', Pesan: '' });
  });

  it('that follows the usulan gives a predikat', async () => {
    const world = await rated([rating(IKUT, DI_ATAS)]);
    expect(row(world)).toMatchObject({ Predikat: 'Baik', Status: 'Tercatat', Pesan: '' });
    expect(world.shown('Rekap Pegawai')[0]).toMatchObject({
      'Rating Hasil Kerja': SESUAI,
      'Rating Perilaku': DI_ATAS,
      Predikat: 'TW I: Baik',
      Disampaikan: '',
    });
    expect(world.ringkasan()).not.toContain('Belum dinilai');
  });

  const faults: [string, string, string, string][] = [
    ['another rating without a reason', DI_ATAS, SESUAI, 'Alasan: masih kosong, padahal rating Di atas ekspektasi berbeda dari usulan Sesuai ekspektasi. Tulis alasannya'],
    ['a word that is no rating', 'Bagus', SESUAI, 'Rating Hasil Kerja: terbaca Bagus.'],
  ]; // prettier-ignore
  it.each(faults)('with %s has no predikat and says what is missing', async (_name, hasilKerja, perilaku, pesan) => {
    const world = await rated([rating(hasilKerja, perilaku)]);
    expect(row(world)).toMatchObject({ Predikat: '', Status: 'Perlu diperbaiki', 'Capaian (%)': 105 });
    expect(row(world)['Pesan']).toContain(pesan);
    expect(world.ringkasan()).toContain('Baris perlu diperbaiki | 1 | Tab Penilaian baris 2');
  });

  it.each([
    ['the perilaku', IKUT, '', 'Rating Perilaku: masih kosong.'],
    ['the hasil kerja', '', SESUAI, 'Rating Hasil Kerja: masih kosong.'],
  ])('that waits for %s is filled by half, not wrong', async (_name, hasilKerja, perilaku, pesan) => {
    const world = await rated([rating(hasilKerja, perilaku)]);
    expect(row(world)).toMatchObject({ Predikat: '', Status: 'Belum diisi' });
    expect(row(world)['Pesan']).toContain(pesan);
    expect(world.ringkasan()).not.toContain('Baris perlu diperbaiki');
  });

  it('that follows a usulan which does not exist yet says so', async () => {
    const world = await rated([rating(IKUT, SESUAI)], { realisasi: [] });
    expect(row(world)).toMatchObject({ Status: 'Perlu diperbaiki', 'Usulan Rating': '' });
    expect(row(world)['Pesan']).toContain('terbaca Ikut usulan, padahal usulannya belum ada');
  });

  it('is to be looked at again when the usulan moves after the rating, until the leader acts', async () => {
    const world = await rated([rating(IKUT, SESUAI)]);
    world.type('Realisasi', 1, 'Realisasi', 150);
    await world.run();
    expect(row(world)).toMatchObject({
      Predikat: 'Baik',
      Status: 'Perlu dicek',
      Pesan:
        'Usulan berubah dari Sesuai ekspektasi menjadi Di atas ekspektasi sejak dinilai; yang berlaku tetap Sesuai ekspektasi. Bila rating tetap, pilih Sesuai ekspektasi dan tulis atau perbarui Alasan; bila tidak, pilih Di atas ekspektasi.',
    });
    expect(world.ringkasan()).toContain('Penilaian perlu dicek | 1 | Tab Penilaian baris 2 | Usulan berubah');
    world.type('Penilaian', 0, 'Rating Hasil Kerja', SESUAI);
    world.type('Penilaian', 0, 'Alasan', 'Mutu surat belum merata');
    await world.run();
    expect(row(world)).toMatchObject({ Predikat: 'Baik', Status: 'Tercatat', Pesan: '' });
  });

  it('of a locked period stays as it was, and answers an edit', async () => {
    const world = await rated([rating(IKUT, SESUAI)]);
    setPeriod(world, 'TW I', 'Dikunci');
    await settle(world);
    expect(row(world)).toMatchObject({ Predikat: 'Baik', Status: 'Terkunci', Pesan: '' });
    world.type('Penilaian', 0, 'Rating Perilaku', DI_ATAS);
    await settle(world);
    expect(row(world)).toMatchObject({
      Predikat: 'Baik',
      Status: 'Terkunci',
      Pesan:
        'Penilaian berubah setelah TW I dikunci 20/04/2026; yang berlaku tetap: Rating Hasil Kerja Sesuai ekspektasi, Rating Perilaku Sesuai ekspektasi. Kembalikan isinya, atau buka kembali TW I di tab Periode dengan alasannya.',
    });
    expect(world.ringkasan()).toContain('Isian di periode terkunci | 1 | Tab Penilaian baris 2');
  });

  it('of a period that was locked unrated says so', async () => {
    const world = await rated([aPenilaianRow()]);
    setPeriod(world, 'TW I', 'Dikunci');
    await settle(world);
    expect(row(world)).toMatchObject({ Status: 'Terkunci', Pesan: 'TW I dikunci tanpa predikat di baris ini.' });
    world.type('Penilaian', 0, 'Rating Hasil Kerja', IKUT);
    await settle(world);
    expect(row(world)['Pesan']).toContain('yang berlaku tetap: belum dinilai.');
  });

  it('does not rate the head of the unit', async () => {
    const world = await rated([rating(IKUT, SESUAI)], {}, { kepala: NIP_A });
    expect(row(world)).toMatchObject({
      Fakta: '',
      Predikat: '',
      Status: 'Tidak berlaku',
      Pesan: 'Kepala unit dinilai di Penetapan Unit (Buku Organisasi).',
    });
    expect(world.ringkasan()).not.toContain('Belum dinilai');
  });

  it.each([
    ['Pegawai Contoh 01', 'TW I: Baik'],
    ['Pendahulunya', ''],
  ])('gives the head the rating that was fixed for %s above: %p', async (kepala, predikat) => {
    const world = await rated([aPenilaianRow()], {}, { kepala: NIP_A });
    const decided = { predikatOrganisasi: 'BAIK', ratingHasilKerja: 'SESUAI', ratingPerilaku: 'SESUAI', predikat: 'BAIK', alasan: null, kepala, isi: 'x', usulan: 'SESUAI' } as const; // prettier-ignore
    await organisationDecides(world, { penetapan: { [UNIT]: { 'TW I': decided } } });
    await world.run();
    expect(world.shown('Rekap Pegawai')[0]).toMatchObject({ Predikat: predikat });
    expect(world.shown('Periode')[0]).toMatchObject({ 'Predikat Organisasi': 'Baik' });
  });

  it('does not apply where only indicators are shown', async () => {
    const world = await rated([rating(IKUT, SESUAI)], {}, { penilaian: 'hanya-indikator' });
    expect(row(world)).toMatchObject({ Fakta: '', Status: 'Tidak berlaku' });
  });

  it('tells two rows of one person and period of each other', async () => {
    const world = await rated([rating(IKUT, SESUAI), rating(DI_BAWAH, SESUAI, { alasan: 'x' })]);
    expect(row(world)).toMatchObject({ Status: 'Perlu diperbaiki', Predikat: '' });
    expect(row(world)['Pesan']).toContain('juga ada di baris 3');
  });

  it('shows nothing of another person', async () => {
    const pegawai = [aPegawaiRow(), aPegawaiRow({ nip: NIP_B, nama: 'Pegawai Contoh 02' })];
    const target = [...SMALL.target, aTargetRow({ pegawai: NIP_B, kode: 'CK53XZ', indikator: 'Milik Contoh 02' })];
    const penilaian = [rating(IKUT, SESUAI), rating(DI_BAWAH, SESUAI, { pegawai: NIP_B, alasan: 'Rahasia' })];
    const world = await rated(penilaian, { pegawai, target });
    const text = JSON.stringify(row(world));
    for (const other of ['Contoh 02', NIP_B, 'Rahasia', DI_BAWAH]) expect(text).not.toContain(other);
    const staff = JSON.stringify([world.rows('Target'), world.rows('Realisasi'), world.rows('Daftar')]);
    for (const secret of ['Rahasia', 'ekspektasi', 'Butuh Perbaikan']) expect(staff).not.toContain(secret);
  });
});

describe('the distribution pattern', () => {
  const nip = (i: number): string => `19900101201501${1001 + i}`;
  const five = {
    pegawai: Array.from({ length: 5 }, (_, i) => aPegawaiRow({ nip: nip(i), nama: `Pegawai Pola ${i}` })),
    target: [],
    realisasi: [],
  };
  const predicates = (perilaku: readonly string[]): Cell[][] =>
    perilaku.map((p, i) => rating(SESUAI, p, { pegawai: nip(i) }));

  it('warns in the rows of a group that is too large, once the predikat of the unit is known', async () => {
    const penilaian = predicates([SESUAI, SESUAI, SESUAI, SESUAI, DI_BAWAH]);
    const world = await rated(penilaian, five);
    expect(row(world)).toMatchObject({ Predikat: 'Baik', Pesan: '' });
    const decided = { predikatOrganisasi: 'BAIK', ratingHasilKerja: null, ratingPerilaku: null, predikat: null, alasan: null, kepala: null, isi: '', usulan: null } as const; // prettier-ignore
    await organisationDecides(world, { penetapan: { [UNIT]: { 'TW I': decided } } });
    await world.run();
    const warning = 'Baik 4 dari 5 orang; menurut pola untuk unit Baik paling banyak 3 orang (70 %).';
    expect(row(world)).toMatchObject({ Status: 'Tercatat', Pesan: `Pola distribusi (panduan): ${warning}` });
    expect(row(world, 4)).toMatchObject({ Predikat: 'Kurang/misconduct', Pesan: '' });
    expect(world.ringkasan()).toContain('Pola distribusi TW I | 1 | Tab Penilaian, kolom Pesan | Panduan');
    expect(world.shown('Periode')[0]).toMatchObject({ 'Predikat Organisasi': 'Baik' });

    setPeriod(world, 'TW I', 'Dikunci');
    await settle(world);
    expect(row(world)).toMatchObject({ Status: 'Terkunci', Pesan: '' });
    expect(world.ringkasan()).not.toContain('Pola distribusi');
  });
});
