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

const LEADER = 'contoh-2026-srondol-wetan-buku-pimpinan';
const rowOf = (pegawai: string): number => {
  const of = chain.tab(BOOK, 'Keberatan').rows.findIndex(({ values }) => String(values[2]).startsWith(pegawai));
  if (of < 0) throw new Error(`no objection of ${pegawai}`);
  return of;
};
const objection = (pegawai: string, header: string): unknown => chain.cell(BOOK, 'Keberatan', rowOf(pegawai), header);
const predikatOf = (pegawai: string): unknown => {
  const { rows } = chain.tab(LEADER, 'Penilaian');
  const of = rows.findIndex(({ values }) => values[0] === 'TW I' && String(values[1]).startsWith(pegawai));
  return chain.cell(LEADER, 'Penilaian', of, 'Predikat');
};

it('an objection that was decided in Buku Organisasi changes the locked result for its leader and its person', async () => {
  expect(objection('Pegawai Contoh 24', 'Status')).toBe('Terkunci');
  expect(objection('Pegawai Contoh 24', 'Predikat Sesudah')).toBe('Sangat Baik');
  expect(objection('Pegawai Contoh 24', 'Predikat Semula')).not.toBe('Sangat Baik');
  expect(predikatOf('Pegawai Contoh 24')).toBe('Sangat Baik');
  const nip = String(objection('Pegawai Contoh 24', 'Pegawai')).split(' · ')[1];
  const answer = await chain.post('/v1/explain', { unitId: '2026-srondol-wetan', nip }, 'operator');
  expect(await answer.text()).toMatch(/menjadi Sangat Baik setelah keberatan \(keputusan 29 Apr 2026, oleh/);
});

it('an objection that came too late is refused with the days that counted', () => {
  expect(objection('Pegawai Contoh 12', 'Status')).toBe('Tidak berlaku');
  expect(objection('Pegawai Contoh 12', 'Disampaikan')).toBe('13/04/2026');
  expect(objection('Pegawai Contoh 12', 'Pesan')).toContain('hari terakhir keberatan 27 Apr 2026');
});

it('an objection typed today is counted from the day of the result’s mail, and its decision is final', async () => {
  const person = String(chain.tab(LEADER, 'Penilaian').rows.find(({ values }) => String(values[1]).startsWith('Pegawai Contoh 22'))?.values[1]); // prettier-ignore
  const row = chain.tab(BOOK, 'Keberatan').rows.findIndex(({ values }) => values.every((value) => value === ''));
  const at = row < 0 ? chain.tab(BOOK, 'Keberatan').rows.length : row;
  const typed: [string, string][] = [
    ['Unit', 'Kelurahan Srondol Wetan'],
    ['Periode', 'TW I'],
    ['Alasan Keberatan', 'Perilaku dinilai tanpa contoh'],
    ['Pegawai', person],
    ['Tanggal Diterima', '24/11/2026'],
  ];
  for (const [header, text] of typed) await chain.type(BOOK, 'Keberatan', at, header, text);
  const shown = (header: string): unknown => chain.cell(BOOK, 'Keberatan', at, header);
  expect([shown('Status'), shown('Disampaikan'), shown('Batas Keberatan')]).toEqual([
    'Tercatat',
    '24/11/2026',
    '08/12/2026',
  ]);
  const semula = predikatOf('Pegawai Contoh 22');
  const decided: [string, string][] = [
    ['Alasan Keputusan', 'Tidak ada bukti baru'],
    ['Diputus Oleh', 'Camat Banyumanik'],
    ['Tanggal Keputusan', '24/11/2026'],
    ['Keputusan', 'Ditolak'],
  ];
  for (const [header, text] of decided) await chain.type(BOOK, 'Keberatan', at, header, text);
  expect([shown('Status'), shown('Predikat Sesudah')]).toEqual(['Terkunci', semula]);
  await chain.type(BOOK, 'Keberatan', at, 'Alasan Keberatan', 'Masih tidak setuju');
  expect(shown('Status')).toBe('Perlu dicek');
  expect(shown('Pesan')).toContain('Yang berlaku tetap: Keberatan ditolak');
});

it('somebody who moved is told in both units, each with its own months', () => {
  const toldIn = (unit: string): unknown[] => {
    const { rows } = chain.tab(`contoh-2026-${unit}-buku-pimpinan`, 'Pegawai');
    return rows.flatMap(({ values }) => values.filter((value) => String(value).startsWith('Juga di ')));
  };
  expect(toldIn('srondol-wetan')).toEqual(['Juga di Kelurahan Pudakpayung, Jul-Des; di sini dihitung Jan-Jun.']);
  expect(toldIn('pudakpayung')).toEqual(['Juga di Kelurahan Srondol Wetan, Jan-Jun; di sini dihitung Jul-Des.']);
});

it('Buku Organisasi is closed to staff and open to the camat', async () => {
  const open = async (as: string): Promise<number> =>
    (await fetch(`${chain.local.workbenchUrl}/api/books/${BOOK}?as=${as}`)).status;
  expect([await open('staf'), await open('pimpinan'), await open('camat')]).toEqual([403, 403, 200]);
});
