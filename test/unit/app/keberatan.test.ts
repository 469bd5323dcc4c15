/** Objections in a unit: from the rows that the last rollup left to a recorded decision and to what everybody is shown. */
import { firestoreOrganisationStore } from '../../../functions/src/adapters/firestore/organisation-store';
import { explainPerson } from '../../../functions/src/app/explanation';
import type { JawabanKeberatan, KeberatanTercatat, VersiKeberatan } from '../../../functions/src/app/state';
import { MAX_PUTUSAN } from '../../../functions/src/app/sync/keberatan';
import type { Keberatan, PutusanKeberatan } from '../../../functions/src/domain/keberatan';
import { aPegawaiRow, aPenilaianRow, NIP_A, NIP_B } from '../../support/builders';
import { on, organisationDecides, setPeriod, settle } from '../../support/cycle';
import { anOrganisation } from '../../support/organisation-builders';
import { aWorld, SMALL, UNIT, type World } from '../../support/sync-world';

const ORGANISASI = '2026-kecamatan-uji';
const PUTUSAN: PutusanKeberatan = {
  keputusan: 'DIUBAH',
  ratingHasilKerja: 'DI_ATAS',
  ratingPerilaku: 'DI_ATAS',
  alasan: 'Bukti mendukung',
  oleh: 'Camat Uji',
  tanggal: '2026-04-28',
};
const DITOLAK: PutusanKeberatan = { ...PUTUSAN, keputusan: 'DITOLAK', ratingHasilKerja: null, ratingPerilaku: null };
const aKeberatan = (part: Partial<Keberatan> = {}): Keberatan => ({
  nip: NIP_A,
  periode: 'TW I',
  tanggalDiterima: '2026-04-20',
  alasan: 'Laporan Maret lengkap',
  disampaikanLangsung: null,
  putusan: PUTUSAN,
  ...part,
});

/** A rated person and his rater; TW I is locked, its result was told on 15 April. */
async function aLockedWorld(disampaikan: string | null = '2026-04-15'): Promise<World> {
  const world = await aWorld({
    ...SMALL,
    pegawai: [
      aPegawaiRow({ pejabatPenilai: `Pegawai Contoh 02 · ${NIP_B}` }),
      aPegawaiRow({ nip: NIP_B, nama: 'Pegawai Contoh 02' }),
    ],
    penilaian: [aPenilaianRow({ ratingHasilKerja: 'Ikut usulan', ratingPerilaku: 'Sesuai ekspektasi' })],
  });
  world.now = on(4, 30);
  setPeriod(world, 'TW I', 'Dikunci');
  await settle(world);
  if (disampaikan !== null) await tell(world, disampaikan);
  return world;
}
const tell = (world: World, hari: string): Promise<unknown> =>
  world.firestore.firestore().doc(`units/${UNIT}/state/disampaikan`).set({ schema: 1, pegawai: { [NIP_A]: { 'TW I': hari } } }); // prettier-ignore

/** The rows of the tab as a rollup leaves them, and a sync. */
async function recorded(world: World, ...rows: readonly Keberatan[]): Promise<readonly JawabanKeberatan[]> {
  await organisationDecides(world, rows.length > 0 ? { keberatan: { [UNIT]: rows } } : {});
  await settle(world);
  const figures = await firestoreOrganisationStore(world.firestore.firestore()).figuresOf(ORGANISASI, UNIT);
  return figures?.keberatan ?? [];
}
const tercatat = async (world: World): Promise<KeberatanTercatat | undefined> =>
  (await world.store.manifest(UNIT)).manifest?.keberatan?.[NIP_A]?.['TW I'];
async function versi(world: World): Promise<VersiKeberatan | undefined> {
  const doc = await world.firestore.firestore().doc(`units/${UNIT}/locks/TW I/keberatan/${NIP_A}`).get();
  return doc.data() as VersiKeberatan | undefined;
}
const predikatDi = (world: World): unknown => world.shown('Penilaian')[0]?.['Predikat'];
const dihitung = async (world: World) => {
  const figures = await firestoreOrganisationStore(world.firestore.firestore()).figuresOf(ORGANISASI, UNIT);
  return figures?.periode.find(({ periode }) => periode === 'TW I')?.predikat;
};

describe('an objection without a decision', () => {
  it('is answered with the day of telling and the result that it is about, and changes nothing', async () => {
    const world = await aLockedWorld();
    const [jawaban] = await recorded(world, aKeberatan({ putusan: null }));
    expect(jawaban).toMatchObject({ status: 'Tercatat', disampaikan: '2026-04-15', semula: 'Baik', sesudah: '' });
    expect(await tercatat(world)).toBeUndefined();
    expect(predikatDi(world)).toBe('Baik');
  });

  it('is refused with the days that counted when it came too late', async () => {
    const world = await aLockedWorld();
    const [jawaban] = await recorded(world, aKeberatan({ tanggalDiterima: '2026-04-30' }));
    expect(jawaban).toMatchObject({ status: 'Tidak berlaku' });
    expect(jawaban?.pesan).toContain('disampaikan 15 Apr 2026, hari terakhir keberatan 29 Apr 2026');
    expect(await tercatat(world)).toBeUndefined();
  });

  it('waits while the result was not told, and goes on when it is', async () => {
    const world = await aLockedWorld(null);
    const [before] = await recorded(world, aKeberatan());
    expect(before?.pesan).toContain('belum tercatat disampaikan');
    await tell(world, '2026-04-15');
    await settle(world);
    expect(await tercatat(world)).toMatchObject({ keputusan: 'DIUBAH' });
  });

  it('waits while the period is open again, for a result that may still change', async () => {
    const world = await aLockedWorld();
    setPeriod(world, 'TW I', 'Dibuka kembali', 'salah isi');
    await settle(world);
    const [jawaban] = await recorded(world, aKeberatan());
    expect(jawaban?.pesan).toContain('dibuka kembali');
    setPeriod(world, 'TW I', 'Dikunci');
    await settle(world);
    expect(await tercatat(world)).toMatchObject({ keputusan: 'DIUBAH' });
  });

  it('is not decided by the pejabat penilai', async () => {
    const world = await aLockedWorld();
    const [jawaban] = await recorded(world, aKeberatan({ putusan: { ...PUTUSAN, oleh: 'Pegawai Contoh 02, Lurah' } }));
    expect(jawaban?.pesan).toContain('Pegawai Contoh 02 adalah pejabat penilai pegawai ini');
    expect(predikatDi(world)).toBe('Baik');
  });

  it('is not recorded here when the rater fills this book', async () => {
    const world = await aLockedWorld();
    await organisationDecides(world, { keberatan: { [UNIT]: [aKeberatan()] } });
    await world.registry.registerOrganisation(anOrganisation({ pimpinan: NIP_B }));
    await settle(world);
    const figures = await firestoreOrganisationStore(world.firestore.firestore()).figuresOf(ORGANISASI, UNIT);
    expect(figures?.keberatan?.[0]).toMatchObject({ status: 'Tidak berlaku' });
    expect(figures?.keberatan?.[0]?.pesan).toContain('dinilai langsung oleh pimpinan organisasi');
    expect(await tercatat(world)).toBeUndefined();
  });

  it('names nobody of another unit', async () => {
    const world = await aLockedWorld();
    const [jawaban] = await recorded(world, aKeberatan({ nip: '199001012015031001' }));
    expect(jawaban?.pesan).toContain('tidak tercatat di unit itu');
  });
});

describe('a decision that changes the result', () => {
  it('shows both predicates to leader and person, and counts the changed one', async () => {
    const world = await aLockedWorld();
    expect(await dihitung(world)).toMatchObject({ BAIK: 1, SANGAT_BAIK: 0 });
    const [jawaban] = await recorded(world, aKeberatan());
    const kalimat =
      'Predikat semula Baik, menjadi Sangat Baik setelah keberatan (keputusan 28 Apr 2026, oleh Camat Uji).';
    expect(jawaban).toMatchObject({ status: 'Terkunci', pesan: `${kalimat} Final.`, semula: 'Baik', sesudah: 'Sangat Baik' }); // prettier-ignore
    expect(world.shown('Penilaian')[0]).toMatchObject({ Predikat: 'Sangat Baik', Status: 'Terkunci', Pesan: kalimat });
    const [rekap] = world.shown('Rekap Pegawai');
    expect(rekap?.['Predikat']).toBe('TW I: Sangat Baik');
    expect(rekap?.['Penjelasan']).toContain(kalimat);
    expect(await dihitung(world)).toMatchObject({ BAIK: 0, SANGAT_BAIK: 1 });
    const told = await explainPerson(
      { registry: world.registry, state: world.store, clock: { now: () => world.now } },
      UNIT,
      NIP_A,
      {},
    );
    expect(told?.lines.join('\n')).toContain(kalimat);
    expect(JSON.stringify([...(world.sheets.files.get('bk') ?? [])])).not.toContain('keberatan (keputusan');
  });

  it('is stored once beside the frozen version, which stays as it is', async () => {
    const world = await aLockedWorld();
    const frozen = await world.store.frozen(UNIT, 'TW I', 2);
    await recorded(world, aKeberatan());
    expect(await versi(world)).toMatchObject({
      nip: NIP_A,
      keputusan: 'DIUBAH',
      ratingHasilKerja: 'DI_ATAS',
      semula: { ratingHasilKerja: 'SESUAI', ratingPerilaku: 'SESUAI' },
      alasanKeberatan: 'Laporan Maret lengkap',
      alasanKeputusan: 'Bukti mendukung',
      disampaikan: '2026-04-15',
      beku: { versi: 2, digest: expect.stringMatching(/^[0-9a-f]{12}$/) as unknown },
      digest: (await tercatat(world))?.digest,
    });
    expect(await world.store.frozen(UNIT, 'TW I', 2)).toEqual(frozen);
  });

  it('leaves nothing to do for the next sync', async () => {
    const world = await aLockedWorld();
    await recorded(world, aKeberatan());
    const before = [world.firestore.version(), world.sheets.writes];
    expect(await world.run()).toMatchObject({ outcome: 'unchanged' });
    expect([world.firestore.version(), world.sheets.writes]).toEqual(before);
  });

  it.each<[string, readonly Keberatan[], Partial<JawabanKeberatan>]>([
    ['edited', [aKeberatan({ putusan: DITOLAK })], { status: 'Perlu dicek' }],
    ['left without its decision', [aKeberatan({ putusan: null })], { status: 'Perlu dicek' }],
    ['deleted', [], { isi: null, status: 'Perlu dicek' }],
  ])('stands when its row is %s', async (_, rows, answer) => {
    const world = await aLockedWorld();
    await recorded(world, aKeberatan());
    const stored = await versi(world);
    const [jawaban] = await recorded(world, ...rows);
    expect(jawaban).toMatchObject(answer);
    expect(jawaban?.pesan).toContain('Yang berlaku tetap: Predikat semula Baik, menjadi Sangat Baik');
    expect(predikatDi(world)).toBe('Sangat Baik');
    expect(await versi(world)).toEqual(stored);
  });

  it('stands when the leader reopens the period, rates anew and locks again; the lock freezes his own rating', async () => {
    const world = await aLockedWorld();
    await recorded(world, aKeberatan());
    setPeriod(world, 'TW I', 'Dibuka kembali', 'salah isi');
    await settle(world);
    world.type('Penilaian', 0, 'Rating Perilaku', 'Di bawah ekspektasi');
    await settle(world);
    expect(world.shown('Penilaian')[0]).toMatchObject({ Predikat: 'Sangat Baik', Status: 'Terkunci' });
    expect(world.shown('Penilaian')[0]?.['Pesan']).toContain('tidak lagi menentukan');
    setPeriod(world, 'TW I', 'Dikunci');
    await settle(world);
    const versiKunci = (await world.store.manifest(UNIT)).manifest?.locks['TW I']?.versi ?? 0;
    const beku = JSON.stringify((await world.store.frozen(UNIT, 'TW I', versiKunci)).get(NIP_A));
    expect(beku).toContain('"ratingPerilaku":"DI_BAWAH"');
    expect(predikatDi(world)).toBe('Sangat Baik');
  });

  it('is there again when the person’s row was gone and comes back', async () => {
    const world = await aLockedWorld();
    await recorded(world, aKeberatan());
    const row = structuredClone(world.rows('Pegawai')[1] ?? []);
    world.rows('Pegawai')[1] = row.map(() => '');
    await settle(world);
    expect(await tercatat(world)).toMatchObject({ keputusan: 'DIUBAH' });
    world.rows('Pegawai')[1] = row;
    await settle(world);
    expect(predikatDi(world)).toBe('Sangat Baik');
  });

  it('is recorded once when a crash lets the sync run again', async () => {
    const world = await aLockedWorld();
    await organisationDecides(world, { keberatan: { [UNIT]: [aKeberatan()] } });
    world.sheets.writeFaults.push(new Error('the process died'));
    await expect(world.run()).rejects.toThrow('the process died');
    const stored = await versi(world);
    await settle(world);
    expect(await versi(world)).toEqual(stored);
    expect(predikatDi(world)).toBe('Sangat Baik');
  });
});

describe('a decision that refuses', () => {
  it('is final too and leaves the result', async () => {
    const world = await aLockedWorld();
    const [jawaban] = await recorded(world, aKeberatan({ putusan: DITOLAK }));
    expect(jawaban).toMatchObject({ status: 'Terkunci', semula: 'Baik', sesudah: 'Baik' });
    expect(predikatDi(world)).toBe('Baik');
    const [again] = await recorded(world, aKeberatan({ alasan: 'Masih tidak setuju' }));
    expect(again?.pesan).toContain('Yang berlaku tetap: Keberatan ditolak');
    expect(predikatDi(world)).toBe('Baik');
  });
});

it('more decisions than one commit has room for follow in the next sync', async () => {
  const nips = Array.from({ length: MAX_PUTUSAN + 3 }, (_, i) => `19900101201503${String(1001 + i)}`);
  const world = await aWorld({ ...SMALL, pegawai: nips.map((nip, i) => aPegawaiRow({ nip, nama: `Orang Contoh ${i}` })), target: [], realisasi: [] }); // prettier-ignore
  world.now = on(4, 30);
  setPeriod(world, 'TW I', 'Dikunci');
  await settle(world);
  await recorded(world, ...nips.map((nip) => aKeberatan({ nip, disampaikanLangsung: '2026-04-15' })));
  expect(Object.keys((await world.store.manifest(UNIT)).manifest?.keberatan ?? {})).toHaveLength(nips.length);
});
