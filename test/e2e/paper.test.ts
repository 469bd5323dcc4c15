/** The leader's page on paper: one sheet of A4, with its charts. */
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { startLocal, type RunningLocal } from '../../local/src/start';
import { chromiumPath, launchBrowser } from '../support/browser';
import { WorkbenchPage } from './workbench-page';

const UNITS = ['2026-srondol-wetan', '2026-kecamatan'];
const cases = chromiumPath() === undefined ? [] : [{ name: 'Chromium' }];

describe.each(cases)('Ringkasan printed by $name', () => {
  let local: RunningLocal;
  let browser: Browser;
  const dataDir = mkdtempSync(path.join(tmpdir(), 'capaian-paper-'));

  beforeAll(async () => {
    local = await startLocal({ dataDir, functionPort: 0, workbenchPort: 0, log: () => undefined });
    await local.settled();
    browser = await launchBrowser();
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await local.close();
    await rm(dataDir, { recursive: true });
  });

  it.each(UNITS)('is one page for %s', async (unit) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const place = { unit, file: `contoh-${unit}-buku-pimpinan`, tab: 'Ringkasan' };
    await new WorkbenchPage(page, local.workbenchUrl).open('pimpinan', place);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    expect(await page.locator('.paper .chart').count()).toBe(2);
    expect(await page.locator('.paper .row').last().textContent()).not.toBe('');
  });
});
