import { fakta, type MasukanFakta } from '../../../functions/src/domain/fakta';
import type { Realisasi, Target } from '../../../functions/src/domain/model';
import { PERIODE_PENILAIAN } from '../../../functions/src/domain/periode';
import { angka, aRealisasi, aTarget, hitung, laporan, TIDAK_BERLAKU } from './builders';

interface Case {
  target?: Partial<Target>[];
  realisasi?: Realisasi[];
  periode?: string;
  tanggal?: string;
  umpanBalik?: number;
  triwulan?: MasukanFakta['triwulan'];
}
const KODE = ['AAAAA2', 'AAAAA3', 'AAAAA4', 'AAAAA5', 'AAAAA6'];

function tulis({ target = [{}], realisasi = [], periode = 'TW I', tanggal = '2026-04-10', ...rest }: Case): string {
  const targets = target.map((t, i) => aTarget({ kode: KODE[i]!, indikator: `Indikator ${i + 1}`, ...t }));
  return fakta({
    hasil: hitung({ target: targets, realisasi }, tanggal),
    periode: PERIODE_PENILAIAN.find((p) => p.nama === periode)!,
    realisasi,
    umpanBalik: 1,
    triwulan: [],
    ...rest,
  });
}
/** Reports of the n-th target (from 1): 10 a month is 100 %. */
const lapor = (n: number, perBulan: Parameters<typeof laporan>[0], over: Partial<Realisasi> = {}): Realisasi[] =>
  laporan(perBulan, { kode: KODE[n - 1]!, ...over });
const penuh = (n: number, nilai: number): Realisasi[] => lapor(n, { 1: nilai, 2: nilai, 3: nilai });

describe('fakta', () => {
  it('tells indicators, those below target, evidence, feedback and reasons in one line', () => {
    expect(
      tulis({
        target: [{ indikator: 'PBB' }, { indikator: 'Imunisasi' }, {}],
        realisasi: [
          ...penuh(1, 7.4),
          ...lapor(2, { 1: 10, 2: 10 }),
          ...lapor(2, { 3: 1 }, { keterangan: 'vaksin kosong', bukti: null }),
          ...penuh(3, 10),
        ],
        umpanBalik: 2,
      }),
    ).toBe(
      '3 indikator, 2 di bawah target: Imunisasi 70 %, PBB 74 %; bukti 8/9; 2 umpan balik; keterangan: vaksin kosong (Mar)',
    );
  });

  it('says when there is no target, and nothing more about targets', () => {
    expect(tulis({ target: [], umpanBalik: 0 })).toBe('Belum ada target; belum ada umpan balik');
  });

  it('says when nothing is reported yet, and how many indicators are late with it', () => {
    expect(tulis({ target: [{}, { lapor: 'TAHUNAN' }] })).toBe(
      '2 indikator, belum ada capaian; 1 indikator belum diisi; 1 umpan balik',
    );
  });

  it('does not call an indicator below target that nobody has reported', () => {
    expect(tulis({ target: [{}, {}], realisasi: penuh(1, 10) })).toBe(
      '2 indikator, tidak ada di bawah target; 1 indikator belum diisi; bukti 3/3; 1 umpan balik',
    );
  });

  it('does not miss a report of an indicator that did not apply', () => {
    expect(tulis({ target: [{ lapor: 'TRIWULAN' }], realisasi: lapor(1, { 3: TIDAK_BERLAKU }) })).toBe(
      '1 indikator, belum ada capaian; 1 umpan balik',
    );
  });

  it('leaves months missing beside others to Kelengkapan, and later months to later periods', () => {
    const target: Partial<Target>[] = [{}, { lapor: 'SEMESTER' }];
    const realisasi = lapor(1, { 1: 10 });
    expect(['TW I', 'TW II'].map((periode) => tulis({ target, realisasi, periode, tanggal: '2026-07-10' }))).toEqual([
      '2 indikator, tidak ada di bawah target; bukti 1/1; 1 umpan balik',
      '2 indikator, tidak ada di bawah target; 1 indikator belum diisi; bukti 1/1; 1 umpan balik',
    ]);
  });

  it('takes 90 % itself for reached, and never shows a smaller number as 90', () => {
    expect(tulis({ realisasi: penuh(1, 9) })).toContain('tidak ada di bawah target');
    expect(tulis({ realisasi: lapor(1, { 1: 9, 2: 9, 3: '8.9999' }) })).toContain('Indikator 1 89,999667 %');
  });

  it('looks at a period as of its end, whatever was reported later', () => {
    const realisasi = [...penuh(1, 5), ...lapor(1, { 4: 20, 5: 20, 6: 20 }, { bukti: null })];
    expect(['TW I', 'TW II'].map((periode) => tulis({ realisasi, periode, tanggal: '2026-07-10' }))).toEqual([
      '1 indikator, 1 di bawah target: Indikator 1 50 %; bukti 3/3; 1 umpan balik',
      '1 indikator, tidak ada di bawah target; bukti 3/6; 1 umpan balik',
    ]);
  });

  it('has no capaian where nothing was to be reached yet', () => {
    const target = [{ targetTw: [angka(0), angka(40), angka(40), angka(40)] as const }];
    expect(tulis({ target, realisasi: penuh(1, 5) })).toBe('1 indikator, belum ada capaian; bukti 3/3; 1 umpan balik');
  });

  it('names three indicators, the lowest first, with short names', () => {
    expect(
      tulis({
        target: [{}, {}, { indikator: 'Persentase usulan musrenbang kelurahan yang masuk APBD' }, {}, {}],
        realisasi: [8, 2, 5, 10, 7].flatMap((nilai, i) => penuh(i + 1, nilai)),
      }),
    ).toContain(
      '5 indikator, 4 di bawah target: Indikator 2 20 %, Persentase usulan musrenbang… 50 %, Indikator 5 70 %, dan 1 lainnya;',
    );
  });

  it('tells two reasons of the period: those below target first, then the latest, equal ones once', () => {
    const alasan = (n: number, bulan: number, keterangan: string): Realisasi =>
      aRealisasi(bulan, n === 2 ? 5 : 10, { kode: KODE[n - 1]!, keterangan });
    const realisasi = [
      alasan(1, 1, 'tidak dari periode ini'),
      alasan(1, 4, 'cuti bersama'),
      alasan(1, 6, 'server padam'),
      alasan(2, 4, 'vaksin kosong'),
      alasan(2, 5, 'vaksin kosong'),
    ];
    const text = tulis({ target: [{}, {}], realisasi, periode: 'TW II', tanggal: '2026-07-10' });
    expect(text.split('; ').at(-1)).toBe('keterangan: vaksin kosong (Apr-Mei), server padam (Jun), dan 1 lainnya');
  });

  it('cuts a long reason', () => {
    const keterangan = 'Vaksin campak tidak tersedia di gudang dinas sejak akhir Februari sampai pekan ketiga Maret';
    expect(tulis({ realisasi: lapor(1, { 3: 10 }, { keterangan }) })).toContain(
      'keterangan: Vaksin campak tidak tersedia di gudang dinas sejak akhir Fe… (Mar)',
    );
  });

  it('takes no reason or evidence from a report that does not count', () => {
    const realisasi = [
      ...lapor(1, { 1: 10 }, { kode: 'ZZZZZ9', keterangan: 'bukan target ini' }),
      ...lapor(1, { 2: 10 }, { keterangan: 'di luar masa' }),
      ...lapor(1, { 3: 12 }),
    ];
    expect(tulis({ target: [{ bulanMulai: 3 }], realisasi })).toBe(
      '1 indikator, tidak ada di bawah target; bukti 1/1; 1 umpan balik',
    );
  });

  it('begins with the predicates of the quarters for the year, and for the year only', () => {
    const triwulan = [{ periode: 'TW I', predikat: 'BAIK' as const }];
    expect(tulis({ target: [], periode: 'Tahun', triwulan })).toBe(
      'TW I Baik, TW II -, TW III -, TW IV -; belum ada target; 1 umpan balik',
    );
    expect(tulis({ target: [], triwulan })).toBe('Belum ada target; 1 umpan balik');
  });
});
