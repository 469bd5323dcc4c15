/** A whole quarter in the browser: from two empty files to a locked, reopened and corrected TW I that residents read. */
import { mkdtempSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { run } from '../../cli/src/run';
import { publikRoute } from '../../functions/src/contract';
import { startLocal, type RunningLocal } from '../../local/src/start';
import type { Role } from '../../local/src/workbench/protocol';
import { chromiumPath, launchBrowser } from '../support/browser';
import { MovedDate } from '../support/moved-date';
import { WorkbenchPage } from './workbench-page';

const SECONDS = 1_000;
/** 5 January and 2 April 2026, 9.00 WIB. */
const JANUARY = Date.UTC(2026, 0, 5, 2);
const APRIL = Date.UTC(2026, 3, 2, 2);

const UNIT = '2026-jabungan';
const ORGANISASI = '2026-banyumanik';
const LURAH = { nip: '197505052000032001', nama: 'Dewi Contoh', jabatan: 'Lurah' };
const ANI = { nip: '199001012015012001', nama: 'Ani Contoh', jabatan: 'Pengelola Pelayanan' };
const BUDI = { nip: '198803152012011002', nama: 'Budi Contoh', jabatan: 'Pengelola Pengaduan' };
const BERSAMA = 'Surat keterangan selesai';
const MONTHS = ['Jan 2026', 'Feb 2026', 'Mar 2026'];
/** A name, a NIP, a rating or a predicate. */
const PERSONAL = /Contoh|\d{18}|ekspektasi|Butuh Perbaikan|Sangat Baik/;
const label = ({ nama, nip }: { nama: string; nip: string }): string => `${nama} · ${nip}`;

/** The tests of the workbench say when there is no browser. */
const cases = chromiumPath() === undefined ? [] : [{ name: 'Chromium' }];

describe.each(cases)('a quarter played in $name', () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'capaian-quarter-'));
  const pictures = path.join(tmpdir(), 'capaian-quarter-pictures');
  const date = new MovedDate(JANUARY);
  const bugs: string[] = [];
  const files = { bukuKerja: '', bukuPimpinan: '', bukuOrganisasi: '', informasiPublik: '' };
  let local: RunningLocal;
  let browser: Browser;
  let book: WorkbenchPage;

  beforeAll(async () => {
    local = await startLocal({
      dataDir,
      functionPort: 0,
      workbenchPort: 0,
      samples: false,
      now: () => Date.now(),
      log: (line) => {
        if (line.severity === 'ERROR') bugs.push(JSON.stringify(line));
      },
    });
    browser = await launchBrowser();
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(20 * SECONDS);
    page.on('pageerror', (error) => bugs.push(error.message));
    book = new WorkbenchPage(page, local.workbenchUrl);
  });

  afterAll(async () => {
    await browser.close();
    await local.close();
    date.restore();
    await rm(dataDir, { recursive: true });
  });

  /** Keeps a picture of what the page showed when something went wrong. */
  const played = (scene: () => Promise<void>) => async (): Promise<void> => {
    try {
      await scene();
      if (bugs.length > 0) throw new Error(bugs.join('\n'));
    } catch (cause) {
      await mkdir(pictures, { recursive: true });
      const picture = path.join(pictures, `${Date.now()}.png`);
      await book.page.screenshot({ path: picture });
      throw new Error(`${String(cause)}\nPicture: ${picture}`, { cause });
    }
  };

  const unit = (role: Role, file: 'bukuKerja' | 'bukuPimpinan', tab: string): Promise<void> =>
    book.open(role, { unit: UNIT, file: files[file], tab });
  const organisation = (role: Role, file: 'bukuOrganisasi' | 'informasiPublik', tab: string): Promise<void> =>
    book.open(role, { unit: ORGANISASI, file: files[file], tab });

  async function newFile(title: string, roles: readonly Role[]): Promise<string> {
    const answer = await book.page.request.post(`${local.workbenchUrl}/api/files`, { data: { title, roles } });
    return ((await answer.json()) as { spreadsheetId: string }).spreadsheetId;
  }

  /** `npm run capaian -- setup --file …`, as the operator types it. */
  async function setUp(registration: object): Promise<string> {
    const file = path.join(dataDir, 'pendaftaran.json');
    await writeFile(file, JSON.stringify(registration));
    const said: string[] = [];
    const say = (text: string): void => void said.push(text);
    const at = ['--url', local.functionUrl, '--token-url', `${local.workbenchUrl}/token?as=operator`];
    const code = await run(['setup', '--file', file, ...at], {}, { out: say, err: say });
    await local.settled();
    return `${code}\n${said.join('\n')}`;
  }

  /** Another day begins: the script's daily run lays what is due. */
  async function daily(at: number): Promise<void> {
    date.goTo(at);
    await Promise.all(local.scripts.map((project) => project.daily()));
    await local.settled();
  }

  it(
    'the operator sets up a unit and its organisation from four empty files',
    played(async () => {
      files.bukuKerja = await newFile('Buku Kerja Jabungan', ['staf', 'pimpinan', 'operator']);
      files.bukuPimpinan = await newFile('Buku Pimpinan Jabungan', ['pimpinan', 'operator']);
      files.bukuOrganisasi = await newFile('Buku Organisasi Banyumanik', ['camat', 'operator']);
      files.informasiPublik = await newFile('Informasi Publik Banyumanik', ['camat', 'operator']);
      const { bukuKerja, bukuPimpinan, bukuOrganisasi, informasiPublik } = files;
      const organisasi = { organisasiId: ORGANISASI, nama: 'Kecamatan Banyumanik', tahun: 2026 };
      const said = await setUp({
        unitId: UNIT,
        tahun: 2026,
        unitKerja: 'Kelurahan Jabungan',
        organisasiId: ORGANISASI,
        organisasi: organisasi.nama,
        urutan: 1,
        kepala: LURAH.nip,
        files: { bukuKerja, bukuPimpinan },
      });
      expect(said).toContain(`0\n${UNIT}: terdaftar; dihitung sebentar lagi`);
      const answer = await setUp({
        ...organisasi,
        pengaduan: 'Loket kecamatan, atau laporsemar.semarangkota.go.id',
        files: { bukuOrganisasi, informasiPublik },
      });
      expect(answer).toContain(`0\n${ORGANISASI}: terdaftar`);
    }),
    60 * SECONDS,
  );

  it(
    'the leader types in the people, and their rows are laid',
    played(async () => {
      await unit('pimpinan', 'bukuPimpinan', 'Pegawai');
      for (const [i, { nip, nama, jabatan }] of [LURAH, ANI].entries()) {
        await book.type(i + 1, 'NIP', nip);
        await book.type(i + 1, 'Nama', nama);
        await book.type(i + 1, 'Jabatan', jabatan);
        if (i > 0) await book.type(i + 1, 'Pejabat Penilai', label(LURAH));
        await book.until(i + 1, 'Status', 'Tercatat');
      }
      await book.paste(3, 'NIP', [BUDI.nip, BUDI.nama, BUDI.jabatan, label(LURAH)].join('\t'));
      await book.until(3, 'Status', 'Tercatat');
      expect(await book.read(3, 'NIP')).toBe(BUDI.nip);
      await unit('pimpinan', 'bukuPimpinan', 'Persetujuan SKP');
      for (const person of [LURAH, ANI, BUDI]) {
        const row = await book.row({ Pegawai: label(person) });
        await book.until(row, 'Status', 'Belum diisi');
        await book.untilHolds(row, 'Pesan', 'Belum ada target yang tercatat.');
      }
    }),
    60 * SECONDS,
  );

  it(
    'staff type targets, one of them an indicator that residents see, and the leader approves',
    played(async () => {
      await organisation('camat', 'bukuOrganisasi', 'Indikator Bersama');
      await book.type(1, 'Nama', BERSAMA);
      await book.type(1, 'Satuan', 'surat');
      await book.type(1, 'Publik', 'Ya');
      await book.untilHolds(1, 'Pesan', 'Penjelasan untuk Warga: masih kosong.');
      await book.type(1, 'Penjelasan untuk Warga', 'Surat keterangan yang selesai di loket.');
      await book.until(1, 'Status', 'Tercatat');

      await unit('staf', 'bukuKerja', 'Target');
      await book.page.getByRole('button', { name: 'Tampilkan kolom lanjutan' }).click();
      const words = [label(ANI), 'Warga terlayani surat keterangan', 'Surat keterangan yang selesai', '120', 'surat'];
      for (const [i, column] of ['Pegawai', 'Rencana Hasil Kerja', 'Indikator', 'Target', 'Satuan'].entries()) {
        await book.type(1, column, words[i] ?? '');
      }
      await book.until(1, 'Status', 'Tercatat');
      await book.type(1, 'Indikator Bersama', BERSAMA);
      await book.paste(
        2,
        'Pegawai',
        [
          label(BUDI),
          'Pengaduan warga cepat selesai',
          'Rata-rata waktu penyelesaian pengaduan',
          '2',
          'hari',
          'Lebih rendah lebih baik',
        ].join('\t'),
      );
      await book.until(2, 'Status', 'Perlu diperbaiki');
      await book.untilHolds(2, 'Pesan', 'Cara Hitung: masih kosong. Untuk satuan hari pilih');
      await book.type(2, 'Cara Hitung', 'Dirata-rata');
      await book.until(2, 'Status', 'Tercatat');
      await book.paste(
        3,
        'Pegawai',
        [label(LURAH), 'Pengaduan warga tuntas', 'Pengaduan yang tuntas', '24', 'pengaduan'].join('\t'),
      );
      await book.until(3, 'Status', 'Tercatat');
      for (const row of [1, 2, 3]) {
        expect(await book.read(row, 'Kode')).toMatch(/^[A-Z0-9]{6}$/);
        await book.untilHolds(row, 'Pesan', 'Sementara: SKP belum disetujui pimpinan.');
      }
      await unit('staf', 'bukuKerja', 'Realisasi');
      await book.row({ Periode: 'Jan 2026', Pegawai: ANI.nama, Status: 'Belum diisi' });
      expect(await book.has({ Periode: 'Feb 2026' })).toBe(false);

      await unit('pimpinan', 'bukuPimpinan', 'Persetujuan SKP');
      for (const person of [LURAH, ANI, BUDI]) {
        const row = await book.row({ Pegawai: label(person) });
        await book.until(row, 'Status', 'Menunggu persetujuan');
        await book.type(row, 'Keputusan', 'Disetujui');
        await book.until(row, 'Status', 'Tercatat');
        expect(await book.read(row, 'Disetujui Pada')).toMatch(/^05\/01\/2026 09\.\d\d$/);
      }
    }),
    60 * SECONDS,
  );

  it(
    'staff report three months, a slip is told and corrected',
    played(async () => {
      await daily(APRIL);
      await unit('staf', 'bukuKerja', 'Realisasi');
      const monthly: [string, readonly string[]][] = [
        [ANI.nama, ['10', '9', '11']],
        [BUDI.nama, ['1,8', '1,9', '2.0']],
        [LURAH.nama, ['2', '2', '2']],
      ];
      for (const [nama, numbers] of monthly) {
        for (const [i, number] of numbers.entries()) {
          const row = await book.row({ Periode: MONTHS[i] ?? '', Pegawai: nama });
          await book.type(row, 'Realisasi', number);
          if (number !== '2.0') await book.until(row, 'Status', 'Tercatat');
        }
      }
      const slip = await book.row({ Periode: 'Mar 2026', Pegawai: BUDI.nama });
      await book.until(slip, 'Status', 'Perlu diperbaiki');
      await book.click(slip, 'Realisasi');
      expect(await book.message()).toContain('Realisasi: terbaca 2.0. Ketik angka saja; pakai koma untuk desimal');
      await book.type(slip, 'Realisasi', '2,0');
      await book.until(slip, 'Status', 'Tercatat');
      await book.until(slip, 'Pesan', '');
    }),
    60 * SECONDS,
  );

  it(
    'the leader rates TW I and locks it',
    played(async () => {
      await unit('pimpinan', 'bukuPimpinan', 'Penilaian');
      for (const person of [ANI, BUDI]) {
        const row = await book.row({ Periode: 'TW I', Pegawai: label(person) });
        await book.until(row, 'Usulan Rating', 'Sesuai ekspektasi');
        await book.untilHolds(row, 'Pesan', 'Pilih Rating Hasil Kerja (misalnya Ikut usulan) dan Rating Perilaku.');
        await book.type(row, 'Rating Hasil Kerja', 'Ikut usulan');
        await book.untilHolds(row, 'Pesan', 'Rating Perilaku: masih kosong.');
        await book.type(row, 'Rating Perilaku', 'Sesuai ekspektasi');
        await book.until(row, 'Status', 'Tercatat');
        expect(await book.read(row, 'Predikat')).toBe('Baik');
      }
      await unit('pimpinan', 'bukuPimpinan', 'Ringkasan');
      await book.untilLine('Tidak ada. Semua baris tercatat.');
      await unit('pimpinan', 'bukuPimpinan', 'Periode');
      const period = await book.row({ Periode: 'TW I' });
      await book.type(period, 'Status', 'Dikunci');
      await book.untilHolds(period, 'Pesan', 'Dikunci 02/04/2026');
      await unit('pimpinan', 'bukuPimpinan', 'Penilaian');
      await book.until(await book.row({ Periode: 'TW I', Pegawai: label(ANI) }), 'Status', 'Terkunci');
    }),
    60 * SECONDS,
  );

  it(
    'a number changed after the lock has no effect and its author is told',
    played(async () => {
      await unit('staf', 'bukuKerja', 'Target');
      const before = await book.read(1, 'Penjelasan');
      await unit('staf', 'bukuKerja', 'Realisasi');
      const row = await book.row({ Periode: 'Jan 2026', Pegawai: ANI.nama });
      await book.type(row, 'Realisasi', '40');
      await book.untilHolds(
        row,
        'Pesan',
        'Realisasi: terbaca 40. TW I sudah dikunci 02/04/2026; yang dihitung tetap 10. Kembalikan ke 10,',
      );
      await book.until(row, 'Status', 'Terkunci');
      await unit('staf', 'bukuKerja', 'Target');
      expect(before).toContain('Jan-Mar 30 dari target 30 = 100,00 %');
      expect(await book.read(1, 'Penjelasan')).toBe(before);
      await unit('pimpinan', 'bukuPimpinan', 'Ringkasan');
      await book.untilLine('Isian di periode terkunci | 1');
    }),
    60 * SECONDS,
  );

  it(
    'a locked period opens with a reason only',
    played(async () => {
      await unit('pimpinan', 'bukuPimpinan', 'Periode');
      const row = await book.row({ Periode: 'TW I' });
      await book.type(row, 'Status', 'Terbuka');
      await book.untilHolds(row, 'Pesan', 'TW I tetap terkunci.');
      await book.type(row, 'Status', 'Dibuka kembali');
      await book.untilHolds(row, 'Pesan', 'Alasan: masih kosong.');
      await book.type(row, 'Alasan', 'Januari salah hitung');
      await book.untilHolds(row, 'Pesan', 'Dibuka kembali 02/04/2026');
      expect(await book.read(row, 'Pesan')).toContain(': Januari salah hitung. Pilih Dikunci lagi bila sudah selesai.');
    }),
    60 * SECONDS,
  );

  it(
    'a correction that changes the usulan is shown to the leader, who decides again and locks',
    played(async () => {
      await unit('staf', 'bukuKerja', 'Realisasi');
      const january = await book.row({ Periode: 'Jan 2026', Pegawai: ANI.nama });
      await book.until(january, 'Status', 'Tercatat');
      await book.type(january, 'Realisasi', '4');
      await unit('pimpinan', 'bukuPimpinan', 'Penilaian');
      const row = await book.row({ Periode: 'TW I', Pegawai: label(ANI) });
      await book.untilHolds(row, 'Pesan', 'Usulan berubah dari Sesuai ekspektasi menjadi Di bawah ekspektasi');
      await book.untilHolds(row, 'Pesan', 'yang berlaku tetap Sesuai ekspektasi.');
      await book.until(row, 'Status', 'Perlu dicek');
      expect(await book.read(row, 'Predikat')).toBe('Baik');
      await unit('pimpinan', 'bukuPimpinan', 'Ringkasan');
      await book.untilLine('Penilaian perlu dicek | 1');
      await unit('pimpinan', 'bukuPimpinan', 'Penilaian');
      await book.type(row, 'Rating Hasil Kerja', 'Di bawah ekspektasi');
      await book.until(row, 'Predikat', 'Butuh Perbaikan');
      await book.until(row, 'Status', 'Tercatat');
      await unit('pimpinan', 'bukuPimpinan', 'Periode');
      const period = await book.row({ Periode: 'TW I' });
      await book.type(period, 'Status', 'Dikunci');
      await book.untilHolds(period, 'Pesan', 'Dikunci 02/04/2026');
    }),
    60 * SECONDS,
  );

  it(
    'the camat sees how complete it is and no person’s score, and fixes predikat and the head’s rating',
    played(async () => {
      await organisation('camat', 'bukuOrganisasi', 'Ringkasan');
      await book.untilLine('Kelurahan Jabungan | 9 | 9 | 2 | 3');
      await book.untilLine('Kelurahan Jabungan | 24 | 30 | 120');
      expect(await book.text()).not.toMatch(PERSONAL);
      await organisation('camat', 'bukuOrganisasi', 'Penetapan Unit');
      const row = await book.row({ Periode: 'TW I', Unit: 'Kelurahan Jabungan' });
      expect(await book.read(row, 'Kepala Unit')).toBe('Dewi Contoh, Lurah');
      expect(await book.read(row, 'Fakta')).toContain('usulan untuk kepala unit: Sesuai ekspektasi');
      await book.type(row, 'Predikat Organisasi', 'Baik');
      await book.type(row, 'Rating Hasil Kerja', 'Ikut usulan');
      await book.type(row, 'Rating Perilaku', 'Di atas ekspektasi');
      await book.until(row, 'Predikat', 'Baik');
      await book.until(row, 'Status', 'Tercatat');
      await unit('pimpinan', 'bukuPimpinan', 'Periode');
      await book.until(await book.row({ Periode: 'TW I' }), 'Predikat Organisasi', 'Baik');
      await organisation('camat', 'informasiPublik', 'Informasi Publik');
      await book.untilLine('Kelurahan Jabungan | 24 (s.d. Mar 2026) | 30 | 120');
      expect(await book.text()).not.toMatch(PERSONAL);
    }),
    60 * SECONDS,
  );

  it(
    'residents read the shared indicator without a token, and nothing about persons',
    played(async () => {
      const answer = await fetch(local.functionUrl + publikRoute(ORGANISASI));
      const html = await answer.text();
      expect(answer.status).toBe(200);
      expect(html).not.toMatch(PERSONAL);
      await book.page.goto(answer.url);
      const row = book.page.getByRole('row', { name: 'Kelurahan Jabungan' });
      expect(await row.innerText()).toMatch(/Kelurahan Jabungan\s+24\s+s\.d\. Mar 2026\s+30\s+120/);
    }),
    60 * SECONDS,
  );
});
