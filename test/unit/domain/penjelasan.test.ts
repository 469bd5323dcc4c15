import { dec } from '../../../functions/src/domain/decimal';
import { barisPenjelasan, ceritakan } from '../../../functions/src/domain/langkah';
import type { HasilPegawai } from '../../../functions/src/domain/hasil';
import type { NilaiRealisasi, Pegawai, Target } from '../../../functions/src/domain/model';
import { penjelasanIndikator } from '../../../functions/src/domain/langkah-indikator';
import { langkahPegawai, penjelasanPegawai } from '../../../functions/src/domain/langkah-pegawai';
import { angka, aPegawai, aTarget, dari, hitung, laporan, POLICY, rentang, TIDAK_BERLAKU } from './builders';

type Reports = Record<number, number | string | NilaiRealisasi>;
const jelas = (target: Partial<Target>, reports: Reports, tanggal = '2026-07-10', pegawai: Partial<Pegawai> = {}) => {
  const hasil = hitung({ pegawai: aPegawai(pegawai), target: [aTarget(target)], realisasi: laporan(reports) }, tanggal);
  return penjelasanIndikator(hasil.indikator[0]!.rincian, hasil);
};

describe('penjelasanIndikator', () => {
  it('says what was held against what, its weight, and the total it belongs to', () => {
    const target = [
      aTarget({ target: angka(1200), bobot: dec(20) }),
      aTarget({ kode: 'AAAAA2', caraHitung: 'TERAKHIR', lapor: 'SEMESTER', target: angka(60), bobot: dec(80) }),
    ];
    const realisasi = [
      ...laporan({ 1: 100, 2: 100, 3: 100, 4: 100, 5: 100, 6: 120 }),
      ...laporan({ 6: 57 }, { kode: 'AAAAA2' }),
    ];
    const hasil = hitung({ target, realisasi: realisasi.slice(0, 6) });
    expect(
      penjelasanIndikator(hitung({ target, realisasi }).indikator[0]!.rincian, hitung({ target, realisasi })),
    ).toBe('Jan-Jun 620 dari target 600 = 103,33 %; bobot 20; bagian dari total 96,67 (7/7 lapor)');
    expect(penjelasanIndikator(hasil.indikator[0]!.rincian, hasil)).toBe(
      'Jan-Jun 620 dari target 600 = 103,33 %; bobot 20; bagian dari total 103,33 (6/7 lapor, sementara)',
    );
    expect(penjelasanIndikator(hasil.indikator[1]!.rincian, hasil)).toBe(
      'Belum ada realisasi; Jun belum diisi; bobot 80; belum ikut dalam total 103,33 (6/7 lapor, sementara)',
    );
  });

  it.each<[string, Partial<Target>, Reports, string]>([
    [
      'a gap in a sum',
      {},
      { 1: 10, 3: 10, 4: 10, 5: 10, 6: 10 },
      'Jan, Mar-Jun 50 dari target 50 = 100,00 %; Feb belum diisi, tidak ikut dihitung; bobot sama; bagian dari total 100,00 (5/6 lapor, sementara)',
    ],
    [
      'a gap before a cumulative value',
      { caraHitung: 'KUMULATIF', satuan: '%', target: angka(95) },
      { 1: dari(1, 10), 6: dari(932, 1985) },
      's.d. Jun 932 dari 1.985 = 46,95 %; dari target 47,5 % = 98,85 %; Feb-Mei belum diisi; bobot sama; bagian dari total 98,85 (2/6 lapor, sementara)',
    ],
    [
      'a mean of a range, lower is better',
      { caraHitung: 'DIRATA_RATA', lapor: 'TRIWULAN', satuan: 'hari', arah: 'TURUN', target: rentang(7, 8) },
      { 3: 6, 6: 7 },
      'rata-rata Mar, Jun 6,5 dari target 7 s.d. 8 (lebih rendah lebih baik) = 107,14 %; bobot sama; bagian dari total 107,14 (2/2 lapor)',
    ],
    [
      'a cap',
      { caraHitung: 'TERAKHIR', lapor: 'SEMESTER' },
      { 6: 180 },
      'Jun 180 dari target 120 = 150,00 %, dibatasi 120; bobot sama; bagian dari total 120,00 (1/1 lapor)',
    ],
    [
      'a floor',
      { caraHitung: 'TERAKHIR', lapor: 'SEMESTER', arah: 'TURUN' },
      { 6: 270 },
      'Jun 270 dari target 120 (lebih rendah lebih baik) = -25,00 %, dibatasi 0; bobot sama; bagian dari total 0,00 (1/1 lapor)',
    ],
    [
      'defaults taken',
      { lapor: 'BULANAN', asumsi: ['arah', 'caraHitung', 'lapor'], bulanMulai: 6, target: angka(70) },
      { 6: 10 },
      'Jun 10 dari target 10 = 100,00 %; dianggap lebih tinggi lebih baik; cara hitung dianggap Dijumlahkan; lapor dianggap Bulanan; bobot sama; bagian dari total 100,00 (1/1 lapor)',
    ],
    [
      'a quarter that wants nothing yet',
      { targetTw: [angka(0), angka(0), angka(60), angka(60)], lapor: 'TRIWULAN' },
      { 3: 5, 6: 0 },
      'Jan-Jun 5; belum ada target s.d. bulan ini; bobot sama; belum ada total (2/2 lapor, sementara)',
    ],
    [
      '"tidak berlaku"',
      { lapor: 'TRIWULAN' },
      { 3: TIDAK_BERLAKU, 6: 27 },
      'Apr-Jun 27 dari target 30 = 90,00 %; Mar tidak berlaku; bobot sama; bagian dari total 90,00 (1/1 lapor)',
    ],
  ])('names %s', (_name, target, reports, text) => {
    expect(jelas(target, reports)).toBe(text.charAt(0).toUpperCase() + text.slice(1));
  });

  it('says only that a month is missing while there is nothing it could be left out of', () => {
    expect(jelas({}, {}, '2026-03-01')).toBe(
      'Belum ada realisasi; Jan-Feb belum diisi; bobot sama; belum ada total (0/2 lapor, sementara)',
    );
  });

  it('names leave and reports outside of service', () => {
    expect(
      jelas({}, { 1: 15, 8: 3 }, '2026-05-01', {
        selesai: '2026-04-30',
        cuti: [{ mulai: '2026-02-01', selesai: '2026-03-31' }],
      }),
    ).toBe(
      'Jan 15 dari target 60 = 25,00 %; Apr belum diisi, tidak ikut dihitung; cuti Feb-Mar; ' +
        'Agu di luar masa tugas, tidak dihitung; bobot sama; bagian dari total 25,00 (1/2 lapor, sementara)',
    );
  });

  it.each<[string, (string | null)[], string]>([
    ['short', ['60', '38'], 'jumlah Bobot 98, kurang 2 dari 100'],
    ['over', ['60', '40.01'], 'jumlah Bobot 100,01, lebih 0,01 dari 100'],
    ['half filled', ['100', null], 'Bobot kosong pada 1 target; isi semua atau kosongkan semua'],
  ])('says what to do when the weights are %s', (_name, bobot, text) => {
    const target = bobot.map((b, i) => aTarget({ kode: `AAAAA${i}`, bobot: b === null ? null : dec(b) }));
    const hasil = hitung({ target, realisasi: laporan({ 1: 10 }, { kode: 'AAAAA0' }) }, '2026-02-01');
    expect(penjelasanIndikator(hasil.indikator[0]!.rincian, hasil)).toBe(
      `Jan 10 dari target 10 = 100,00 %; ${text}; belum ada total (1/2 lapor, sementara)`,
    );
    expect(penjelasanPegawai(hasil)).toBe(
      `Belum ada total; ${text}; 1/2 lapor, sementara; bukti pada 1 dari 1 realisasi`,
    );
  });
});

describe('penjelasanPegawai', () => {
  it('sums up, and says that the rating is only a suggestion', () => {
    expect(penjelasanPegawai(hitung({ realisasi: laporan({ 1: 10, 2: 8 }) }, '2026-04-01'))).toBe(
      'Rata-rata 1 dari 1 indikator (bobot sama) = 90,00 %; 2/3 lapor, sementara; bukti pada 2 dari 2 realisasi; ' +
        'usulan Sesuai ekspektasi, pejabat penilai yang menetapkan',
    );
  });

  it('shows a total just below a limit with all its decimals', () => {
    const target = [aTarget({ caraHitung: 'TERAKHIR', target: angka(100), lapor: 'SEMESTER' })];
    expect(penjelasanPegawai(hitung({ target, realisasi: laporan({ 6: '89.999999' }) }))).toContain(
      '= 89,999999 %; 1/1 lapor; bukti pada 1 dari 1 realisasi; usulan Di bawah ekspektasi',
    );
  });

  it('says when nothing can be computed yet', () => {
    expect(penjelasanPegawai(hitung({ target: [] }))).toBe('Belum ada target');
    expect(penjelasanPegawai(hitung({}, '2026-02-01'))).toBe(
      'Belum ada realisasi yang dapat dihitung; 0/1 lapor, sementara',
    );
  });
});

const langkah = (hasil: HasilPegawai): string[] => barisPenjelasan(ceritakan(langkahPegawai(hasil), POLICY));

describe('langkah', () => {
  it('lists every number that a hand needs', () => {
    const target = [
      aTarget({ bobot: dec(30), target: angka(100) }),
      aTarget({
        kode: 'AAAAA2',
        indikator: 'Imunisasi',
        satuan: '%',
        caraHitung: 'TERAKHIR',
        lapor: 'SEMESTER',
        target: angka(95),
        bobot: dec(50),
        targetTw: [angka(90), angka(92), angka(94), angka(95)],
      }),
      aTarget({
        kode: 'AAAAA3',
        indikator: 'IKM',
        satuan: 'indeks',
        caraHitung: 'TERAKHIR',
        lapor: 'TAHUNAN',
        target: rentang(80, 90),
        bobot: dec(20),
      }),
    ];
    const realisasi = [...laporan({ 1: 10, 3: 10 }), ...laporan({ 6: dari(932, 985) }, { kode: 'AAAAA2' })];
    const lines = langkah(hitung({ target, realisasi }, '2026-04-01'));
    const rules = lines.indexOf('Aturan yang dipakai dan sumbernya:');
    expect(lines.slice(0, rules)).toEqual([
      '1. Surat selesai (BK42TQ), surat, Dijumlahkan',
      '   realisasi Jan, Mar: 10 + 10 = 20 [A]',
      '   target s.d. bulan itu: 100 x 2 / 12 bulan aktif (Jan, Mar) = 16,666667… [B]',
      '   capaian: 20 / 16,666667… x 100 = 120 % [C]',
      '   laporan: 2/3 lapor; Feb belum diisi, tidak ikut dihitung [D]',
      '   bobot: 30 / (30 + 50) x 100 = 37,5 % dari total [E]',
      '2. Imunisasi (AAAAA2), %, Terakhir',
      '   realisasi Jun: 932 dari 985 = 94,619289… % [F]',
      '   target TW II: 92 % [G]',
      '   capaian: 94,619289… / 92 x 100 = 102,847054 % [C]',
      '   laporan: 1/1 lapor [D]',
      '   bobot: 50 / (30 + 50) x 100 = 62,5 % dari total [E]',
      '3. IKM (AAAAA3), indeks, Terakhir',
      '   realisasi: belum ada',
      '   laporan: 0/0 lapor [D]',
      '   bobot: 20, belum ikut dalam total [E]',
      'Total: (30 x 120 + 50 x 102,847054) / (30 + 50) = 109,279409 %, ditulis 109,28 % [H]',
      'Kelengkapan: 3/4 lapor, sementara [I]',
      'Bukti Dukung: bukti pada 3 dari 3 realisasi [J]',
      'Usulan rating hasil kerja: Sesuai ekspektasi, pejabat penilai yang menetapkan [K]',
    ]);
    expect(lines.slice(rules + 1).map((line) => line.slice(3, 6))).toEqual(Array.from('ABCDEFGHIJK', (h) => `[${h}]`));
    expect(lines[rules + 3]).toBe(
      '   [C] Makin tinggi makin baik: capaian = realisasi / target x 100; target rentang memakai tepi yang terdekat; ' +
        'dibulatkan ke 6 angka di belakang koma. Sumber: PermenPANRB 8/2021, lampiran hlm. 91-100; di sini hanya ' +
        'usulan, karena PermenPANRB 6/2022 tidak memakai rumus.',
    );
    expect(lines[rules + 8]).toMatch(/^ {3}\[H\] Total adalah .* Sumber: ketentuan aplikasi ini\.$/);
  });

  it('gives the formula of a falling range, its cap, and what is wrong with the weights', () => {
    const target = [
      aTarget({ target: rentang(7, 8), arah: 'TURUN', caraHitung: 'DIRATA_RATA', bobot: dec(50) }),
      aTarget({ kode: 'AAAAA2', targetTw: [angka(30), angka(30), angka(30), angka(30)], bobot: dec(40) }),
    ];
    const realisasi = [...laporan({ 1: 5 }), ...laporan({ 1: 10 }, { kode: 'AAAAA2' })];
    const lines = langkah(hitung({ target, realisasi }, '2026-02-01'));
    for (const line of [
      '   realisasi rata-rata Jan: 5 [A]',
      '   target setahun: 7 s.d. 8 [B]',
      '   capaian: (2 - 5 / 7) x 100 = 128,571429 % [C]',
      '   capaian dibatasi 120 % [D]',
      '   bobot: jumlah Bobot 90, kurang 10 dari 100 [F]',
      '   target s.d. bulan itu: TW I 30 x 1 / 3 bulan aktif (Jan) = 10 [H]',
      'Total: belum ada (jumlah Bobot 90, kurang 10 dari 100) [J]',
    ])
      expect(lines).toContain(line);
  });
});
