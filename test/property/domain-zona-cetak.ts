/** Run in a process of its own, in a foreign TZ: prints results that must not depend on the machine's zone. */
import { bulanBerakhir } from '../../functions/src/domain/jadwal';
import { batasKeberatan } from '../../functions/src/domain/keberatan';
import { penjelasanPegawai } from '../../functions/src/domain/langkah-pegawai';
import { jamWib, tanggalWib } from '../../functions/src/domain/waktu';
import { aPegawai, hitung, laporan } from '../unit/domain/builders';

const saat = ['2025-12-31T16:59:59Z', '2025-12-31T17:00:00Z', '2026-03-31T17:30:00Z', '2026-11-24T03:05:00Z'].map(
  Date.parse,
);
const pegawai = aPegawai({
  mulai: '2026-02-28',
  selesai: '2026-10-01',
  cuti: [{ mulai: '2026-03-16', selesai: '2026-04-30' }],
});
const hasil = saat.map((at) => hitung({ pegawai, realisasi: laporan({ 2: 9, 3: 12, 6: 30 }) }, tanggalWib(at)));

process.stdout.write(
  JSON.stringify({
    offsetMinutes: new Date(2026, 0, 1).getTimezoneOffset(),
    waktu: saat.map((at) => [tanggalWib(at), jamWib(at), bulanBerakhir(2026, tanggalWib(at))]),
    keberatan: saat.map((at) => batasKeberatan(tanggalWib(at))),
    hasil,
    penjelasan: hasil.map(penjelasanPegawai),
  }),
);
