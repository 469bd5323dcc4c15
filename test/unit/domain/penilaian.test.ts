import type { Rating } from '../../../functions/src/domain/model';
import {
  hasilPenilaian,
  predikatPeriodik,
  usulanBerubah,
  usulanPeriode,
  type HasilPenilaian,
  type Penilaian,
} from '../../../functions/src/domain/penilaian';
import { hitung, laporan } from './builders';

const aPenilaian = (over: Partial<Penilaian> = {}): Penilaian => ({
  periode: 'TW I',
  hasilKerja: 'IKUT_USULAN',
  perilaku: 'SESUAI',
  alasan: null,
  inovasi: null,
  ...over,
});
const nilai = (over: Partial<Penilaian>, usulan: Rating | null = 'SESUAI'): HasilPenilaian =>
  hasilPenilaian(aPenilaian(over), usulan);

describe('hasilPenilaian', () => {
  it('takes the usulan when the leader confirms it', () => {
    expect(nilai({ perilaku: 'DI_ATAS', alasan: 'rajin' }, 'DI_ATAS')).toEqual({
      periode: 'TW I',
      ratingHasilKerja: 'DI_ATAS',
      ratingPerilaku: 'DI_ATAS',
      predikat: 'SANGAT_BAIK',
      alasan: 'rajin',
      problems: [],
    });
  });

  it('gives no rating and no predikat without the leader, whatever the usulan', () => {
    expect(nilai({ hasilKerja: null, perilaku: null }, 'DI_ATAS')).toEqual({
      periode: 'TW I',
      ratingHasilKerja: null,
      ratingPerilaku: null,
      predikat: null,
      alasan: null,
      problems: [],
    });
  });

  it('takes another rating than the usulan when there is a reason', () => {
    expect(nilai({ hasilKerja: 'DI_BAWAH', alasan: 'angka belum diverifikasi' })).toMatchObject({
      ratingHasilKerja: 'DI_BAWAH',
      predikat: 'BUTUH_PERBAIKAN',
      problems: [],
    });
  });

  it.each([null, '', '  '])('lets another rating wait for its reason (%j)', (alasan) => {
    expect(nilai({ hasilKerja: 'DI_ATAS', alasan })).toEqual({
      periode: 'TW I',
      ratingHasilKerja: null,
      ratingPerilaku: 'SESUAI',
      predikat: null,
      alasan: null,
      problems: [{ code: 'alasan-kosong', dipilih: 'DI_ATAS', usulan: 'SESUAI' }],
    });
  });

  it('wants no reason for the same rating as the usulan, picked by its name', () => {
    expect(nilai({ hasilKerja: 'SESUAI' })).toMatchObject({
      ratingHasilKerja: 'SESUAI',
      predikat: 'BAIK',
      problems: [],
    });
  });

  it('wants no reason where there is no usulan to differ from', () => {
    expect(nilai({ hasilKerja: 'DI_ATAS' }, null)).toMatchObject({ ratingHasilKerja: 'DI_ATAS', problems: [] });
  });

  it('cannot follow a usulan that is not there', () => {
    expect(nilai({ hasilKerja: 'IKUT_USULAN' }, null)).toMatchObject({
      ratingHasilKerja: null,
      predikat: null,
      problems: [{ code: 'usulan-belum-ada' }],
    });
  });

  it('has no usulan for a period that has not begun', () => {
    expect(nilai({ periode: 'TW III' }, null)).toMatchObject({
      predikat: null,
      problems: [{ code: 'usulan-belum-ada' }],
    });
  });

  it('reads Ikut usulan for perilaku as Sesuai, since nothing is computed for it', () => {
    expect(nilai({ perilaku: 'IKUT_USULAN' })).toMatchObject({ ratingPerilaku: 'SESUAI', predikat: 'BAIK' });
  });

  it('names the rating that is missing beside the other', () => {
    expect(nilai({ perilaku: null })).toMatchObject({
      ratingHasilKerja: 'SESUAI',
      ratingPerilaku: null,
      predikat: null,
      problems: [{ code: 'rating-tidak-lengkap', kosong: 'perilaku' }],
    });
    expect(nilai({ hasilKerja: null })).toMatchObject({
      ratingHasilKerja: null,
      ratingPerilaku: 'SESUAI',
      predikat: null,
      problems: [{ code: 'rating-tidak-lengkap', kosong: 'hasilKerja' }],
    });
  });

  it('tells all problems of a row at once', () => {
    expect(nilai({ hasilKerja: 'DI_BAWAH', perilaku: null }).problems.map((p) => p.code)).toEqual([
      'rating-tidak-lengkap',
      'alasan-kosong',
    ]);
  });

  it('rates the year by its own usulan, not by the quarters', () => {
    const hasil = hitung({ realisasi: laporan({ 1: 12, 2: 12, 3: 12, 6: 1 }) }, '2026-07-10');
    expect(['TW I', 'TW II', 'Tahun'].map((p) => usulanPeriode(hasil, p))).toEqual(['DI_ATAS', 'SESUAI', 'SESUAI']);
    expect(hasilPenilaian(aPenilaian({ periode: 'Tahun' }), usulanPeriode(hasil, 'Tahun')).ratingHasilKerja).toBe(
      'SESUAI',
    );
  });
});

describe('usulanBerubah', () => {
  it.each<[Rating | null, Rating | null, boolean]>([
    ['SESUAI', 'SESUAI', false],
    ['SESUAI', 'DI_BAWAH', true],
    ['SESUAI', null, true],
    [null, 'SESUAI', false],
    [null, null, false],
  ])('decided on %s, now %s: %s', (anchor, now, berubah) => {
    expect(usulanBerubah(anchor, now)).toBe(berubah);
  });
});

describe('predikatPeriodik', () => {
  it('tells the quarters in order and the missing ones as "-"', () => {
    expect(
      predikatPeriodik([
        { periode: 'TW IV', predikat: 'SANGAT_BAIK' },
        { periode: 'Tahun', predikat: 'KURANG' },
        { periode: 'TW I', predikat: 'BAIK' },
        { periode: 'TW II', predikat: null },
      ]),
    ).toBe('TW I Baik, TW II -, TW III -, TW IV Sangat Baik');
  });
});
