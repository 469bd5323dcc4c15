import { AppFailure } from '../../../functions/src/app/failure';
import { aPegawaiRow, aRealisasiRow, aTargetRow, KODE_A, NIP_A, NIP_B } from '../../support/builders';
import { aWorld, SMALL, UNIT, type World } from '../../support/sync-world';

const writesOf = (world: World): number => world.firestore.version();

describe('a sync', () => {
  it('judges every row, scores the person and fills the summaries', async () => {
    const world = await aWorld();
    const report = await world.run();
    expect(report).toMatchObject({
      outcome: 'changed',
      generation: 1,
      counts: { employees: 1, targets: 1, realisations: 2 },
      faults: [],
    });
    expect(world.shown('Realisasi')[0]).toMatchObject({
      Pegawai: 'Pegawai Contoh 01',
      'Target Periode': 100,
      Status: 'Tercatat',
      'Capaian s.d. Periode (%)': 100,
    });
    expect(world.shown('Target')[0]).toMatchObject({ Status: 'Tercatat', Realisasi: 210, 'Capaian (%)': 105 });
    expect(world.shown('Target')[0]?.['Penjelasan']).toContain('Jan-Feb 210 dari target 200 = 105,00 %');
    expect(world.shown('Rekap Pegawai')[0]).toMatchObject({
      Pegawai: 'Pegawai Contoh 01',
      'Capaian (%)': 105,
      Kelengkapan: '2 dari 10',
    });
    expect(world.ringkasan()).toContain('Ringkasan Kinerja Kelurahan Uji 2026');
    expect(world.shown('Daftar')[0]).toMatchObject({ Pegawai: `Pegawai Contoh 01 · ${NIP_A}` });
  });

  it('of an unchanged unit writes nothing anywhere', async () => {
    const world = await aWorld();
    await world.run();
    const before = { firestore: writesOf(world), sheets: world.sheets.writes };
    const report = await world.run();
    expect(report).toMatchObject({ outcome: 'unchanged', counts: { put: 0, skipped: 1, cellsWritten: 0 } });
    expect({ firestore: writesOf(world), sheets: world.sheets.writes }).toEqual(before);
  });

  it('costs one read per file and at most one write per file', async () => {
    const world = await aWorld();
    await world.run();
    expect(world.sheets).toMatchObject({ reads: 2, writes: 2 });
  });

  it('tells a wrong cell in its row while the good rows go on', async () => {
    const world = await aWorld();
    world.type('Realisasi', 1, 'Realisasi', '12.34');
    await world.run();
    const [good, bad] = world.shown('Realisasi');
    expect(good).toMatchObject({ Status: 'Tercatat' });
    expect(bad).toMatchObject({ Status: 'Perlu diperbaiki', 'Capaian s.d. Periode (%)': '' });
    expect(bad?.['Pesan']).toMatch(/^Realisasi: terbaca 12\.34\. /);
    expect(world.shown('Target')[0]).toMatchObject({ Realisasi: 100, 'Capaian (%)': 100 });
  });

  it('tells every row under a faulty target whose it is and which Target row to put right', async () => {
    const world = await aWorld({ ...SMALL, realisasi: [...SMALL.realisasi, aRealisasiRow({ periode: 'Mar 2026', realisasi: '' })] }); // prettier-ignore
    world.type('Target', 0, 'Target', 'banyak');
    await world.run();
    const whose = { Pegawai: 'Pegawai Contoh 01', Indikator: 'Surat keterangan yang selesai' };
    const [filled, , blank] = world.shown('Realisasi');
    expect(filled).toMatchObject({ ...whose, Status: 'Perlu diperbaiki' });
    expect(filled?.['Pesan']).toContain(
      'Target baris 2 perlu diperbaiki dahulu. Angka yang diketik di sini tidak hilang',
    );
    expect(blank).toMatchObject({ ...whose, Status: 'Belum diisi' });
    expect(blank?.['Pesan']).toContain('Target baris 2 perlu diperbaiki dahulu');

    world.type('Target', 0, 'Target', 1200);
    await world.run();
    expect(world.shown('Realisasi')[0]).toMatchObject({ ...whose, Status: 'Tercatat', Pesan: '' });
  });

  it('follows rows that were sorted without writing to Firestore', async () => {
    const world = await aWorld();
    await world.run();
    const rows = world.rows('Realisasi');
    [rows[1], rows[2]] = [rows[2]!, rows[1]!];
    const before = writesOf(world);
    expect(await world.run()).toMatchObject({ outcome: 'unchanged' });
    expect(writesOf(world)).toBe(before);
  });

  it('takes a deleted row out of the score at once', async () => {
    const world = await aWorld();
    await world.run();
    world.rows('Realisasi').splice(2, 1);
    await world.run();
    expect(world.shown('Target')[0]).toMatchObject({ Realisasi: 100, 'Capaian (%)': 100 });
  });

  it('replaces the waiting mark of the script by its own word', async () => {
    const world = await aWorld();
    await world.run();
    world.type('Realisasi', 0, 'Status', '⏳ Diproses 10.05');
    await world.run();
    expect(world.shown('Realisasi')[0]).toMatchObject({ Status: 'Tercatat' });
  });

  it('clears what stands in output cells of a row nobody filled', async () => {
    const world = await aWorld();
    world
      .rows('Realisasi')
      .push(aRealisasiRow({ periode: '', kode: '', realisasi: '', status: 'Tercatat', pesan: 'sisa' }));
    await world.run();
    expect(world.shown('Realisasi')[2]).toMatchObject({ Status: '', Pesan: '' });
  });

  it('gives a laid row without input "Belum diisi", and "Terlambat" once its deadline has passed', async () => {
    const world = await aWorld();
    world
      .rows('Realisasi')
      .push(
        aRealisasiRow({ periode: 'Mar 2026', realisasi: '' }),
        aRealisasiRow({ periode: 'Nov 2026', realisasi: '' }),
      );
    await world.run();
    const [, , march, november] = world.shown('Realisasi');
    expect(march).toMatchObject({ Status: 'Terlambat', 'Target Periode': 100 });
    expect(march?.['Pesan']).toContain('10/04/2026');
    expect(november).toMatchObject({ Status: 'Belum diisi', Pesan: '' });
  });

  it('tells the trigger script in Daftar until which month a person serves, and expects the report of that month', async () => {
    const leaving = aPegawaiRow({ selesai: '15/08/2026' });
    const report = aRealisasiRow({ periode: 'Agu 2026', realisasi: 250 });
    const world = await aWorld({
      pegawai: [leaving],
      target: [aTargetRow({ lapor: 'Triwulan' })],
      realisasi: [report],
    });
    await world.run();
    expect(world.shown('Daftar')[0]).toMatchObject({ 'Mulai Bertugas': '', 'Selesai Bertugas': 'Agu 2026' });
    expect(world.shown('Realisasi')[0]).toMatchObject({ Status: 'Tercatat' });
    expect(world.shown('Rekap Pegawai')[0]).toMatchObject({ Kelengkapan: '1 dari 3' });
  });

  it('withholds the total, not the rows, while the weights do not add up to 100', async () => {
    const second = aTargetRow({ kode: 'CK42TQ', indikator: 'Aduan selesai', bobot: 50 });
    const world = await aWorld({ ...SMALL, target: [aTargetRow({ bobot: 40 }), second] });
    await world.run();
    expect(world.shown('Target')[0]).toMatchObject({ Status: 'Perlu dicek', 'Capaian (%)': 105 });
    expect(world.shown('Target')[0]?.['Pesan']).toContain('terbaca 90; kurang 10');
    expect(world.shown('Rekap Pegawai')[0]).toMatchObject({ 'Capaian (%)': '' });
  });

  it('refuses a numeric NIP, says how to type it, and sends the targets of that person to its row', async () => {
    const theirs = aTargetRow({ kode: 'CK42TQ', pegawai: `Pegawai Contoh 02 · ${NIP_B}` });
    const world = await aWorld({
      ...SMALL,
      pegawai: [aPegawaiRow(), aPegawaiRow({ nip: 199204202019032900, nama: 'Pegawai Contoh 02' })],
      target: [aTargetRow(), theirs],
    });
    await world.run();
    expect(world.shown('Target')[1]).toMatchObject({ Status: 'Perlu diperbaiki' });
    expect(world.shown('Target')[1]?.['Pesan']).toMatch(/^Pegawai: baris 3 di tab Pegawai perlu diperbaiki dahulu\. /);
    expect(world.shown('Target')[1]?.['Pesan']).not.toContain('Pegawai Contoh');
    expect(world.shown('Pegawai')[1]).toMatchObject({ Status: 'Perlu diperbaiki' });
    expect(world.shown('Pegawai')[1]?.['Pesan']).toMatch(/^NIP: /);
  });

  it('is covered by an earlier sync that began to read after the hint', async () => {
    const world = await aWorld();
    await world.run();
    const reads = world.sheets.reads;
    expect(await world.sync(UNIT, world.now - 1)).toMatchObject({ outcome: 'covered' });
    expect(world.sheets.reads).toBe(reads);
    expect(await world.sync(UNIT, world.now)).toMatchObject({ outcome: 'unchanged' });
  });

  it('is not covered by an earlier one that had read what was stored before the hint', async () => {
    const world = await aWorld();
    const { store, now } = world;
    const unitState = store.unitState.bind(store);
    store.unitState = async (unitId) => {
      const read = await unitState(unitId);
      world.now = now + 1_000;
      return read;
    };
    await world.run();
    expect(await world.sync(UNIT, now + 500)).toMatchObject({ outcome: 'unchanged' });
  });

  it('rejects as missing for a unit that is not registered, without a read', async () => {
    const world = await aWorld();
    await expect(world.sync('2026-tidak-ada')).rejects.toMatchObject({ kind: 'missing' });
    expect(world.sheets.reads).toBe(0);
  });
});

describe('what cannot be read', () => {
  it('keeps the stored content of a renamed tab and names the tab', async () => {
    const world = await aWorld();
    await world.run();
    const file = world.sheets.files.get('bk')!;
    file.set('Realisasi lama', file.get('Realisasi')!);
    file.delete('Realisasi');
    const report = await world.run();
    expect(report.faults.join()).toContain('Realisasi lama');
    expect(world.shown('Target')[0]).toMatchObject({ Status: 'Tercatat', 'Capaian (%)': 105 });
    expect(report.counts).toMatchObject({ realisations: 2 });
    expect(world.ringkasan()).toContain('Realisasi lama');
  });

  it('writes what has a place in a grid that is too small, tells which rows are missing, and does not try again', async () => {
    const world = await aWorld();
    world.sheets.grids.set('Daftar', { rows: 1, columns: 5 });
    const fault = expect.stringMatching(
      /^Tab Daftar kekurangan baris \(ada 1, perlu 2\); 1 sel belum ditulis\. /,
    ) as string;
    expect(await world.run()).toMatchObject({ outcome: 'changed', faults: [fault] });
    expect(world.ringkasan()).toContain('Berkas atau tab bermasalah |  |  | Tab Daftar kekurangan baris');
    const before = world.sheets.writes;
    expect(await world.run()).toMatchObject({ outcome: 'unchanged', faults: [fault] });
    expect(world.sheets.writes).toBe(before);

    world.sheets.grids.set('Daftar', { rows: 2, columns: 5 });
    expect(await world.run()).toMatchObject({ outcome: 'changed', faults: [] });
    expect(world.shown('Daftar')[0]).toMatchObject({ Pegawai: `Pegawai Contoh 01 · ${NIP_A}` });
    expect(world.ringkasan()).not.toContain('kekurangan');
    expect(await world.run()).toMatchObject({ outcome: 'unchanged' });
  });

  it('tells in its report that Ringkasan itself is too small', async () => {
    const world = await aWorld();
    world.sheets.grids.set('Ringkasan', { rows: 4, columns: 2 });
    expect((await world.run()).faults).toEqual([
      expect.stringMatching(/^Tab Ringkasan kekurangan baris \(ada 4, .* dan kolom \(ada 2, perlu 4\); /),
    ]);
    expect(world.rows('Ringkasan')).toHaveLength(4);
  });

  it('keeps the stored targets when a header of Target is lost, and takes the sheet again once it is back', async () => {
    const world = await aWorld();
    await world.run();
    const header = world.rows('Target')[0]!;
    const place = header.indexOf('Satuan');
    header[place] = 'Stn';
    const before = writesOf(world);
    expect((await world.run()).faults.join()).toContain('Satuan');
    expect(world.shown('Realisasi')[0]).toMatchObject({ Status: 'Tercatat' });
    expect(world.shown('Target')[0]).toMatchObject({
      Status: 'Ditahan',
      Pesan:
        'Kolom "Satuan" tidak ditemukan di baris 1. Kembalikan judulnya; sampai itu yang dipakai isi terakhir yang tersimpan.',
      'Capaian (%)': 105,
    });
    header[place] = 'Satuan';
    expect((await world.run()).faults).toEqual([]);
    expect(writesOf(world)).toBeGreaterThanOrEqual(before);
    expect(world.shown('Target')[0]).toMatchObject({ Status: 'Tercatat' });
  });

  it.each([
    ['denied', 'akun layanan tidak lagi punya akses'],
    ['missing', 'tidak ditemukan'],
    ['transient', 'tidak menjawab'],
  ] as const)('goes on without a Buku Pimpinan that is %s', async (kind, words) => {
    const world = await aWorld();
    await world.run();
    world.type('Realisasi', 1, 'Realisasi', 130);
    world.sheets.readFaults.set('bp', new AppFailure(kind, 'sheets.read', 'test'));
    const report = await world.run();
    expect(report.faults.join()).toContain(words);
    expect(report.counts).toMatchObject({ employees: 1, realisations: 2, put: 1 });
    expect(world.shown('Target')[0]).toMatchObject({ Realisasi: 230 });
  });

  it('fails as transient when the Buku Kerja does not answer, and loses nothing', async () => {
    const world = await aWorld();
    await world.run();
    world.sheets.readFaults.set('bk', new AppFailure('transient', 'sheets.read', 'test'));
    await expect(world.run()).rejects.toMatchObject({ kind: 'transient' });
    world.sheets.readFaults.clear();
    expect(await world.run()).toMatchObject({ outcome: 'unchanged' });
  });

  it('fails as transient when the shared budget is spent, whichever file is concerned', async () => {
    const world = await aWorld();
    world.sheets.readFaults.set('bp', new AppFailure('transient', 'sheets.read', 'spent', { retryAfterMs: 5000 }));
    await expect(world.run()).rejects.toMatchObject({ kind: 'transient', retryAfterMs: 5000 });
  });

  it('lets the row equal to the stored content count when a Kode is copied', async () => {
    const world = await aWorld();
    await world.run();
    world.rows('Target').splice(1, 0, aTargetRow({ target: 9999 }));
    await world.run();
    const [copy, original] = world.shown('Target');
    expect(original).toMatchObject({ Status: 'Tercatat', 'Capaian (%)': 105 });
    expect(copy).toMatchObject({ Status: 'Perlu diperbaiki' });
    expect(copy?.['Pesan']).toContain(KODE_A);
  });
});

describe('commits', () => {
  /** Another sync of the same unit commits a change of its own while `world` works. */
  const somebodyCommits = async (world: World, value: number): Promise<void> => {
    const hooks = { afterRead: world.sheets.afterRead, beforeWrite: world.sheets.beforeWrite };
    world.sheets.afterRead = undefined;
    world.sheets.beforeWrite = undefined;
    world.type('Realisasi', 0, 'Realisasi', value);
    await world.restart().run();
    Object.assign(world.sheets, hooks);
  };

  it('start again from the read when somebody committed in between', async () => {
    const world = await aWorld();
    await world.run();
    world.type('Realisasi', 1, 'Realisasi', 120);
    let once = true;
    world.sheets.afterRead = async () => {
      if (!once) return;
      once = false;
      await somebodyCommits(world, 90);
    };
    const report = await world.run();
    expect(report.generation).toBe(2); // the other one took both edits; ours found nothing new
    expect(world.shown('Target')[0]).toMatchObject({ Realisasi: 210 });
  });

  it('give up as transient after three starts', async () => {
    const world = await aWorld();
    await world.run();
    let value = 200;
    world.type('Realisasi', 1, 'Realisasi', value);
    world.sheets.afterRead = async () => {
      value += 1;
      await somebodyCommits(world, value);
      world.type('Realisasi', 1, 'Realisasi', value);
    };
    await expect(world.run()).rejects.toMatchObject({ kind: 'transient' });
  });

  it('ask for one more sync when the generation moved during the sheet write', async () => {
    const world = await aWorld();
    await world.run();
    world.type('Realisasi', 1, 'Realisasi', 120);
    world.sheets.beforeWrite = async () => {
      world.sheets.beforeWrite = undefined;
      await somebodyCommits(world, 95);
    };
    await world.run();
    expect(world.asked).toEqual([UNIT]);
    await world.run();
    expect(world.shown('Target')[0]).toMatchObject({ Realisasi: 215 });
  });

  it('are not lost when the process dies before the sheet write: the next sync writes', async () => {
    const world = await aWorld();
    world.sheets.writeFaults = [
      new AppFailure('transient', 'sheets.write', '503'),
      new AppFailure('transient', 'sheets.write', '503'),
    ];
    await expect(world.run()).rejects.toMatchObject({ kind: 'transient' });
    const next = world.restart();
    const report = await next.run();
    expect(report).toMatchObject({ counts: { put: 0 }, generation: 1 });
    expect(next.shown('Target')[0]).toMatchObject({ Status: 'Tercatat', 'Capaian (%)': 105 });
  });

  it('keep the history of a changed cell with its bounds, stamp and cause', async () => {
    const world = await aWorld();
    await world.run();
    world.now += 60_000;
    world.type('Realisasi', 1, 'Realisasi', 120);
    world.type('Realisasi', 1, 'Terakhir Diubah', '24/11/2026 10.01 · staf@capaian.example');
    await world.run();
    const docs = Object.entries(world.firestore.database.toMap()).filter(([path]) => path.includes('/history/'));
    expect(docs.map(([, data]) => data)).toContainEqual(
      expect.objectContaining({
        generation: 2,
        cause: 'edit',
        seenAfter: world.now - 60_000,
        seenBy: world.now,
        changes: [
          {
            cell: `Realisasi ${KODE_A} Feb 2026 › Realisasi`,
            from: '110',
            to: '120',
            stamp: '24/11/2026 10.01 · staf@capaian.example',
          },
        ],
      }),
    );
  });

  it('call a month that ended the calendar, never an edit', async () => {
    const world = await aWorld();
    await world.run();
    world.now = Date.UTC(2026, 11, 1, 0);
    expect(await world.run()).toMatchObject({ counts: { put: 1 } });
    const docs = Object.entries(world.firestore.database.toMap()).filter(([path]) => path.includes('/history/'));
    expect(docs.map(([, data]) => data['cause'] as unknown)).toEqual(['edit', 'calendar']);
  });

  it('take a person with two rows in Pegawai for nobody until one is deleted', async () => {
    const world = await aWorld({
      ...SMALL,
      pegawai: [
        aPegawaiRow(),
        aPegawaiRow({ jabatan: 'Lurah' }),
        aPegawaiRow({ nip: NIP_B, nama: 'Pegawai Contoh 02' }),
      ],
    });
    await world.run();
    expect(world.shown('Pegawai')[0]?.['Pesan']).toContain('3');
    expect(world.shown('Target')[0]).toMatchObject({ Status: 'Perlu diperbaiki' });
    expect(world.shown('Rekap Pegawai').map((r) => r['Pegawai'])).toEqual(['Pegawai Contoh 02']);
  });
});
