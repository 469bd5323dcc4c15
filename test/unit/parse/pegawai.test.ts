import { parsePegawai, pegawaiBermasalah } from '../../../functions/src/parse/pegawai';
import type { Cell } from '../../../functions/src/contract';
import { aPegawaiRow, NIP_A, NIP_B, pegawaiHeader } from '../../support/builders';
import { codes, TAHUN } from './support';

const read = (...rows: Cell[][]) => parsePegawai([pegawaiHeader(), ...rows], { tahun: TAHUN });

describe('parsePegawai', () => {
  it('reads a full row', () => {
    const row = aPegawaiRow({
      pejabatPenilai: `Pegawai Contoh 02 · ${NIP_B}`,
      mulai: '01/02/2026',
      selesai: 46_203,
      statusPegawai: 'pns',
      golongan: 'IIIa',
      kelompokJabatan: 'JA',
      jenjang: 'Pelaksana',
      email: 'contoh@example.go.id',
      cuti: '01/03/2026 s.d. 31/05/2026',
    });
    const table = read(row, aPegawaiRow({ nip: NIP_B, nama: 'Pegawai Contoh 02' }));
    expect(table.rows[0]).toMatchObject({ row: 1, blank: false, problems: [] });
    expect(table.rows[0]?.value).toEqual({
      nip: NIP_A,
      nama: 'Pegawai Contoh 01',
      jabatan: 'Pengolah Data dan Informasi',
      pejabatPenilai: NIP_B,
      mulai: '2026-02-01',
      selesai: '2026-06-30',
      statusPegawai: 'PNS',
      golongan: 'III/a',
      kelompokJabatan: 'JA',
      jenjang: 'Pelaksana',
      email: 'contoh@example.go.id',
      cuti: [{ mulai: '2026-03-01', selesai: '2026-05-31' }],
    });
  });

  it('takes a row with only its required cells', () => {
    expect(read(aPegawaiRow()).rows[0]?.value).toMatchObject({ mulai: null, selesai: null, cuti: [], golongan: null });
  });

  it('names every missing cell at once', () => {
    const { rows } = read(aPegawaiRow({ nip: '', nama: ' ', jabatan: '-' }));
    expect(rows[0]?.problems.map(({ code, column }) => [code, column])).toEqual([
      ['wajib-diisi', 'NIP'],
      ['wajib-diisi', 'Nama'],
      ['wajib-diisi', 'Jabatan'],
    ]);
    expect(rows[0]?.value).toBeNull();
  });

  it('refuses a NIP that is stored as a number', () => {
    const { rows } = read(aPegawaiRow({ nip: 198501152010011900 }));
    expect(rows[0]?.problems.map(({ code }) => code)).toEqual(['nip-bukan-teks']);
  });

  it('judges the month of appointment by the kind of employee', () => {
    const nip = '199004172025242998';
    expect(codes(read(aPegawaiRow({ nip, statusPegawai: 'PNS' })))).toEqual([['nip-bulan-tmt']]);
    expect(codes(read(aPegawaiRow({ nip, statusPegawai: 'PPPK' })))).toEqual([[]]);
  });

  it('counts a row whose side columns cannot be read, and says so', () => {
    const { rows } = read(aPegawaiRow({ golongan: 'VIII/z', email: 'bukan email', kelompokJabatan: 'JX' }));
    expect(rows[0]?.value).toMatchObject({ golongan: null, email: null, kelompokJabatan: null });
    expect(rows[0]?.problems.map(({ code, severity, column }) => [code, severity, column])).toEqual([
      ['golongan-tidak-dikenal', 'cek', 'Gol. Ruang'],
      ['pilihan-tidak-dikenal', 'cek', 'Kelompok Jabatan'],
      ['email-tidak-sah', 'cek', 'Email'],
    ]);
  });

  it('stops a row whose dates cannot be read: they enter the score', () => {
    expect(codes(read(aPegawaiRow({ mulai: '31/02/2026', cuti: 'melahirkan' })))).toEqual([
      ['tanggal-tidak-sah', 'cuti-tidak-sah'],
    ]);
    expect(codes(read(aPegawaiRow({ mulai: '01/05/2026', selesai: '01/04/2026' })))).toEqual([['tanggal-terbalik']]);
  });

  it.each([
    ['a name outside the unit', 'Camat Contoh'],
    ['a NIP outside the unit', '197001011995031999'],
    ['a NIP stored as a number', 197001011995031999],
  ])('never stops a row because of a Pejabat Penilai that is %s', (_what, pejabatPenilai) => {
    const { rows } = read(aPegawaiRow({ pejabatPenilai }));
    expect(rows[0]?.value).toMatchObject({ pejabatPenilai: null });
    expect(rows[0]?.problems).toMatchObject([{ code: 'penilai-di-luar', severity: 'cek' }]);
  });

  it('doubts a person who appraises himself', () => {
    const { rows } = read(aPegawaiRow({ pejabatPenilai: NIP_A }));
    expect(rows[0]?.problems).toMatchObject([{ code: 'penilai-sendiri', severity: 'cek' }]);
    expect(rows[0]?.value).toMatchObject({ pejabatPenilai: null });
  });

  it('doubts a service that lies outside the year', () => {
    expect(codes(read(aPegawaiRow({ selesai: '31/12/2025' })))).toEqual([['tugas-di-luar-tahun']]);
    expect(codes(read(aPegawaiRow({ mulai: '01/01/2027' })))).toEqual([['tugas-di-luar-tahun']]);
    expect(codes(read(aPegawaiRow({ selesai: '01/01/2026' })))).toEqual([[]]);
  });

  it('counts one of two equal rows of a NIP', () => {
    const { rows } = read(aPegawaiRow(), aPegawaiRow({ nip: `${NIP_A.slice(0, 8)} ${NIP_A.slice(8)}` }));
    expect(rows.map(({ value }) => value !== null)).toEqual([true, false]);
    expect(rows[1]?.problems).toMatchObject([{ code: 'baris-sama', detail: { baris: '2' } }]);
  });

  it('counts none of two different rows of a NIP, and each names the other', () => {
    const { rows } = read(aPegawaiRow(), aPegawaiRow({ nip: NIP_B }), aPegawaiRow({ nama: 'Pegawai Contoh 09' }));
    expect(rows.map(({ value }) => value !== null)).toEqual([false, true, false]);
    expect(rows[0]?.problems).toMatchObject([{ code: 'nip-ganda', detail: { baris: '4' } }]);
    expect(rows[2]?.problems).toMatchObject([{ code: 'nip-ganda', detail: { baris: '2' } }]);
  });

  it('treats a row with content outside its input columns only as blank', () => {
    const { rows } = read(aPegawaiRow({ nip: '', nama: '', jabatan: '', status: 'Tercatat' }));
    expect(rows[0]).toMatchObject({ blank: true, value: null, problems: [] });
  });
});

describe('pegawaiBermasalah', () => {
  it('lists the rows that do not count yet, with what is left of a NIP pasted as a number', () => {
    const table = read(
      aPegawaiRow(),
      aPegawaiRow({ nip: NIP_B, nama: 'Pegawai Contoh 02', jabatan: '' }),
      aPegawaiRow({ nip: 198812312014022003, nama: 'Pegawai Contoh 03' }),
    );
    expect(pegawaiBermasalah(table)).toEqual([
      { baris: 3, nip: NIP_B, awalNip: null, nama: 'Pegawai Contoh 02' },
      { baris: 4, nip: null, awalNip: '198812312014022', nama: 'Pegawai Contoh 03' },
    ]);
  });

  it('leaves out a row that only repeats somebody who counts', () => {
    expect(pegawaiBermasalah(read(aPegawaiRow(), aPegawaiRow()))).toEqual([]);
  });
});
