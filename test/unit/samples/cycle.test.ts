/** The appraisal cycle in the samples: what the leaders left behind by the end of November. */
import {
  bacaBulan,
  BULAN_PERIODE,
  cellText,
  isKode,
  NAMA_PERIODE,
  PEGAWAI,
  PENILAIAN,
  REALISASI,
  TARGET,
  type NamaPeriode,
} from '../../../functions/src/contract';
import { cascading } from '../../../functions/src/domain/cascading';
import { hasilPenilaian, usulanPeriode } from '../../../functions/src/domain/penilaian';
import { contohBanyumanik, KESALAHAN_CONTOH } from '../../../samples';
import { columnIndex } from '../../../samples/rows';
import { readUnit, scoreOf } from './read';

const UNITS = contohBanyumanik().map((unit) => {
  const read = readUnit(unit);
  const { unitId, kepala } = unit.registration;
  const tab = (name: string) => unit.books.flatMap((book) => book.tabs[name] ?? []);
  return { unitId, kepala, read, tab };
});
type Unit = (typeof UNITS)[number];
const RATED = UNITS.filter(({ unitId }) => unitId !== '2026-puskesmas-ngesrep');
const unitOf = (unitId: string): Unit => UNITS.find((unit) => unit.unitId === unitId)!;
const isListed = (unitId: string, tab: string, row: number): boolean =>
  KESALAHAN_CONTOH.some((k) => k.unitId === unitId && k.tab === tab && k.row === row);

/** Every rating row of a unit, judged on the usulan of today, but for the head's, who is rated elsewhere. */
const judge = ({ unitId, kepala, read }: Unit) =>
  read.penilaian.rows.flatMap(({ row, value }) => {
    if (value === null || value.nip === kepala) return [];
    const pegawai = read.inputs.pegawai.find((p) => p.nip === value.nip)!;
    const usulan = usulanPeriode(scoreOf(read, pegawai), value.periode);
    const listed = isListed(unitId, PENILAIAN.name, row + 1);
    return [{ value, usulan, listed, hasil: hasilPenilaian(value, usulan) }];
  });
const RATINGS = new Map(RATED.map((unit) => [unit.unitId, judge(unit)]));
const ratingsOf = ({ unitId }: Unit) => RATINGS.get(unitId)!;
/** Share of a period's rows that have a predikat, the listed mistake aside. */
const rated = (unitId: string, periode: NamaPeriode): number => {
  const rows = ratingsOf(unitOf(unitId)).filter(({ value, listed }) => value.periode === periode && !listed);
  return rows.filter(({ hasil }) => hasil.predikat !== null).length / rows.length;
};

describe('plans', () => {
  it.each(RATED.map((unit) => [unit.unitId, unit] as const))(
    'of %s are approved, but for one that went back with a note and at most one that waits',
    (_, { read }) => {
      const rows = read.persetujuan.rows.flatMap(({ value }) => value ?? []);
      const back = rows.filter(({ keputusan }) => keputusan === 'DIKEMBALIKAN');
      expect(back).toHaveLength(1);
      expect(back[0]!.catatan).toMatch(/.{20}/);
      expect(rows.filter(({ keputusan }) => keputusan === null).length).toBeLessThanOrEqual(1);
      expect(rows.filter(({ keputusan, catatan }) => keputusan === 'DISETUJUI' && catatan !== null).length).toBeGreaterThan(1); // prettier-ignore
      expect(rows.map(({ nip }) => nip)).toEqual(read.inputs.pegawai.map(({ nip }) => nip));
    },
  );

  it('with a mistake in a target are not approved: what is approved stays until it is approved again', () => {
    for (const k of KESALAHAN_CONTOH.filter(({ tab }) => tab === TARGET.name)) {
      const { read, tab } = unitOf(k.unitId);
      const pegawai = cellText(tab(TARGET.name)[k.row - 1]![columnIndex(TARGET, 'pegawai')]);
      const row = read.persetujuan.rows.find(({ value }) => value && pegawai.endsWith(value.nip));
      expect(row?.value?.keputusan).not.toBe('DISETUJUI');
    }
  });

  it('serve the superiors: links by Kode and by RHK hold, but for the two listed', () => {
    const found = RATED.flatMap(({ unitId, read }) => {
      const { tautan, temuan } = cascading(read.inputs.pegawai, read.inputs.target);
      const rowOf = (kode: string): number => read.target.rows.find(({ value }) => value?.kode === kode)!.row + 1;
      expect(temuan.filter(({ kode }) => !isListed(unitId, TARGET.name, rowOf(kode)))).toEqual([]);
      const byKode = read.inputs.target.filter(({ kode, rhkAtasan }) => tautan.has(kode) && isKode(rhkAtasan ?? ''));
      return [{ byKode: byKode.length, byText: tautan.size - byKode.length, codes: temuan.map(({ code }) => code) }];
    });
    expect(found.flatMap(({ codes }) => codes)).toEqual(['bukan-atasan', 'tidak-ditemukan']);
    for (const { byKode, byText } of found) expect(Math.min(byKode, byText)).toBeGreaterThan(0);
  });
});

describe('ratings', () => {
  it('are complete for the quarters that are done, half done where the leader is still at it', () => {
    expect((['TW I', 'TW II', 'TW III'] as const).map((p) => rated('2026-kecamatan', p))).toEqual([1, 1, 0]);
    expect((['TW I', 'TW II'] as const).map((p) => rated('2026-srondol-wetan', p))).toEqual([1, 1]);
    expect(rated('2026-srondol-wetan', 'TW III')).toBeCloseTo(4 / 7);
    expect((['TW I', 'TW II'] as const).map((p) => rated('2026-pudakpayung', p))).toEqual([1, 0]);
  });

  it('mostly follow the usulan; whoever decides otherwise says why, but for one', () => {
    const given = RATED.flatMap(ratingsOf).filter(({ value }) => value.hasilKerja !== null);
    const followed = given.filter(({ value }) => value.hasilKerja === 'IKUT_USULAN');
    expect(followed.length / given.length).toBeGreaterThan(0.8);
    const overridden = given.filter(
      ({ value, usulan }) => value.hasilKerja !== 'IKUT_USULAN' && value.hasilKerja !== usulan,
    );
    expect(overridden.length).toBeGreaterThanOrEqual(4);
    expect(overridden.filter(({ value }) => value.alasan === null).map(({ listed }) => listed)).toEqual([true]);
    expect(given.filter(({ hasil, listed }) => hasil.problems.length > 0 && !listed)).toEqual([]);
    expect(given.filter(({ value }) => value.inovasi !== null)).toHaveLength(1);
  });

  it('of the head of a unit stand in no book of the unit', () => {
    for (const { kepala, read } of RATED) {
      const own = read.penilaian.rows.flatMap(({ value }) => (value?.nip === kepala ? [value] : []));
      expect(own.filter(({ hasilKerja, perilaku }) => hasilKerja !== null || perilaku !== null)).toEqual([]);
    }
  });
});

describe('remarks', () => {
  const rows = RATED.flatMap(({ read }) => read.umpanBalik.rows.flatMap(({ value }) => value ?? []));

  it('stand in every rated unit, about indicators and values, most with what follows', () => {
    expect(rows.length).toBeGreaterThanOrEqual(8);
    expect(rows.length).toBeLessThanOrEqual(12);
    expect(RATED.filter(({ read }) => read.umpanBalik.rows.length < 2)).toEqual([]);
    const about = rows.map(({ tentang }) => tentang);
    const indicators = RATED.flatMap(({ read }) => read.inputs.target.map(({ indikator }) => indikator));
    expect(about.filter((tentang) => tentang !== null && indicators.includes(tentang)).length).toBeGreaterThan(3);
    expect(about.filter((tentang) => tentang !== null && !indicators.includes(tentang)).length).toBeGreaterThan(2);
    expect(rows.filter(({ tindakLanjut }) => tindakLanjut !== null).length).toBeGreaterThan(rows.length / 2);
  });
});

describe('locked quarters', () => {
  const lockedOf = ({ read }: Unit): string[] =>
    read.periode.rows.flatMap(({ value }) => (value?.status === 'DIKUNCI' ? [value.periode] : []));

  it('are TW I of the kecamatan and of Srondol Wetan', () => {
    expect(UNITS.map(lockedOf)).toEqual([['TW I'], ['TW I'], [], []]);
  });

  it('hold no listed mistake: it would show as locked', () => {
    const periodeOf = (k: (typeof KESALAHAN_CONTOH)[number]): string => {
      const row = unitOf(k.unitId).tab(k.tab)[k.row - 1]!;
      if (k.tab === PENILAIAN.name) return cellText(row[columnIndex(PENILAIAN, 'periode')]);
      const bulan = bacaBulan(row[columnIndex(REALISASI, 'periode')], 2026)!.bulan;
      return NAMA_PERIODE.find((nama) => bulan <= BULAN_PERIODE[nama].bulanAkhir)!;
    };
    const dated = KESALAHAN_CONTOH.filter(({ tab }) => tab === REALISASI.name || tab === PENILAIAN.name);
    expect(dated.filter((k) => lockedOf(unitOf(k.unitId)).includes(periodeOf(k)))).toEqual([]);
  });
});

it('addresses are nobody’s, one to a person, and missing for a few', () => {
  const people = UNITS.flatMap(({ tab }) => tab(PEGAWAI.name).slice(1));
  const emails = people.map((row) => cellText(row[columnIndex(PEGAWAI, 'email')]));
  const given = emails.filter((email) => email !== '');
  expect(given.filter((email) => !email.endsWith('@capaian.example'))).toEqual([]);
  expect(given.length - new Set(given).size).toBe(1); // the one who moved between two kelurahan
  expect(emails.length - given.length).toBe(3);
});
