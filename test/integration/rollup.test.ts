/** A rollup from end to end: one query and one read per file, at most one write per file, nothing when nothing is new. */
import { AppFailure } from '../../functions/src/app/failure';
import { markFailing } from '../../functions/src/app/organisation/failing';
import { rollupLags } from '../../functions/src/app/organisation/state';
import { anIndicator, anOrganisation, ORGANISASI, someFigures } from '../support/organisation-builders';
import { aRegistration } from '../support/state-builders';
import { aRollupWorld, type RollupWorld } from '../support/rollup-world';
import { NOW } from '../support/sync-world';

const ANAK = { nama: 'Anak kembali bersekolah', satuan: 'anak', caraGabung: 'Dijumlahkan', publik: 'Ya', penjelasan: 'Anak yang kembali ke sekolah.' } as const; // prettier-ignore
const DECIDED = { periode: 'TW III', unit: 'Kelurahan Uji 1', predikatOrganisasi: 'Baik', ratingHasilKerja: 'Ikut usulan', ratingPerilaku: 'Di atas ekspektasi' } as const; // prettier-ignore

const state = async (world: RollupWorld) => (await world.organisations.organisation(ORGANISASI)).state;

describe('the cost of a rollup', () => {
  it('is one query, one read of each file and one write of each file, however many units there are', async () => {
    const world = await aRollupWorld({ indikator: [ANAK], penetapan: [DECIDED] }, 13);
    world.forget();
    const report = await world.run();
    expect(world.calls.filter((name) => name === 'unitFigures')).toHaveLength(1);
    expect([world.sheets.reads, world.sheets.writes]).toEqual([2, 2]);
    expect(report).toMatchObject({ outcome: 'changed', counts: { units: 13 }, faults: [], calls: { sheetWrites: 2 } });
  });

  it('is nothing written anywhere when nothing is new', async () => {
    const world = await aRollupWorld({ indikator: [ANAK], penetapan: [DECIDED] }, 3);
    await world.run();
    const before = await state(world);
    world.forget();
    world.now += 60_000;
    const report = await world.run();
    expect(report).toMatchObject({ outcome: 'unchanged', counts: { cellsWritten: 0, toldUnits: 0 } });
    expect(world.calls).toEqual(['organisation', 'unitFigures']);
    expect([world.sheets.writes, world.asked]).toEqual([0, []]);
    expect(await state(world)).toEqual(before);
  });

  it('is nothing for a task that a later read covered already', async () => {
    const world = await aRollupWorld();
    await world.run();
    world.forget();
    expect(await world.rollup(ORGANISASI, NOW - 1)).toMatchObject({ outcome: 'covered' });
    expect([world.calls, world.sheets.reads]).toEqual([[], 0]);
  });

  it('repairs what somebody overwrote in a page that the service writes', async () => {
    const world = await aRollupWorld();
    await world.run();
    const page = world.page('bo', 'Ringkasan');
    const [first] = world.rows('bo', 'Ringkasan');
    if (first) first[0] = 'diubah orang';
    expect(await world.run()).toMatchObject({ outcome: 'changed', counts: { cellsWritten: 1 } });
    expect(world.page('bo', 'Ringkasan')).toBe(page);
  });
});

describe('rollupLags', () => {
  it('says so until a rollup has used this generation of the unit', async () => {
    const world = await aRollupWorld();
    expect(rollupLags(await state(world), '2026-unit-1', 1)).toBe(true);
    await world.run();
    expect(rollupLags(await state(world), '2026-unit-1', 1)).toBe(false);
    await world.unit(someFigures(1));
    expect(rollupLags(await state(world), '2026-unit-1', 2)).toBe(true);
    await world.run();
    expect(rollupLags(await state(world), '2026-unit-1', 2)).toBe(false);
  });
});

describe('Ringkasan of the organisation', () => {
  it('lists the units in official order, never by score', async () => {
    const world = await aRollupWorld({ indikator: [ANAK] }, 0);
    await world.unit(someFigures(3));
    await world.unit(someFigures(1, { indikator: [anIndicator({ bulan: [{ bulan: 9, realisasi: '2', dari: null, target: null }] })] })); // prettier-ignore
    await world.unit(someFigures(2));
    await world.run();
    const names = world.page('bo', 'Ringkasan').match(/Kelurahan Uji \d/g);
    expect(names).toEqual(['Kelurahan Uji 1', 'Kelurahan Uji 2', 'Kelurahan Uji 3', 'Kelurahan Uji 1', 'Kelurahan Uji 2', 'Kelurahan Uji 3']); // prettier-ignore
  });

  it('shows coverage, who is rated and when the data changed', async () => {
    const world = await aRollupWorld({}, 1);
    await world.unit(someFigures(1, { changedAt: Date.UTC(2026, 10, 24, 2, 30) }));
    await world.run();
    const page = world.page('bo', 'Ringkasan');
    expect(page).toContain('Unit | Laporan terisi | Diharapkan | Dinilai TW III | Pegawai | Data per');
    expect(page).toContain('Kelurahan Uji 1 | 8 | 10 | 2 | 3 | 24 Nov 2026 09.30');
  });

  it('sets each shared indicator beside target and last year, and all units together', async () => {
    const world = await aRollupWorld({ indikator: [ANAK] });
    await world.run();
    const page = world.page('bo', 'Ringkasan');
    expect(page).toContain('Anak kembali bersekolah (anak); lebih tinggi lebih baik');
    expect(page).toContain('Kelurahan Uji 1 | 17 | 18 | 24 | 18 | s.d. Sep 2026');
    expect(page).toContain('Semua unit | 34 | 36 | 48 | 36 | jumlah 2 unit');
  });

  it('makes Σa of Σb for percents', async () => {
    const world = await aRollupWorld({ indikator: [{ nama: 'Imunisasi', satuan: '%', caraGabung: 'Dirata-rata' }] }, 0);
    const imunisasi = (a: string, b: string) => [
      anIndicator({ nama: 'Imunisasi', satuan: '%', tahunLalu: '90', target: { min: '95', max: '95' }, bulan: [{ bulan: 10, realisasi: '50', dari: { a, b }, target: { min: '95', max: '95' } }] }), // prettier-ignore
    ];
    await world.unit(someFigures(1, { indikator: imunisasi('90', '100') }));
    await world.unit(someFigures(2, { indikator: imunisasi('10', '20') }));
    await world.run();
    expect(world.page('bo', 'Ringkasan')).toContain('Semua unit | 83.33 | 95 | 95 |  | 100 dari 120; 2 unit');
  });

  it('leaves numbers with another satuan out and says whose they are', async () => {
    const world = await aRollupWorld({ indikator: [ANAK] });
    await world.unit(someFigures(2, { indikator: [anIndicator({ satuan: 'kegiatan' })] }));
    await world.run();
    expect(world.shown('Indikator Bersama')[0]).toMatchObject({
      Status: 'Tercatat',
      Pesan: 'Dipakai 1 dari 2 unit. Kelurahan Uji 2 memakai satuan kegiatan, bukan anak; angkanya tidak ikut.',
    });
    expect(world.page('bo', 'Ringkasan')).toContain('Semua unit | 17 |');
  });
});

describe('a stale unit', () => {
  it('is marked in Ringkasan and Perlu Perhatian until its next commit', async () => {
    const world = await aRollupWorld();
    await world.registry.register(aRegistration({ unitId: '2026-unit-1', organisasiId: ORGANISASI }));
    const ports = { registry: world.registry, organisations: world.organisations, queue: { ask: (id: string) => { world.asked.push([id, 'rollup']); return Promise.resolve(); } }, clock: { now: () => Date.UTC(2026, 10, 24, 4) } }; // prettier-ignore
    await markFailing(ports, '2026-unit-1');
    expect(world.asked).toEqual([[ORGANISASI, 'rollup']]);
    expect(await world.run()).toMatchObject({ counts: { staleUnits: 1 } });
    expect(world.page('bo', 'Ringkasan')).toContain('; belum diperbarui sejak 24 Nov 2026 11.00');
    expect(world.shown('Perlu Perhatian')[0]).toMatchObject({ Unit: 'Kelurahan Uji 1', Hal: 'Belum diperbarui' });

    await world.unit(someFigures(1));
    expect(await world.run()).toMatchObject({ counts: { staleUnits: 0 } });
    expect(world.page('bo', 'Ringkasan')).not.toContain('belum diperbarui');
    expect(world.shown('Perlu Perhatian').map((line) => line['Hal'])).not.toContain('Belum diperbarui');
  });

  it('keeps the moment of its first failure', async () => {
    const world = await aRollupWorld({}, 1);
    await world.registry.register(aRegistration({ unitId: '2026-unit-1', organisasiId: ORGANISASI }));
    const at = (now: number) => ({ registry: world.registry, organisations: world.organisations, queue: { ask: () => Promise.resolve() }, clock: { now: () => now } }); // prettier-ignore
    await markFailing(at(5_000), '2026-unit-1');
    await markFailing(at(9_000), '2026-unit-1');
    expect(await world.organisations.figuresOf(ORGANISASI, '2026-unit-1')).toMatchObject({ failedSince: 5_000 });
  });

  it('is one whose last commit was cut off between two chunks', async () => {
    const world = await aRollupWorld({}, 1);
    await world.unit(someFigures(1, { complete: false, changedAt: Date.UTC(2026, 10, 24, 3) }));
    await world.run();
    expect(world.page('bo', 'Ringkasan')).toContain('24 Nov 2026 10.00; belum diperbarui sejak 24 Nov 2026 10.00');
  });
});

describe('Perlu Perhatian', () => {
  it('names unit, matter, beginning and file, and no rating', async () => {
    const world = await aRollupWorld({}, 1);
    const sejak = Date.UTC(2026, 10, 20, 1);
    await world.unit(someFigures(1, { indikator: [], perhatian: [{ hal: 'Laporan terlambat', tab: 'Realisasi', spreadsheetId: 'pimpinan-1', tabId: 1001, pesan: '2 baris di tab Realisasi lewat batas pengisian.', sejak }] })); // prettier-ignore
    await world.run();
    expect(world.shown('Perlu Perhatian')).toEqual([
      {
        Unit: 'Kelurahan Uji 1',
        Hal: 'Laporan terlambat',
        Sejak: '20 Nov 2026 08.00',
        Pesan: '2 baris di tab Realisasi lewat batas pengisian.',
        Tautan: 'https://docs.google.com/spreadsheets/d/pimpinan-1/edit#gid=1001',
      },
    ]);
    expect(JSON.stringify(world.rows('bo', 'Perlu Perhatian'))).not.toMatch(/ekspektasi|Predikat|Lurah Uji/);
  });

  it('names shared indicators in Target that no list has', async () => {
    const world = await aRollupWorld({}, 1);
    await world.run();
    expect(world.shown('Perlu Perhatian')[0]).toMatchObject({ Hal: 'Indikator bersama tidak dikenal' });
  });
});

describe('Penetapan Unit', () => {
  it('shows who is rated, what is known, and the predikat that follows', async () => {
    const world = await aRollupWorld({ penetapan: [DECIDED] });
    await world.run();
    expect(world.shown('Penetapan Unit')[0]).toMatchObject({
      'Kepala Unit': 'Lurah Uji 1, Lurah',
      Fakta:
        'Kelengkapan 8 dari 10; 2 dari 3 pegawai dinilai; 0 dari 1 indikator bersama mencapai target (belum: Anak kembali bersekolah); usulan untuk kepala unit: Sesuai ekspektasi',
      Predikat: 'Baik',
      Status: 'Tercatat',
      Pesan: '',
    });
  });

  it('keeps the decision for the unit and asks for its sync, once', async () => {
    const world = await aRollupWorld({ penetapan: [DECIDED] });
    await world.registry.register(aRegistration({ unitId: '2026-unit-1', organisasiId: ORGANISASI }));
    await world.run();
    expect(world.asked).toEqual([['2026-unit-1', 'sync']]);
    expect((await state(world))?.penetapan).toEqual({
      '2026-unit-1': {
        'TW III': expect.objectContaining({ predikatOrganisasi: 'BAIK', ratingHasilKerja: 'SESUAI', ratingPerilaku: 'DI_ATAS', predikat: 'BAIK', alasan: null }) as unknown, // prettier-ignore
      },
    });
    world.forget();
    await world.run();
    expect(world.asked).toEqual([]);
  });

  it('asks nothing of a unit that is not registered here', async () => {
    const world = await aRollupWorld({ penetapan: [DECIDED] });
    await world.run();
    expect(world.asked).toEqual([]);
  });

  it('gives no rating that departs from the usulan without a reason', async () => {
    const world = await aRollupWorld({ penetapan: [{ ...DECIDED, ratingHasilKerja: 'Di atas ekspektasi' }] });
    await world.run();
    const [row] = world.shown('Penetapan Unit');
    expect(row).toMatchObject({ Status: 'Perlu diperbaiki', Predikat: '' });
    expect(String(row?.['Pesan'])).toMatch(/^Alasan: masih kosong/);
    world.type('Penetapan Unit', 0, 'Alasan', 'Inovasi layanan jemput bola');
    await world.run();
    expect(world.shown('Penetapan Unit')[0]).toMatchObject({ Status: 'Tercatat', Predikat: 'Sangat Baik', Pesan: '' });
  });

  it('lets a rating stand on the usulan that was seen, and tells when it has changed', async () => {
    const world = await aRollupWorld({ penetapan: [DECIDED] });
    await world.run();
    const kepala = { nama: 'Lurah Uji 1', jabatan: 'Lurah', periode: [{ periode: 'TW III', usulan: 'DI_BAWAH', fakta: '' }] } as const; // prettier-ignore
    await world.unit(someFigures(1, { kepala }));
    await world.run();
    const [row] = world.shown('Penetapan Unit');
    expect(row).toMatchObject({ Status: 'Perlu dicek', Predikat: 'Baik' });
    expect(String(row?.['Pesan'])).toContain('dari Sesuai ekspektasi menjadi Di bawah ekspektasi');
  });

  it('leaves a rating with the head it was given to, and says so when another one heads the unit', async () => {
    const world = await aRollupWorld({ penetapan: [DECIDED] });
    await world.run();
    const kepala = { nama: 'Lurah Baru', jabatan: 'Lurah', periode: [{ periode: 'TW III', usulan: 'SESUAI', fakta: '' }] } as const; // prettier-ignore
    await world.unit(someFigures(1, { kepala }));
    await world.run();
    const [row] = world.shown('Penetapan Unit');
    expect(row).toMatchObject({ 'Kepala Unit': 'Lurah Baru, Lurah', Status: 'Perlu dicek' });
    expect(String(row?.['Pesan'])).toContain('berganti dari Lurah Uji 1 menjadi Lurah Baru');
    expect((await state(world))?.penetapan['2026-unit-1']?.['TW III']).toMatchObject({ kepala: 'Lurah Uji 1' });
    world.type('Penetapan Unit', 0, 'Alasan', 'Menjabat sejak Agustus');
    await world.run();
    expect(world.shown('Penetapan Unit')[0]).toMatchObject({ Status: 'Tercatat', Pesan: '' });
    expect((await state(world))?.penetapan['2026-unit-1']?.['TW III']).toMatchObject({ kepala: 'Lurah Baru' });
  });

  it('waits in a row laid by its key, and says nothing of a period that has not begun', async () => {
    const laid = [{ periode: 'TW III', unit: 'Kelurahan Uji 1' }, { periode: 'TW IV', unit: 'Kelurahan Uji 1' }]; // prettier-ignore
    const world = await aRollupWorld({ penetapan: laid });
    await world.run();
    expect(world.shown('Penetapan Unit').map((row) => row['Status'])).toEqual(['Belum diisi', '']);
  });

  it('says what is wrong with a row and counts it not', async () => {
    const world = await aRollupWorld({ penetapan: [{ ...DECIDED, unit: 'Kelurahan Ujung' }] });
    await world.run();
    expect(world.shown('Penetapan Unit')[0]).toMatchObject({ Status: 'Perlu diperbaiki', Predikat: '' });
    expect((await state(world))?.penetapan).toEqual({});
  });
});

describe('Informasi Publik', () => {
  it('shows what is marked Publik, with explanation, target, last year, date, source and where to complain', async () => {
    const world = await aRollupWorld({ indikator: [ANAK, { ...ANAK, nama: 'Rahasia', publik: 'Tidak' }] });
    await world.run();
    const page = world.page('ip', 'Informasi Publik');
    expect(page).toContain('Informasi Publik: hasil layanan Kecamatan Uji 2026');
    expect(page).toContain('Data per 24 Nov 2026');
    expect(page).toContain('Pengaduan dan pertanyaan: Loket pengaduan kecamatan');
    expect(page).toContain('Anak yang kembali ke sekolah.');
    expect(page).toContain('Kelurahan Uji 1 | 17 (s.d. Sep 2026) | 18 | 24 | 18');
    expect(page).toContain('Sumber: laporan kinerja unit di Kecamatan Uji');
    expect(page).not.toContain('Rahasia');
  });

  it('names no person and no score', async () => {
    const world = await aRollupWorld({ indikator: [ANAK], penetapan: [DECIDED] });
    await world.run();
    const publik = JSON.stringify([world.rows('ip', 'Informasi Publik'), (await state(world))?.publik]);
    expect(publik).not.toMatch(/Lurah Uji|ekspektasi|Baik|predikat|capaian/);
  });

  it('keeps its date as long as its figures stay', async () => {
    const world = await aRollupWorld({ indikator: [ANAK] });
    await world.run();
    world.now += 86_400_000;
    await world.unit(someFigures(1, { periode: [] }));
    await world.run();
    expect(world.page('ip', 'Informasi Publik')).toContain('Data per 24 Nov 2026');
  });
});

describe('faults', () => {
  it('keeps decisions and indicators in force while Buku Organisasi cannot be read', async () => {
    const world = await aRollupWorld({ indikator: [ANAK], penetapan: [DECIDED] });
    await world.run();
    const before = await state(world);
    world.sheets.readFaults.set('bo', new AppFailure('denied', 'sheets.read', 'no right'));
    const report = await world.run();
    expect(report.faults).toEqual([expect.stringMatching(/^Buku Organisasi tidak dapat dibaca: akun layanan/)]);
    expect(await state(world)).toEqual(before);
    expect(world.asked).toEqual([]);
  });

  it('keeps decisions in force while their tab is renamed, and says so', async () => {
    const world = await aRollupWorld({ penetapan: [DECIDED] });
    await world.run();
    const tabs = world.sheets.files.get('bo');
    tabs?.set('Penetapan', tabs.get('Penetapan Unit') ?? []);
    tabs?.delete('Penetapan Unit');
    expect((await world.run()).faults[0]).toContain('Tab Penetapan Unit tidak ditemukan');
    expect(Object.keys((await state(world))?.penetapan ?? {})).toEqual(['2026-unit-1']);
    expect(world.page('bo', 'Ringkasan')).toContain('Tab Penetapan Unit tidak ditemukan');
  });

  it('rejects while Google does not answer, so that the queue tries again', async () => {
    const world = await aRollupWorld();
    world.sheets.readFaults.set('bo', new AppFailure('transient', 'sheets.read', '503'));
    await expect(world.run()).rejects.toMatchObject({ kind: 'transient' });
  });

  it('refuses an organisation that is not registered', async () => {
    const world = await aRollupWorld();
    await expect(world.rollup('2026-lain')).rejects.toMatchObject({ kind: 'missing' });
  });

  it('starts again when a registration comes between read and commit', async () => {
    const world = await aRollupWorld({}, 1);
    let once = true;
    world.sheets.afterRead = async () => {
      if (!once) return;
      once = false;
      await world.registry.registerOrganisation(anOrganisation({ nama: 'Kecamatan Baru' }));
    };
    await world.run();
    expect(world.page('bo', 'Ringkasan')).toContain('Ringkasan Kecamatan Baru 2026');
    expect(world.calls.filter((name) => name === 'unitFigures')).toHaveLength(2);
  });

  it('writes what a failed write left out with the next rollup', async () => {
    const world = await aRollupWorld({ indikator: [ANAK] });
    world.sheets.writeFaults = [new AppFailure('transient', 'sheets.write', '503')];
    await expect(world.run()).rejects.toMatchObject({ kind: 'transient' });
    expect(await world.run()).toMatchObject({ outcome: 'changed' });
    expect(world.page('bo', 'Ringkasan')).toContain('Kelurahan Uji 1');
    expect(world.page('ip', 'Informasi Publik')).toContain('Kelurahan Uji 1');
  });
});
