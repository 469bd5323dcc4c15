/** What of a unit goes to its organisation. */
import { sameFigures, unitFigures, type RatingFacts } from '../../../../functions/src/app/organisation/figures';
import { MAX_INDICATORS } from '../../../../functions/src/app/organisation/shared-indicators';
import type { UnitFigures } from '../../../../functions/src/app/state';
import type { MasukanPegawai, Pegawai, Realisasi, Target } from '../../../../functions/src/domain/model';
import { aView } from '../../../support/organisation-view';
import { angka, aPegawai, aTarget, dari, laporan } from '../../domain/builders';

const NO_RATINGS: RatingFacts = { predikat: () => null, fakta: () => '' };

interface Row {
  readonly target?: Partial<Target>;
  readonly isi?: Parameters<typeof laporan>[0];
}

/** `nomor` gives the NIP; each row is a target with its reports. */
function orang(nomor: number, rows: readonly Row[], pegawai: Partial<Pegawai> = {}): MasukanPegawai {
  const nip = `1990010120150310${String(nomor).padStart(2, '0')}`;
  const kode = (i: number): string => `K${String(nomor).padStart(3, '0')}${String(i).padStart(2, '0')}`;
  return {
    pegawai: aPegawai({ nip, nama: `Nama Rahasia ${nomor}`, ...pegawai }),
    target: rows.map(({ target }, i) => aTarget({ kode: kode(i), nip, ...target })),
    realisasi: rows.flatMap(({ isi }, i): Realisasi[] => laporan(isi ?? {}, { kode: kode(i) })),
  };
}

const figures = (...args: Parameters<typeof aView>) => {
  const told = unitFigures(aView(...args), NO_RATINGS, null);
  if (!told) throw new Error('no figures');
  return told;
};

describe('unitFigures', () => {
  it('says which unit they are of', () => {
    expect(figures([orang(1, [{}])], { registration: { urutan: 7 } })).toMatchObject({
      organisasiId: 'kec-contoh',
      unitId: '2026-contoh',
      unitKerja: 'Kelurahan Contoh',
      urutan: 7,
      mode: 'resmi',
    });
  });

  it('gives nothing of a unit that only practises', () => {
    expect(unitFigures(aView([orang(1, [{}])], { registration: { mode: 'latihan' } }), NO_RATINGS, null)).toBeNull();
  });

  it('counts reports and people per period', () => {
    const { periode } = figures([orang(1, [{ isi: { 1: 10, 2: 10 } }]), orang(2, [], { selesai: '2026-03-31' })]);
    expect(periode.map((p) => [p.periode, p.terisi, p.diharapkan, p.pegawai])).toEqual([
      ['TW I', 2, 3, 2],
      ['TW II', 2, 6, 1],
      ['TW III', 2, 9, 1],
      ['TW IV', 2, 10, 1],
      ['Tahun', 2, 10, 1],
    ]);
  });

  it('counts somebody who moves between two units once, in the unit where the period ends for him', () => {
    const leaves = figures([orang(1, [], { selesai: '2026-08-14' })]).periode.map((p) => p.pegawai);
    const joins = figures([orang(1, [], { mulai: '2026-08-15' })]).periode.map((p) => p.pegawai);
    expect([leaves, joins]).toEqual([[1, 1, 0, 0, 0], [0, 0, 1, 1, 1]]); // prettier-ignore
  });

  it('counts predicates', () => {
    const given = ['BAIK', 'BAIK', 'KURANG'] as const;
    const people = given.map((_, i) => orang(i + 1, [{}]));
    const predikat: RatingFacts['predikat'] = (nip, p) =>
      p === 'TW I' ? (given[people.findIndex(({ pegawai }) => pegawai.nip === nip)] ?? null) : null;
    const told = unitFigures(aView(people), { ...NO_RATINGS, predikat }, null);
    expect(told?.periode[0]).toMatchObject({ dinilai: 3, predikat: { BAIK: 2, KURANG: 1, SANGAT_BAIK: 0 } });
    expect(told?.periode[1]).toMatchObject({ dinilai: 0 });
  });

  it('tells nobody but the head by name, and no NIP at all', () => {
    const people = [orang(1, [{ isi: { 1: 10 } }]), orang(2, [{ isi: { 1: 5 } }])];
    const text = JSON.stringify(
      figures(people, {
        registration: { kepala: people[1]?.pegawai.nip ?? null },
        findings: [{ tab: 'Realisasi', sheetRow: 4, status: 'Terlambat', nip: people[0]?.pegawai.nip ?? null }],
      }),
    );
    expect(text).not.toContain('Nama Rahasia 1');
    expect(text).toContain('Nama Rahasia 2');
    expect(text).not.toMatch(/\d{18}/);
  });

  it('knows no head where people are not rated', () => {
    const person = orang(1, [{}]);
    const registration = { kepala: person.pegawai.nip, penilaian: 'hanya-indikator' } as const;
    expect(figures([person], { registration }).kepala).toBeNull();
  });

  it('gives the usulan and the facts of the head per period', () => {
    const person = orang(1, [{ isi: { 1: 10, 2: 10, 3: 10 } }], { jabatan: 'Lurah' });
    const view = aView([person], { registration: { kepala: person.pegawai.nip } });
    const kepala = unitFigures(view, { ...NO_RATINGS, fakta: (_nip, p) => `fakta ${p.nama}` }, null)?.kepala;
    expect(kepala).toMatchObject({ jabatan: 'Lurah' });
    expect(kepala?.periode[0]).toEqual({ periode: 'TW I', usulan: 'SESUAI', fakta: 'fakta TW I' });
  });
});

describe('the shared indicators of a unit', () => {
  const bersama = { indikatorBersama: 'Anak kembali bersekolah', satuan: 'anak', target: angka(24) };

  it('leave out what no row shares', () => {
    expect(figures([orang(1, [{ isi: { 1: 10 } }])]).indikator).toEqual([]);
  });

  it('give the sum, the target to date and last year month by month', () => {
    const rows = [{ target: { ...bersama, tahunLalu: angka(18).nilai }, isi: { 1: 1, 2: 3 } }];
    expect(figures([orang(1, rows)]).indikator).toEqual([
      {
        nama: 'Anak kembali bersekolah',
        satuan: 'anak',
        arah: 'NAIK',
        target: { min: '24', max: '24' },
        tahunLalu: '18',
        baris: 1,
        bulan: [
          { bulan: 1, realisasi: '1', dari: null, target: { min: '2', max: '2' } },
          { bulan: 2, realisasi: '4', dari: null, target: { min: '4', max: '4' } },
        ],
      },
    ]);
  });

  it('keep a and b of "a dari b"', () => {
    const target = { ...bersama, satuan: '%', target: angka(95), caraHitung: 'KUMULATIF' } as const;
    const [told] = figures([orang(1, [{ target, isi: { 9: dari(700, 985), 10: dari(932, 985) } }])]).indikator;
    expect(told?.bulan.at(-1)).toMatchObject({ bulan: 10, dari: { a: '932', b: '985' } });
  });

  it('add the counts of several people, however the name is written', () => {
    const people = [
      orang(1, [{ target: bersama, isi: { 1: 1, 3: 1 } }]),
      orang(2, [{ target: { ...bersama, indikatorBersama: 'anak  kembali bersekolah' }, isi: { 2: 5 } }]),
    ];
    const [told, ...others] = figures(people).indikator;
    expect(others).toEqual([]);
    expect(told).toMatchObject({ baris: 2, target: { min: '48' } });
    expect(told?.bulan.map((b) => [b.bulan, b.realisasi])).toEqual([
      [1, '1'],
      [2, '6'],
      [3, '7'],
    ]);
  });

  it('average levels of several rows', () => {
    const ikm = { indikatorBersama: 'IKM', satuan: 'indeks', target: angka(87), caraHitung: 'TERAKHIR' } as const;
    const [told] = figures([
      orang(1, [
        { target: ikm, isi: { 6: 80 } },
        { target: ikm, isi: { 6: 90 } },
      ]),
    ]).indikator;
    expect(told).toMatchObject({ target: { min: '87' }, bulan: [{ bulan: 6, realisasi: '85' }] });
  });

  it('take the level of whoever came after, once he has reported', () => {
    const ikm = { indikatorBersama: 'PBB', satuan: '%', target: angka(92), caraHitung: 'KUMULATIF' } as const;
    const people = [
      orang(1, [{ target: { ...ikm, bulanSelesai: 8 }, isi: { 7: 60, 8: 64 } }]),
      orang(2, [{ target: { ...ikm, bulanMulai: 9 }, isi: { 10: 84 } }], { mulai: '2026-09-01' }),
    ];
    const [told] = figures(people).indikator;
    expect(told?.bulan.map((b) => [b.bulan, b.realisasi])).toEqual([
      [7, '60'],
      [8, '64'],
      [10, '84'],
    ]);
  });

  it('keep rows with another satuan apart', () => {
    const rows = [{ target: bersama }, { target: { ...bersama, satuan: 'kegiatan' } }];
    expect(figures([orang(1, rows)]).indikator.map((i) => i.satuan)).toEqual(['anak', 'kegiatan']);
  });

  it('do not depend on the order of people and rows', () => {
    const people = [
      orang(1, [{ target: bersama, isi: { 1: 1 } }]),
      orang(2, [{ target: { ...bersama, indikatorBersama: 'ANAK KEMBALI BERSEKOLAH' }, isi: { 1: 2 } }]),
    ];
    expect(figures([...people].reverse())).toEqual(figures(people));
  });

  it('stop at a number that no list of shared indicators has', () => {
    const rows = Array.from({ length: 60 }, (_, i) => ({
      target: { ...bersama, indikatorBersama: `Salah ketik ${i}` },
    }));
    expect(figures([orang(1, rows)]).indikator).toHaveLength(MAX_INDICATORS);
  });
});

describe('the size of figures', () => {
  const unit = (people: number, targets: number) =>
    Array.from({ length: people }, (_, i) =>
      orang(i + 10, Array.from({ length: targets }, (_, t) => ({
        target: t === 0 ? { indikatorBersama: 'Anak kembali bersekolah', satuan: 'anak' } : {},
        isi: { 1: 10, 2: 10, 3: 10 },
      }))),
    ); // prettier-ignore

  it('grows with people by their days of service alone, and with targets not at all', () => {
    const findings = (n: number) =>
      Array.from(
        { length: n },
        (_, i) => ({ tab: 'Realisasi', sheetRow: i + 2, status: 'Terlambat', nip: null }) as const,
      );
    const small = JSON.stringify(figures(unit(3, 2), { findings: findings(2) })).length;
    const large = JSON.stringify(figures(unit(80, 12), { findings: findings(400) })).length;
    expect(large - small).toBeLessThan(100 + 77 * 50); // a digest and two days for each of 77 people, and longer numbers
    const targets = JSON.stringify(figures(unit(80, 2))).length;
    expect(JSON.stringify(figures(unit(80, 12))).length - targets).toBeLessThan(100);
  });
});

describe('points of attention', () => {
  const findings = [
    { tab: 'Realisasi', sheetRow: 4, status: 'Terlambat', nip: null },
    { tab: 'Realisasi', sheetRow: 9, status: 'Terlambat', nip: null },
    { tab: 'Pegawai', sheetRow: 2, status: 'Perlu diperbaiki', nip: null },
  ] as const;

  it('count rows per tab and lead to the Ringkasan that names them', () => {
    const registration = { tabIds: { Ringkasan: 1001, Realisasi: 1002, Pegawai: 1003 } };
    expect(figures([orang(1, [{}])], { findings, registration }).perhatian).toEqual([
      {
        hal: 'Baris perlu diperbaiki',
        tab: 'Pegawai',
        spreadsheetId: 'pimpinan-1',
        tabId: 1001,
        pesan: '1 baris di tab Pegawai belum dihitung. Nomor barisnya ada di Ringkasan unit.',
        sejak: 1_000,
      },
      {
        hal: 'Laporan terlambat',
        tab: 'Realisasi',
        spreadsheetId: 'pimpinan-1',
        tabId: 1001,
        pesan: '2 baris di tab Realisasi lewat batas pengisian. Nomor barisnya ada di Ringkasan unit.',
        sejak: 1_000,
      },
    ]);
  });

  it('keep their beginning as long as they last', () => {
    const before = { ...figures([orang(1, [{}])], { findings }), failedSince: null } as unknown as UnitFigures;
    const later = aView([orang(1, [{}])], { findings: findings.slice(0, 1), now: 9_000 });
    expect(unitFigures(later, NO_RATINGS, before)?.perhatian).toMatchObject([
      { hal: 'Laporan terlambat', sejak: 1_000 },
    ]);
    const anew = aView([orang(1, [{}])], { findings, faults: ['Tab X hilang.'], now: 9_000 });
    expect(unitFigures(anew, NO_RATINGS, before)?.perhatian[0]).toMatchObject({ pesan: 'Tab X hilang.', sejak: 9_000 });
  });

  it('tell people without a target and wrong weights as counts', () => {
    const hal = figures([orang(1, []), orang(2, [{ target: { bobot: angka(40).nilai } }])]).perhatian.map(
      (p) => p.pesan,
    );
    expect(hal).toEqual([
      'Jumlah bobot 1 pegawai bukan 100; nilai totalnya menunggu. Namanya ada di Ringkasan unit.',
      '1 pegawai belum punya target. Namanya ada di Ringkasan unit.',
    ]);
  });
});

describe('sameFigures', () => {
  const content = figures([orang(1, [{ isi: { 1: 10 } }])]);
  const stored: UnitFigures = { ...content, generation: 4, complete: true, changedAt: 5_000, failedSince: null };

  it('looks at what is told, whatever the order of its fields', () => {
    const reordered = Object.fromEntries(Object.entries(stored).reverse()) as unknown as UnitFigures;
    expect(sameFigures(reordered, content)).toBe(true);
    expect(sameFigures(stored, { ...content, unitKerja: 'Lain' })).toBe(false);
  });

  it('asks for a commit that completes the figures, or takes the mark of a failing unit away', () => {
    expect(sameFigures({ ...stored, complete: false }, content)).toBe(false);
    expect(sameFigures({ ...stored, failedSince: 1 }, content)).toBe(false);
  });

  it('takes nothing stored and nothing to tell as the same', () => {
    expect(sameFigures(null, null)).toBe(true);
    expect(sameFigures(null, content)).toBe(false);
  });
});
