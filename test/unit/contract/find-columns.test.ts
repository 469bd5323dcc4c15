import { findColumns, REALISASI, TARGET } from '../../../functions/src/contract';
import { realisasiHeader, targetHeader } from '../../support/builders';

describe('findColumns', () => {
  it('finds every column of a freshly set-up tab', () => {
    const { columns, missing, double } = findColumns(TARGET, targetHeader());
    expect([...columns.values()]).toEqual(targetHeader().map((_, i) => i));
    expect({ missing, double }).toEqual({ missing: [], double: [] });
  });

  it('finds columns in any order, with case, spaces and no-break spaces of people’s own', () => {
    const { columns } = findColumns(REALISASI, ['kode', ' REALISASI ', 'Target\u00A0Periode', 'periode:']);
    expect(Object.fromEntries(columns)).toEqual({ kode: 0, realisasi: 1, targetPeriode: 2, periode: 3 });
  });

  it('takes an alias where the header itself is not there', () => {
    expect(findColumns(REALISASI, ['Bulan']).columns.get('periode')).toBe(0);
  });

  it('leaves a column of people’s own alone that is called like an alias', () => {
    const { columns, double } = findColumns(TARGET, [...targetHeader(), 'Arah']);
    expect(columns.get('arah')).toBe(targetHeader().indexOf('Arah yang Baik'));
    expect(double).toEqual([]);
  });

  it('names a header that stands twice, and does not choose between them', () => {
    const { columns, double } = findColumns(REALISASI, [...realisasiHeader(), 'Realisasi']);
    expect(double).toEqual(['Realisasi']);
    expect(columns.has('realisasi')).toBe(false);
  });

  it('names two aliases of one lost header as double', () => {
    expect(findColumns(TARGET, ['RHK', 'Hasil Kerja']).double).toEqual(['Rencana Hasil Kerja']);
  });

  it('names what is missing, but not what may be absent', () => {
    const header = targetHeader().filter((h) => h !== 'Satuan' && h !== 'Aspek');
    expect(findColumns(TARGET, header).missing).toEqual(['Satuan']);
  });

  it('knows no header named like something every object has', () => {
    const { columns, double } = findColumns(REALISASI, ['constructor', '__proto__', 'toString', 'toString']);
    expect([columns.size, double]).toEqual([0, []]);
  });
});
