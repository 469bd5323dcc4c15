/** What a new year takes over: who stays, which targets go along, and what is left behind. */
import { carryOver } from '../../../../functions/src/app/setup/carry-over';
import { isKode, PEGAWAI, TARGET, type Cell } from '../../../../functions/src/contract';
import { headerRow, rowOf } from '../../../../samples/rows';

const ANI = '199001012015011001';
const BUDI = '199001012015011002';
const FACTS = { tahun: 2027, today: '2026-12-15', random: seeded() };
/** Date serials. */
const MARCH_2026 = 46_082;
const DECEMBER_31 = 46_387;

function seeded(): () => number {
  let n = 7;
  return () => (n = (n * 16_807) % 2_147_483_647) / 2_147_483_647;
}
const pegawai = (...rows: Partial<Record<keyof typeof PEGAWAI.columns, Cell>>[]): Cell[][] => [
  headerRow(PEGAWAI),
  ...rows.map((row) => rowOf(PEGAWAI, { nama: 'Ani', jabatan: 'Arsiparis', ...row })),
];
const target = (...rows: Partial<Record<keyof typeof TARGET.columns, Cell>>[]): Cell[][] => [
  headerRow(TARGET),
  ...rows.map((row) => rowOf(TARGET, { pegawai: `Ani · ${ANI}`, indikator: 'Arsip', target: 120, ...row })),
];

describe('carryOver', () => {
  it('takes people who stay, with a begin date of the old year left blank', () => {
    const { pegawai: people, notes } = carryOver(
      pegawai({ nip: ANI, mulai: MARCH_2026, cuti: '01/03/2026 s.d. 31/05/2026' }, { nip: BUDI, selesai: DECEMBER_31 }),
      target(),
      FACTS,
    );
    expect(people).toEqual([expect.objectContaining({ nip: ANI, nama: 'Ani', mulai: '' })]);
    expect(people[0]).not.toHaveProperty('cuti');
    expect(notes).toEqual(['1 pegawai tidak disalin: masa kerjanya sudah selesai, atau NIP-nya tidak terbaca.']);
  });

  it('keeps a last day that is still to come', () => {
    const { pegawai: people } = carryOver(pegawai({ nip: ANI, selesai: DECEMBER_31 + 60 }), target(), FACTS);
    expect(people).toMatchObject([{ nip: ANI, selesai: DECEMBER_31 + 60 }]);
  });

  it.each([
    { what: 'a number', realisasi: 118.5, tahunLalu: 118.5 },
    { what: 'a fraction as its percentage', realisasi: '932 dari 985', tahunLalu: 94.62 },
    { what: 'a fraction with grouped thousands', realisasi: '1.000 dari 2.000', tahunLalu: 50 },
    { what: 'nothing', realisasi: '', tahunLalu: '' },
  ])('puts $what into Tahun Lalu and leaves the target as it was', ({ realisasi, tahunLalu }) => {
    const { target: rows } = carryOver(pegawai({ nip: ANI }), target({ realisasi, kode: 'BK42TQ' }), FACTS);
    expect(rows).toMatchObject([{ indikator: 'Arsip', target: 120, tahunLalu }]);
  });

  it('gives every target a new Kode, and links to a superior’s target follow', () => {
    const { target: rows } = carryOver(
      pegawai({ nip: ANI }),
      target(
        { kode: 'BK42TQ' },
        { kode: 'CL53VR', rhkAtasan: 'BK42TQ' },
        { kode: 'DM64WS', rhkAtasan: 'Arsip tertib' },
      ),
      FACTS,
    );
    const [first, second, third] = rows.map(({ kode }) => String(kode));
    expect([first, second, third].map((kode) => isKode(kode ?? ''))).toEqual([true, true, true]);
    expect(new Set([first, second, third, 'BK42TQ', 'CL53VR', 'DM64WS']).size).toBe(6);
    expect(rows.map(({ rhkAtasan }) => rhkAtasan)).toEqual(['', first, 'Arsip tertib']);
  });

  it('leaves targets of people behind who are not taken over', () => {
    const { target: rows, notes } = carryOver(pegawai({ nip: ANI }), target({ pegawai: `Budi · ${BUDI}` }), FACTS);
    expect(rows).toEqual([]);
    expect(notes).toEqual([expect.stringMatching(/^1 target tidak disalin/)]);
  });

  it('takes nothing that the service wrote', () => {
    const { target: rows } = carryOver(pegawai({ nip: ANI }), target({ status: 'Tercatat', capaian: 101 }), FACTS);
    expect(Object.keys(rows[0] ?? {})).not.toEqual(expect.arrayContaining(['status']));
    expect(rows[0]).not.toHaveProperty('capaian');
  });
});
