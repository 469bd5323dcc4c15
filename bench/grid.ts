/**
 * The grid with 12,000 rows of Realisasi in headless Chromium, without scripts and service: first render, keys, scrolling,
 * a pasted block, and results of a sync coming in. Printed, never asserted. `tsx bench/grid.ts`
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import type { Page } from 'playwright-core';
import { REALISASI, TARGET } from '../functions/src/contract';
import { bookFromContract } from '../local/src/book/from-contract';
import { setValues } from '../local/src/book/edits';
import { Library } from '../local/src/book/library';
import { tabByTitle } from '../local/src/book/model';
import { libraryBooks } from '../local/src/workbench/library-books';
import { workbenchRouter } from '../local/src/workbench/router';
import { buildWebApp } from '../local/src/workbench/web-app';
import { columnIndex } from '../samples/rows';
import { launchBrowser } from '../test/support/browser';
import { unitBesar } from './data';
import { describeTimes, frames, heldBack, paste, watchKeys } from './grid-page';

const BOOK = 'bench';
const ROWS = 12_000;
const KEYS = 60;
const PASTED = 50;
/** Rows that one sync judges anew. */
const JUDGED = 1_000;

function aLibrary(): Library {
  const tabs = unitBesar({ pegawai: 100, targetPerPegawai: 10, bulan: 12 });
  const kept = { [TARGET.name]: tabs[TARGET.name] ?? [], [REALISASI.name]: tabs[REALISASI.name] ?? [] };
  const library = new Library();
  const sharedWith = ['staf'];
  library.add(bookFromContract({ spreadsheetId: BOOK, title: 'Bench', kind: 'buku-kerja', sharedWith, tabs: kept }));
  return library;
}

async function serve(library: Library): Promise<{ readonly url: string; readonly close: () => void }> {
  const units = [{ unitId: 'u', name: 'Unit Besar', files: [{ spreadsheetId: BOOK, kind: 'Buku Kerja' }] }];
  const books = libraryBooks({ library, units: () => units, actorOf: () => 'staf@contoh.test', year: () => 2026 });
  const menus = { menus: () => Promise.resolve([]), choose: () => Promise.resolve(null) };
  const server = createServer(express().use(workbenchRouter(books, menus, await buildWebApp())));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { url, close };
}

/** Units: ms since the navigation began. */
async function firstRender(page: Page, url: string): Promise<number> {
  await page.goto(url);
  const seen = await page.waitForFunction(
    () => document.querySelectorAll('.grid-body .row').length > 10 && performance.now(),
  );
  return Number(await seen.jsonValue());
}

async function typing(page: Page): Promise<void> {
  await page.evaluate(() => window.capaian.selectCell(6_000, 'Realisasi'));
  const letters = await watchKeys(page, async () => {
    for (let i = 0; i < KEYS; i += 1) await page.keyboard.press(String(i % 10));
  });
  await page.keyboard.press('Escape');
  const moves = await watchKeys(page, async () => {
    for (let i = 0; i < KEYS; i += 1) await page.keyboard.press('ArrowDown');
  });
  const commits = await watchKeys(page, async () => {
    for (let i = 0; i < KEYS / 3; i += 1) {
      await page.keyboard.type(String(80 + i));
      await page.keyboard.press('Enter');
    }
  });
  await page.waitForFunction(() => window.capaian.status() === 'Tersimpan');
  console.log(`key press to painted: letter ${describeTimes(letters)}; arrow ${describeTimes(moves)}`);
  console.log(`typing rows one after another, every key: ${describeTimes(commits)}`);
}

async function scrolling(page: Page): Promise<void> {
  const steps = await frames(page, async () => {
    await page.evaluate(async () => {
      const grid = document.querySelector('.grid');
      const nextFrame = (): Promise<number> => new Promise(requestAnimationFrame);
      for (let i = 1; i <= 60 && grid; i += 1) {
        grid.scrollTop = ((grid.scrollHeight - grid.clientHeight) * i) / 60;
        await nextFrame();
      }
    });
  });
  const began = Date.now();
  await page.evaluate(() => window.capaian.selectCell(1, 'Realisasi'));
  await page.keyboard.press('Control+End');
  await page.waitForFunction((rows) => document.querySelector(`[data-row="${rows}"][data-column="0"]`) !== null, ROWS);
  console.log(`scroll to the end in 60 steps: frame ${describeTimes(steps)}; Ctrl+End ${Date.now() - began} ms`);
}

async function pasting(page: Page): Promise<void> {
  await page.evaluate(() => window.capaian.selectCell(100, 'Realisasi'));
  const painted = await paste(page, Array.from({ length: PASTED }, (_, i) => String(200 + i)).join('\n'));
  const began = Date.now();
  await page.waitForFunction(
    ([row, value]) => window.capaian.readCell(row, 'Realisasi') === value && window.capaian.status() === 'Tersimpan',
    [100 + PASTED - 1, 200 + PASTED - 1] as const,
  );
  const saved = painted + Date.now() - began;
  console.log(`paste ${PASTED} rows: painted ${painted.toFixed(0)} ms, saved ${saved.toFixed(0)} ms`);
}

async function judging(page: Page, library: Library): Promise<void> {
  const tab = tabByTitle(library.get(BOOK), REALISASI.name);
  if (!tab) throw new Error('no Realisasi');
  const operations = Array.from({ length: JUDGED }, (_, i) => [
    setValues(tab, 5_500 + i, columnIndex(REALISASI, 'status'), [['Perlu dicek']]),
    setValues(tab, 5_500 + i, columnIndex(REALISASI, 'pesan'), [['Realisasi: terbaca 80. Periksa angkanya.']]),
  ]).flat();
  await page.evaluate(() => window.capaian.selectCell(6_000, 'Realisasi'));
  let written = 0;
  const longest = await heldBack(page, async () => {
    const began = performance.now();
    library.mutate(BOOK, { source: 'api', actor: 'layanan', operations });
    written = performance.now() - began;
    await page.waitForFunction((row) => window.capaian.readCell(row, 'Status') === 'Perlu dicek', 5_500 + JUDGED - 1);
  });
  console.log(
    `a sync judges ${JUDGED} rows (${operations.length} cells): the page is busy ${longest.toFixed(0)} ms, the local workbook ${written.toFixed(0)} ms`,
  );
}

async function main(): Promise<void> {
  const library = aLibrary();
  const server = await serve(library);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.addInitScript({ content: 'globalThis.__name = (f) => f;' }); // tsx names the functions we send with it
    const renders = [await firstRender(page, server.url), await firstRender(page, server.url), await firstRender(page, server.url)]; // prettier-ignore
    console.log(`first render of ${ROWS} rows, from navigation: ${describeTimes(renders)}`);
    await typing(page);
    await scrolling(page);
    await pasting(page);
    await judging(page, library);
  } finally {
    await browser.close();
    server.close();
  }
}

void main();
