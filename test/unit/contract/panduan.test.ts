import { barisPanduan, cellText, PANJANG_BARIS_PANDUAN, STATUS, TIDAK_BERLAKU } from '../../../functions/src/contract';
import { formatPersen } from '../../../functions/src/domain/format';
import { nilaiPegawai } from '../../../functions/src/domain/nilai-pegawai';
import { policyOf } from '../../../functions/src/domain/policy';
import { contohBanyumanik } from '../../../samples';
import { bacaRealisasi, ORANG, satuTarget } from '../parse/support';

const of = (mode: 'resmi' | 'latihan'): string[] =>
  barisPanduan({ tahun: 2026, mode }).map((row) => row.map(cellText).join('|'));
const lines = of('resmi');
const text = lines.join('\n');
/** Lines below a heading, up to the next blank one. */
const section = (heading: string): string[] => {
  const start = lines.indexOf(heading) + 1;
  return lines.slice(start, lines.indexOf('', start));
};

describe('the tab Panduan', () => {
  it('says in its first ten lines all that is needed on a phone', () => {
    const start = lines.slice(0, 10).join('\n');
    for (const word of [
      STATUS.tercatat,
      STATUS.perluDicek,
      STATUS.perluDiperbaiki,
      TIDAK_BERLAKU,
      'Bukti Dukung',
      'Keterangan',
      'ketik 0',
    ]) {
      expect(start).toContain(word);
    }
    expect(lines[10]).toBe('');
  });

  it('works through vaccination, participation and kelurahan service', () => {
    expect(lines.filter((line) => line.startsWith('Contoh '))).toEqual([
      'Contoh 1. Imunisasi dasar lengkap (puskesmas)',
      'Contoh 2. Anak kembali bersekolah',
      'Contoh 3. Layanan kelurahan',
    ]);
  });

  it('tells what every Status means, once each', () => {
    const told = section('Arti kolom Status').map((line) => line.split(':')[0]);
    expect(told.sort()).toEqual([...Object.values(STATUS), '⏳ Diproses'].sort());
  });

  it('tells in five lines how a score is made, and that the pejabat penilai decides', () => {
    const made = section('Dari mana nilai saya');
    expect(made).toHaveLength(5);
    expect(made.at(-1)).toContain('Pejabat penilai yang menetapkan');
  });

  it('fits a phone: one column of short lines, none taken for a formula', () => {
    for (const line of [...lines, ...of('latihan')]) {
      expect(line.length).toBeLessThanOrEqual(PANJANG_BARIS_PANDUAN);
      expect(line).not.toMatch(/^[=+\-@]|\|/);
    }
  });

  it('says LATIHAN in its first line where a unit only practises', () => {
    expect(of('latihan')[0]).toMatch(/^LATIHAN: /);
    expect(text).not.toContain('LATIHAN');
  });

  it('is the text that the samples carry', () => {
    expect(contohBanyumanik()[0]!.books[0]!.tabs['Panduan']).toEqual(barisPanduan({ tahun: 2026, mode: 'resmi' }));
  });

  it.each<[string, Parameters<typeof satuTarget>[0], Parameters<typeof bacaRealisasi>[1], string, string]>([
    [
      'the vaccination',
      { target: 95, satuan: '%', caraHitung: 'Kumulatif (s.d. bulan ini)' },
      [{ periode: 'Nov 2026', realisasi: '932 dari 985' }],
      '2026-12-01',
      'Capaian: 94,62 : 87,08 = %',
    ],
    [
      'children back at school',
      { target: 48, satuan: 'anak' },
      ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov'].map((bulan, i) => ({
        periode: `${bulan} 2026`,
        realisasi: i === 0 ? 5 : 4,
      })),
      '2026-12-01',
      '45 anak dari target 44 = %',
    ],
    [
      'the participation rate',
      { target: 95, satuan: '%', lapor: 'Tahunan', caraHitung: 'Terakhir' },
      [{ periode: 'Des 2026', realisasi: '5120 dari 5400' }],
      '2027-01-05',
      'Capaian: 94,81 : 95 = %',
    ],
    [
      'the satisfaction index',
      { target: 87, satuan: 'indeks', lapor: 'Semester', caraHitung: 'Terakhir' },
      [{ periode: 'Jun 2026', realisasi: '86,3' }],
      '2026-07-05',
      'Capaian: 86,3 : 87 = %',
    ],
    [
      'the property tax',
      {
        target: 92,
        satuan: '%',
        caraHitung: 'Kumulatif (s.d. bulan ini)',
        targetTw1: 8,
        targetTw2: 38,
        targetTw3: 84,
        targetTw4: 92,
      },
      [{ periode: 'Jun 2026', realisasi: '36,1' }],
      '2026-07-05',
      'Capaian: 36,1 : 38 = %',
    ],
    [
      'the length of service',
      { target: 2, satuan: 'hari', arah: 'Lebih rendah lebih baik', caraHitung: 'Dirata-rata' },
      [{ periode: 'Jan 2026', realisasi: '1,8' }],
      '2026-02-05',
      'Rata-rata 1,8 hari: (2 - 1,8 : 2) x 100 = %',
    ],
  ])('gives for %s the figure that the service gives', (_, target, rows, tanggal, told) => {
    const realisasi = bacaRealisasi(target, rows).rows.flatMap(({ value }) => value ?? []);
    const hasil = nilaiPegawai(
      { pegawai: ORANG[0]!, target: [satuTarget(target)], realisasi },
      { tahun: 2026, tanggal, policy: policyOf('permenpanrb-6-2022') },
    );
    const capaian = formatPersen(hasil.indikator[0]!.rincian.capaianPct!);
    expect(text).toContain(told.replace('%', `${capaian} %`));
  });
});
