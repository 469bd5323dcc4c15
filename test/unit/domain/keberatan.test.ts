import {
  batasKeberatan,
  kalimatKeberatan,
  periksaKeberatan,
  type FaktaKeberatan,
  type Keberatan,
  type PutusanKeberatan,
} from '../../../functions/src/domain/keberatan';
import { tanggalWib } from '../../../functions/src/domain/waktu';
import { NIP_A, NIP_B } from '../../support/builders';

describe('batasKeberatan', () => {
  it.each([
    ['2026-07-01', '2026-07-15'],
    ['2026-02-20', '2026-03-06'],
    ['2028-02-20', '2028-03-05'],
    ['2026-12-31', '2027-01-14'],
    ['2026-03-28', '2026-04-11'],
    ['2026-10-30', '2026-11-13'],
  ])('a result told on %s may be objected to until %s', (disampaikan, batas) => {
    expect(batasKeberatan(disampaikan)).toBe(batas);
  });

  it('counts from the day of WIB, which begins while it is still yesterday in UTC', () => {
    const before = Date.parse('2026-06-30T16:59:59Z');
    expect([before, before + 1000].map((at) => batasKeberatan(tanggalWib(at)))).toEqual(['2026-07-14', '2026-07-15']);
  });

  it('refuses what is no date', () => {
    expect(() => batasKeberatan('01/07/2026')).toThrow(RangeError);
  });
});

const PUTUSAN: PutusanKeberatan = {
  keputusan: 'DIUBAH',
  ratingHasilKerja: 'DI_ATAS',
  ratingPerilaku: 'DI_ATAS',
  alasan: 'Bukti mendukung',
  oleh: 'Sekretaris Daerah',
  tanggal: '2026-04-28',
};
const keberatan = (part: Partial<Keberatan> = {}): Keberatan => ({
  nip: NIP_A,
  periode: 'TW I',
  tanggalDiterima: '2026-04-20',
  alasan: 'Laporan Maret lengkap',
  disampaikanLangsung: null,
  putusan: null,
  ...part,
});
const fakta = (part: Partial<FaktaKeberatan> = {}): FaktaKeberatan => ({
  dinilai: true,
  pegawai: { nip: NIP_A, nama: 'Pegawai Contoh 01' },
  kepala: false,
  bukuPenilai: false,
  penilai: [{ nip: NIP_B, nama: 'Pegawai Contoh 02' }],
  terkunci: true,
  bernilai: false,
  disampaikan: '2026-04-10',
  semula: { ratingHasilKerja: 'SESUAI', ratingPerilaku: 'SESUAI' },
  ...part,
});
const oleh = (nama: string) => keberatan({ putusan: { ...PUTUSAN, oleh: nama } });

describe('periksaKeberatan', () => {
  it.each<[string, Keberatan, FaktaKeberatan, string]>([
    ['waits for a decision', keberatan(), fakta(), 'menunggu'],
    ['is decided', keberatan({ putusan: PUTUSAN }), fakta(), 'diputus'],
    ['has nothing to object to where only indicators are shown', keberatan(), fakta({ dinilai: false }), 'tidak-dinilai'],
    ['knows no such person', keberatan(), fakta({ pegawai: null }), 'tidak-dikenal'],
    ['is not recorded in the book of the rater of heads', keberatan(), fakta({ kepala: true }), 'kepala'],
    ['is not recorded in the book that the rater fills', keberatan(), fakta({ bukuPenilai: true }), 'buku-penilai'],
    ['finds no result before the lock', keberatan(), fakta({ terkunci: false }), 'belum-dikunci'],
    ['finds no day on which the result was told', keberatan(), fakta({ disampaikan: null }), 'belum-disampaikan'],
    ['takes the day of handing over where no mail went out', keberatan({ disampaikanLangsung: '2026-04-10' }), fakta({ disampaikan: null }), 'menunggu'],
    ['counts from the mail where there is one', keberatan({ disampaikanLangsung: '2026-04-19' }), fakta({ disampaikan: '2026-04-01' }), 'terlambat'],
    ['cannot come before the result', keberatan({ tanggalDiterima: '2026-04-09' }), fakta(), 'mendahului'],
    ['may come on the day of the result', keberatan({ tanggalDiterima: '2026-04-10' }), fakta(), 'menunggu'],
    ['may come on the fourteenth day', keberatan({ tanggalDiterima: '2026-04-24' }), fakta(), 'menunggu'],
    ['is late on the fifteenth', keberatan({ tanggalDiterima: '2026-04-25' }), fakta(), 'terlambat'],
    ['is late although it was decided', keberatan({ tanggalDiterima: '2026-04-25', putusan: PUTUSAN }), fakta(), 'terlambat'],
    ['is not decided by the rater, known by name', oleh('pegawai contoh 02, S.Sos., Lurah'), fakta(), 'pemutus-penilai'],
    ['is not decided by the rater, known by NIP', oleh(`Lurah, NIP ${NIP_B}`), fakta({ penilai: [{ nip: NIP_B, nama: '' }] }), 'pemutus-penilai'],
    ['is not decided by the person himself', oleh('Pegawai Contoh 01'), fakta(), 'pemutus-pemohon'],
    ['may be decided by somebody with a longer name', oleh('Pegawai Contoh 021'), fakta(), 'diputus'],
    ['changes something, or is refused', keberatan({ putusan: { ...PUTUSAN, ratingHasilKerja: 'SESUAI', ratingPerilaku: 'SESUAI' } }), fakta(), 'tidak-berubah'],
    ['changes no ratings where the period ends in a number', keberatan({ putusan: PUTUSAN }), fakta({ bernilai: true }), 'diubah-bernilai'],
    ['may be refused there', keberatan({ putusan: { ...PUTUSAN, keputusan: 'DITOLAK', ratingHasilKerja: null, ratingPerilaku: null } }), fakta({ bernilai: true }), 'diputus'],
    ['may give a result to somebody without one', keberatan({ putusan: PUTUSAN }), fakta({ semula: { ratingHasilKerja: null, ratingPerilaku: null } }), 'diputus'],
  ])('an objection %s', (_, row, facts, kind) => {
    expect(periksaKeberatan(row, facts).kind).toBe(kind);
  }); // prettier-ignore
});

describe('kalimatKeberatan', () => {
  const semula = { ratingHasilKerja: 'SESUAI', ratingPerilaku: 'SESUAI' } as const;

  it('names both predicates, the day and who decided', () => {
    expect(kalimatKeberatan({ ...PUTUSAN, semula })).toBe(
      'Predikat semula Baik, menjadi Sangat Baik setelah keberatan (keputusan 28 Apr 2026, oleh Sekretaris Daerah).',
    );
  });

  it('says that a refused one leaves the result', () => {
    const ditolak = { ...PUTUSAN, keputusan: 'DITOLAK', ratingHasilKerja: null, ratingPerilaku: null } as const;
    expect(kalimatKeberatan({ ...ditolak, semula })).toBe(
      'Keberatan ditolak (keputusan 28 Apr 2026, oleh Sekretaris Daerah); predikat tetap Baik.',
    );
    const tanpa = { ratingHasilKerja: null, ratingPerilaku: null };
    expect(kalimatKeberatan({ ...ditolak, semula: tanpa })).toContain('; hasil tetap.');
  });
});
