import { reportLines, setUpLines, statusLines, unitsLines } from '../../../cli/src/report';
import { aReport } from '../../support/state-builders';

const unit = {
  unitId: '2026-contoh',
  unitKerja: 'Kelurahan Contoh',
  tahun: 2026,
  mode: 'resmi' as const,
  files: { bukuKerja: 'kerja-1', bukuPimpinan: 'pimpinan-1' },
};

describe('reportLines', () => {
  it('says what was counted, stored and written', () => {
    expect(reportLines(aReport()).join('\n')).toBe(
      [
        '2026-contoh: ada perubahan, sudah disimpan',
        '  dihitung        1 pegawai, 2 target, 3 realisasi',
        '  perlu dibaca    0 baris',
        '  disimpan        1 pegawai berubah, 0 tetap; 4 sel ditulis',
        '  waktu           6 milidetik; 2 baca, 1 tulis',
      ].join('\n'),
    );
  });

  it('shows a hold and every named fault', () => {
    const lines = reportLines(aReport({ hold: 'HAPUS-41-K7', faults: ['Tab Target tidak ada.'] }));
    expect(lines.slice(-2)).toEqual(['  DITAHAN         kode HAPUS-41-K7', '  ! Tab Target tidak ada.']);
  });
});

describe('unitsLines', () => {
  it('lists units with their files and marks practice', () => {
    expect(unitsLines({ units: [unit, { ...unit, unitId: '2026-latih', mode: 'latihan' }] })).toEqual([
      '2026-contoh  Kelurahan Contoh 2026',
      '  Buku Kerja      kerja-1',
      '  Buku Pimpinan   pimpinan-1',
      '2026-latih  Kelurahan Contoh 2026 (latihan)',
      '  Buku Kerja      kerja-1',
      '  Buku Pimpinan   pimpinan-1',
    ]);
  });

  it('says so when there is none', () => {
    expect(unitsLines({ units: [] })).toEqual(['Belum ada unit yang terdaftar.']);
  });
});

describe('statusLines', () => {
  const state = { generation: 7, complete: true, changedAt: Date.UTC(2026, 10, 24, 3, 5), hold: null };

  const policies = { policy: 'permenpanrb-6-2022@1', policyPeriode: {}, riwayat: [] } as const;

  it('names the rules of the periods and who changed them', () => {
    const perubahan = [{ periode: 'TW I', dari: 'permenpanrb-6-2022@1', menjadi: 'perka-bkn-1-2013@1' }] as const;
    const riwayat = [{ pada: Date.UTC(2026, 10, 24, 3, 5), oleh: 'operator@contoh.go.id', perubahan }];
    const lain = { policy: 'permenpanrb-6-2022@1', policyPeriode: { 'TW I': 'perka-bkn-1-2013@1' }, riwayat } as const;
    const lines = statusLines({ unit, policies: lain, state: null, report: null, failedMails: null });
    expect(lines).toContain('  aturan          permenpanrb-6-2022@1; TW I: perka-bkn-1-2013@1');
    expect(lines.join('\n')).toMatch(
      /WIB oleh operator@contoh.go.id: TW I dari permenpanrb-6-2022@1 menjadi perka-bkn-1-2013@1/,
    );
  });

  it('says that a unit was never computed', () => {
    expect(statusLines({ unit, policies, state: null, report: null, failedMails: null }).at(-1)).toBe(
      '  belum pernah dihitung',
    );
  });

  it('gives the time in WIB and the last report', () => {
    const text = statusLines({
      unit,
      policies,
      state,
      report: aReport(),
      failedMails: { count: 3, first: 'hasil TW I untuk pegawai' },
    }).join('\n');
    expect(text).toContain('SURAT GAGAL     3 surat; pertama: hasil TW I untuk pegawai');
    expect(text).toContain('data per        24 Nov 2026');
    expect(text).toMatch(/10[.:]05 WIB, versi 7\n/);
    expect(text).toContain('2026-contoh: ada perubahan');
  });

  it('says how to confirm what is held', () => {
    const counts = { employees: 0, targets: 0, realisations: 41 };
    const held = {
      unit,
      policies,
      state: { ...state, hold: { code: 'HAPUS-41-K7', counts } },
      report: null,
      failedMails: null,
    };
    expect(statusLines(held).join('\n')).toMatch(/41 realisasi akan hilang\n.*confirm 2026-contoh HAPUS-41-K7/);
  });
});

describe('setUpLines', () => {
  it('tells per file what changed and what is left to people, and how the script learns of the files', () => {
    const file = { title: 'Buku Kerja', spreadsheetId: 'kerja-1', changes: ['Tab Target: dibuat.'], warnings: [] };
    const rest = { title: 'Buku Pimpinan', spreadsheetId: 'pimpinan-1', changes: [], warnings: ['Judul NIP ada dua.'] };
    const body = {
      id: '2026-contoh',
      files: [file, rest],
      notes: ['3 pegawai disalin.'],
      triggerFiles: { 'kerja-1': 2026 },
    };
    expect(setUpLines(body)).toEqual([
      '2026-contoh: terdaftar; dihitung sebentar lagi',
      '  Buku Kerja  kerja-1',
      '    Tab Target: dibuat.',
      '  Buku Pimpinan  pimpinan-1',
      '    sudah sesuai, tidak ada yang diubah',
      '    ! Judul NIP ada dua.',
      '  3 pegawai disalin.',
      '',
      expect.stringContaining('properti FILES'),
      '{"kerja-1":2026}',
    ]);
  });

  it('gives only its own files where all of them are more than one script takes', () => {
    const others = Array.from({ length: 9 }, (_, i) => [`lain-${i}`, 2026] as const);
    const triggerFiles = Object.fromEntries([...others, ['kerja-1', 2026]]) as Record<string, number>;
    const file = { title: 'Buku Kerja', spreadsheetId: 'kerja-1', changes: [], warnings: [] };
    const lines = setUpLines({ id: '2026-contoh', files: [file], notes: [], triggerFiles });
    expect(lines.at(-1)).toBe('{"kerja-1":2026}');
    expect(lines.join('\n')).toContain('Terdaftar 10 berkas');
  });
});
