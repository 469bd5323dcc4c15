/** Takes the pictures of docs/img anew from the samples, as they stand on 24 November 2026: npx tsx test/e2e/guide-pictures.ts */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { publikRoute } from '../../functions/src/contract';
import { startLocal } from '../../local/src/start';
import { launchBrowser } from '../support/browser';
import { MovedDate } from '../support/moved-date';
import { WorkbenchPage, type Place } from './workbench-page';

const TODAY = Date.UTC(2026, 10, 24, 3);
const UNIT = '2026-srondol-wetan';
const ORGANISASI = '2026-banyumanik';
const IMAGES = path.join(__dirname, '../../docs/img');
const WIDE = { width: 1180, height: 430 };
const PHONE = { width: 390, height: 640 };

const work = (tab: string, unit = UNIT): Place => ({ unit, file: `contoh-${unit}-buku-kerja`, tab });
const leader = (tab: string): Place => ({ unit: UNIT, file: `contoh-${UNIT}-buku-pimpinan`, tab });

async function main(): Promise<void> {
  const date = new MovedDate(TODAY);
  const dataDir = await mkdtemp(path.join(tmpdir(), 'capaian-pictures-'));
  const log = (): void => undefined;
  const local = await startLocal({ dataDir, functionPort: 0, workbenchPort: 0, log, now: () => Date.now() });
  await local.settled();
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: WIDE });
  const book = new WorkbenchPage(page, local.workbenchUrl);
  /** Where the phone's layout may still settle, a click could meet another cell. */
  const select = (row: number, column: string): Promise<void> =>
    page.evaluate(([r, c]) => window.capaian.selectCell(r, c), [row, column] as const);
  const take = async (name: string): Promise<void> => {
    await page.screenshot({ path: path.join(IMAGES, `${name}.png`) });
  };

  await book.open('staf', work('Target', '2026-kecamatan'));
  const faulty = await book.row({ Status: 'Perlu diperbaiki' });
  await select(faulty, 'Penjelasan');
  await select(faulty, 'Status');
  await take('target');

  await book.open('staf', work('Realisasi'));
  await select(await book.row({ Status: 'Perlu diperbaiki' }), 'Realisasi');
  await take('lembar-realisasi');

  await page.setViewportSize(PHONE);
  await select(await book.row({ Status: 'Perlu diperbaiki' }), 'Realisasi');
  await take('telepon');

  await page.setViewportSize({ ...WIDE, width: 1600 });
  await book.open('pimpinan', leader('Penilaian'));
  await select(await book.row({ Periode: 'TW II', Status: 'Tercatat' }), 'Rating Hasil Kerja');
  await take('penilaian');

  await page.setViewportSize(WIDE);
  await book.open('pimpinan', leader('Periode'));
  await select(await book.row({ Periode: 'TW I' }), 'Status');
  await take('periode');

  await page.setViewportSize({ ...WIDE, height: 720 });
  await book.open('pimpinan', leader('Ringkasan'));
  await take('ringkasan');

  const file = `contoh-${ORGANISASI}-buku-organisasi`;
  await book.open('camat', { unit: ORGANISASI, file, tab: 'Ringkasan' });
  await take('buku-organisasi');

  await page.setViewportSize(WIDE);
  await book.open('pimpinan', leader('Persetujuan SKP'));
  const approved = await book.row({ Status: 'Tercatat' });
  const pegawai = await book.read(approved, 'Pegawai');
  await book.open('staf', work('Target'));
  const target = await book.row({ Pegawai: pegawai, Status: 'Tercatat' });
  const number = (await book.read(target, 'Target')).replaceAll('.', '').replace(',', '.');
  await book.type(target, 'Target', String(Math.round(Number(number) * 1.1)));
  await book.open('pimpinan', leader('Persetujuan SKP'));
  await book.untilHolds(approved, 'Pesan', 'ketik SETUJU-');
  await select(approved, 'Keputusan');
  await take('persetujuan');

  await page.setViewportSize({ width: 860, height: 620 });
  await page.goto(local.functionUrl + publikRoute(ORGANISASI));
  await take('informasi-publik');

  await browser.close();
  await local.close();
  await rm(dataDir, { recursive: true });
  date.restore();
}

void main();
