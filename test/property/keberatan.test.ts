/** Laws of objections: what may be decided, and that a recorded decision outlives whatever becomes of its row. */
import fc from 'fast-check';
import {
  batasKeberatan,
  periksaKeberatan,
  type FaktaKeberatan,
  type Keberatan,
  type PutusanKeberatan,
} from '../../functions/src/domain/keberatan';
import type { Rating } from '../../functions/src/domain/model';
import { aPegawaiRow, aPenilaianRow, NIP_A } from '../support/builders';
import { on, organisationDecides, setPeriod, settle } from '../support/cycle';
import { aWorld, SMALL, UNIT, type World } from '../support/sync-world';

const hari = fc.date({ min: new Date('2026-04-05'), max: new Date('2026-05-05'), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10)); // prettier-ignore
const rating = fc.constantFrom<Rating>('DI_ATAS', 'SESUAI', 'DI_BAWAH');
const putusan: fc.Arbitrary<PutusanKeberatan> = fc
  .record({ diubah: fc.boolean(), hasilKerja: rating, perilaku: rating, tanggal: hari })
  .map(({ diubah, hasilKerja, perilaku, tanggal }) => ({
    keputusan: diubah ? 'DIUBAH' : 'DITOLAK',
    ratingHasilKerja: diubah ? hasilKerja : null,
    ratingPerilaku: diubah ? perilaku : null,
    alasan: 'Alasan',
    oleh: 'Camat Uji',
    tanggal,
  }));
const keberatan: fc.Arbitrary<Keberatan> = fc.record({
  nip: fc.constant(NIP_A),
  periode: fc.constant('TW I' as const),
  tanggalDiterima: hari,
  alasan: fc.constantFrom('Laporan lengkap', 'Perilaku tanpa contoh'),
  disampaikanLangsung: fc.option(hari),
  putusan: fc.option(putusan),
});
const fakta: fc.Arbitrary<FaktaKeberatan> = fc.record({
  dinilai: fc.boolean(),
  pegawai: fc.option(fc.constant({ nip: NIP_A, nama: 'Pegawai Contoh 01' })),
  kepala: fc.boolean(),
  bukuPenilai: fc.boolean(),
  penilai: fc.constant([]),
  terkunci: fc.boolean(),
  bernilai: fc.boolean(),
  disampaikan: fc.option(hari),
  semula: fc.record({ ratingHasilKerja: fc.option(rating), ratingPerilaku: fc.option(rating) }),
});

it('an objection is decided only about a told, locked result, within the days, and never without a decision', () => {
  let decided = 0;
  fc.assert(
    fc.property(keberatan, fakta, (row, facts) => {
      const keadaan = periksaKeberatan(row, facts);
      if (keadaan.kind !== 'diputus') return;
      decided += 1;
      expect([facts.dinilai, facts.terkunci, facts.kepala, facts.bukuPenilai]).toEqual([true, true, false, false]);
      const told = facts.disampaikan ?? row.disampaikanLangsung ?? '';
      expect(row.tanggalDiterima >= told && row.tanggalDiterima <= batasKeberatan(told)).toBe(true);
      expect(keadaan.putusan).toBe(row.putusan);
    }),
    { numRuns: 3_000 },
  );
  expect(decided).toBeGreaterThan(10);
});

async function aLockedWorld(): Promise<World> {
  const penilaian = [aPenilaianRow({ ratingHasilKerja: 'Ikut usulan', ratingPerilaku: 'Sesuai ekspektasi' })];
  const world = await aWorld({ ...SMALL, pegawai: [aPegawaiRow()], penilaian });
  world.now = on(4, 30);
  setPeriod(world, 'TW I', 'Dikunci');
  await settle(world);
  return world;
}

it('the first decision that is recorded stands through any rows, reopenings and locks after it, and the next sync is all skips', async () => {
  const step = fc.oneof(
    fc.array(keberatan, { maxLength: 1 }).map((rows) => ({ rows })),
    fc.constantFrom({ status: 'Dikunci' }, { status: 'Dibuka kembali' }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      const world = await aLockedWorld();
      let first: unknown;
      for (const [i, at] of steps.entries()) {
        if ('rows' in at) await organisationDecides(world, { keberatan: { [UNIT]: at.rows } });
        else setPeriod(world, 'TW I', at.status, `alasan ${i}`);
        await settle(world);
        const recorded = (await world.store.manifest(UNIT)).manifest?.keberatan?.[NIP_A]?.['TW I'];
        first ??= recorded;
        expect(recorded).toEqual(first);
        const before = [world.firestore.version(), world.sheets.writes];
        expect(await world.run()).toMatchObject({ outcome: 'unchanged' });
        expect([world.firestore.version(), world.sheets.writes]).toEqual(before);
      }
    }),
    { numRuns: 15 },
  );
}, 120_000);
