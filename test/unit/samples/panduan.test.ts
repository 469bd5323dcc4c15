import { cellText, STATUS, TIDAK_BERLAKU } from '../../../functions/src/contract';
import { contohBanyumanik } from '../../../samples';

const lines = contohBanyumanik()[0]!.books[0]!.tabs['Panduan']!.map((row) => cellText(row[0]));

describe('the tab Panduan', () => {
  it('says in its first ten lines all that is needed on a phone', () => {
    const start = lines.slice(0, 10).join('\n');
    for (const word of [
      STATUS.tercatat,
      STATUS.perluDicek,
      STATUS.perluDiperbaiki,
      TIDAK_BERLAKU,
      'Bukti Dukung',
      'ketik 0',
    ]) {
      expect(start).toContain(word);
    }
    expect(lines[10]).toBe('');
  });

  it('works through vaccination, participation and kelurahan service', () => {
    expect(lines.filter((line) => line.startsWith('Contoh '))).toEqual([
      'Contoh 1. Imunisasi dasar lengkap (puskesmas)',
      'Contoh 2. Anak kembali bersekolah (kecamatan dan kelurahan)',
      'Contoh 3. Layanan kelurahan',
    ]);
  });

  it('gives figures that a pocket calculator confirms', () => {
    const text = lines.join('\n');
    const id = (x: number): string => x.toFixed(2).replace('.', ',');
    const [share, toDate] = [(932 / 985) * 100, (95 * 11) / 12];
    expect(text).toContain(`932 dari 985 = ${id(share)} %`);
    expect(text).toContain(`95 x 11/12 = ${id(toDate)} %. Capaian ${id((share / toDate) * 100)} %`);
    expect(text).toContain(`45 anak dari target 44 = ${id((45 / 44) * 100)} %`);
  });

  it('fits a phone: no line is longer than 115 characters, and none is taken for a formula', () => {
    expect(lines.filter((line) => line.length > 115)).toEqual([]);
    expect(lines.filter((line) => /^[=+\-@]/.test(line))).toEqual([]);
  });
});
