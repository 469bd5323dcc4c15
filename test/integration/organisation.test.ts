/** The organisation over the running system: from a cell in a unit or in Buku Organisasi to the pages that show it. */
import { publikRoute, type RollupReportBody } from '../../functions/src/contract';
import { BATCH_UPDATE, LocalChain } from '../support/local-chain';

jest.setTimeout(120_000);

const ORGANISASI = '2026-banyumanik';
const BOOK = 'contoh-2026-banyumanik-buku-organisasi';
const PUBLIC = 'contoh-2026-banyumanik-informasi-publik';
const WORK = 'contoh-2026-srondol-wetan-buku-kerja';
const chain = new LocalChain();
beforeAll(() => chain.start());
afterAll(() => chain.end());

const page = (file: string, tab: string): string[] =>
  chain.tab(file, tab).rows.map(({ values }) => values.map(String).join(' | '));

async function rollup(): Promise<RollupReportBody> {
  const answer = await chain.post('/v1/rollups', { id: ORGANISASI }, 'operator');
  expect(answer.status).toBe(200);
  return (await answer.json()) as RollupReportBody;
}

it('thirteen units roll up in official order, the practice unit not among them', async () => {
  expect(await rollup()).toMatchObject({ outcome: 'unchanged', counts: { units: 13, staleUnits: 0 }, faults: [] });
  const lines = page(BOOK, 'Ringkasan');
  const from = lines.findIndex((line) => line.startsWith('Unit | Laporan terisi')) + 1;
  const units = lines.slice(from, from + 13).map((line) => line.split(' | ')[0]);
  expect([units[0], units[1], units[12]]).toEqual([
    'Kantor Kecamatan Banyumanik',
    'Kelurahan Srondol Wetan',
    'Puskesmas Ngesrep (Dinas Kesehatan)',
  ]);
  expect(lines.join('\n')).not.toContain('Latihan');
});

it('a rollup that finds nothing new writes no cell', async () => {
  chain.forget();
  await rollup();
  expect(chain.count(BATCH_UPDATE)).toBe(0);
});

it('a report typed in a unit reaches Ringkasan, Informasi Publik and the page for residents', async () => {
  const indikator = 'Anak tidak sekolah yang kembali bersekolah';
  const row = chain.row(WORK, 'Realisasi', { Indikator: indikator, Periode: 'Nov 2026' });
  await chain.type(WORK, 'Realisasi', row, 'Realisasi', '2');
  for (const [file, tab] of [
    [BOOK, 'Ringkasan'],
    [PUBLIC, 'Informasi Publik'],
  ] as const) {
    // prettier-ignore
    const lines = page(file, tab);
    const from = lines.findIndex((line) => line.startsWith(indikator));
    expect(lines.slice(from).find((line) => line.startsWith('Kelurahan Srondol Wetan'))).toContain('s.d. Nov 2026');
  }
  const html = await (await fetch(chain.local.functionUrl + publikRoute(ORGANISASI))).text();
  expect(html).toContain('s.d. Nov 2026');
  expect(html).not.toMatch(/\d{18}|Pegawai Contoh/);
});

it('what is decided in Buku Organisasi is judged there and known to the unit', async () => {
  const unit = 'Kelurahan Pudakpayung';
  const row = chain.row(BOOK, 'Penetapan Unit', { Periode: 'TW III', Unit: unit });
  await chain.type(BOOK, 'Penetapan Unit', row, 'Predikat Organisasi', 'baik');
  expect(chain.cell(BOOK, 'Penetapan Unit', row, 'Status')).toBe('Tercatat');
  const { state } = await chain.local.service.organisations.organisation(ORGANISASI);
  expect(state?.penetapan['2026-pudakpayung']?.['TW III']).toMatchObject({ predikatOrganisasi: 'BAIK' });
  const leader = 'contoh-2026-pudakpayung-buku-pimpinan';
  const period = chain.row(leader, 'Periode', { Periode: 'TW III' });
  expect(chain.cell(leader, 'Periode', period, 'Predikat Organisasi')).toBe('Baik');
});

it('Buku Organisasi is closed to staff and open to the camat', async () => {
  const open = async (as: string): Promise<number> =>
    (await fetch(`${chain.local.workbenchUrl}/api/books/${BOOK}?as=${as}`)).status;
  expect([await open('staf'), await open('pimpinan'), await open('camat')]).toEqual([403, 403, 200]);
});
