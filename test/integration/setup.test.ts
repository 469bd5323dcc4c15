/** Set-up over the running system: the real client against the local Sheets server, from an empty file to a counted row. */
import type { SetUpReportBody } from '../../functions/src/contract';
import { OFFICE_ACCOUNT, SERVICE_ACCOUNT } from '../../local/src/accounts';
import { emptyBook } from '../../local/src/book/empty-book';
import { setValues } from '../../local/src/book/edits';
import { LocalChain } from '../support/local-chain';

jest.setTimeout(120_000);

const CHANGE = 'sheets.spreadsheets.batchUpdate';
const NIP = '199001012015011001';
const chain = new LocalChain();
const UNIT = {
  unitId: '2026-ngesrep',
  tahun: 2026,
  unitKerja: 'Kelurahan Ngesrep',
  organisasiId: '2026-banyumanik',
  organisasi: 'Kecamatan Banyumanik',
  urutan: 9,
  persetujuan: 'tanpa',
};

beforeAll(() => chain.start());
afterAll(() => chain.end());

/** An empty file, made in the workbench and shared as the operator would. */
async function newFile(title: string): Promise<string> {
  const answer = await fetch(`${chain.local.workbenchUrl}/api/files`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ title, roles: ['staf', 'pimpinan', 'operator'] }),
  });
  return ((await answer.json()) as { spreadsheetId: string }).spreadsheetId;
}

async function setUp(body: object, route = '/v1/units'): Promise<SetUpReportBody> {
  const answer = await chain.post(route, body, 'operator');
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${answer.status} ${text}`);
  await chain.local.settled();
  return JSON.parse(text) as SetUpReportBody;
}

async function refusal(body: object): Promise<{ status: number; message: string }> {
  const answer = await chain.post('/v1/units', body, 'operator');
  const { error } = (await answer.json()) as { error: { message: string } };
  return { status: answer.status, message: error.message };
}

describe('a unit with two empty files', () => {
  let files: { bukuKerja: string; bukuPimpinan: string };
  let report: SetUpReportBody;
  beforeAll(async () => {
    files = { bukuKerja: await newFile('Buku Kerja Ngesrep'), bukuPimpinan: await newFile('Buku Pimpinan Ngesrep') };
    report = await setUp({ ...UNIT, files });
  });

  it('has both laid and is told so', () => {
    const [kerja] = report.files;
    expect(kerja?.changes).toEqual([
      'Bahasa dan zona waktu: en_US, Etc/GMT menjadi Indonesia, Asia/Jakarta.',
      'Tab Panduan: dibuat.',
      'Tab Target: dibuat.',
      'Tab Realisasi: dibuat.',
      'Tab Daftar: dibuat.',
      expect.stringContaining('petunjuk pengisian ditulis'),
      'Tab "Sheet1": kosong, dihapus.',
    ]);
    const { tabs, locale } = chain.local.library.get(files.bukuKerja);
    expect([locale, tabs.map(({ title }) => title)]).toEqual(['in_ID', ['Panduan', 'Target', 'Realisasi', 'Daftar']]);
    expect(report.triggerFiles).toMatchObject({ [files.bukuKerja]: 2026, [files.bukuPimpinan]: 2026 });
  });

  it('keeps what was laid: dropdown, text format, note, group, protections', () => {
    const target = chain.tab(files.bukuKerja, 'Target');
    const column = (header: string) => target.columns[target.rows[0]?.values.indexOf(header) ?? -1];
    expect(column('Pegawai')).toMatchObject({ format: 'text', choices: { tab: 'Daftar', column: 0 } });
    expect(column('Lapor')?.choices).toEqual(['Bulanan', 'Triwulan', 'Semester', 'Tahunan']);
    expect(column('Kode')).toMatchObject({ grouped: true, hidden: true, format: 'text' });
    expect(column('Bobot')?.note).toContain('jumlahnya 100');
    expect(target.laid?.protectedRanges).toMatchObject([
      { description: 'Capaian: judul kolom', editors: { users: ['operator@capaian.example', SERVICE_ACCOUNT] } },
      { warningOnly: true },
    ]);
    expect(chain.cell(files.bukuPimpinan, 'Periode', 1, 'Batas Pengisian')).toBe(46_122);
  });

  it('counts the first row that a person types', async () => {
    const { bukuKerja, bukuPimpinan } = files;
    await chain.type(bukuPimpinan, 'Pegawai', 1, 'NIP', NIP);
    await chain.type(bukuPimpinan, 'Pegawai', 1, 'Nama', 'Ani Contoh');
    await chain.type(bukuPimpinan, 'Pegawai', 1, 'Jabatan', 'Arsiparis');
    expect(chain.cell(bukuPimpinan, 'Pegawai', 1, 'Status')).toBe('Tercatat');
    const listed = chain.cell(bukuKerja, 'Daftar', 1, 'Pegawai');
    expect(listed).toBe(`Ani Contoh · ${NIP}`);
    const row = [listed, 'Arsip tertib', 'Arsip tertata', '120', 'berkas'];
    for (const [i, header] of ['Pegawai', 'Rencana Hasil Kerja', 'Indikator', 'Target', 'Satuan'].entries()) {
      await chain.type(bukuKerja, 'Target', 1, header, String(row[i]));
    }
    expect(chain.cell(bukuKerja, 'Target', 1, 'Status')).toBe('Tercatat');
    const kode = chain.cell(bukuKerja, 'Target', 1, 'Kode');
    const january = chain.row(bukuKerja, 'Realisasi', { Kode: kode, Periode: 'Jan 2026' });
    await chain.type(bukuKerja, 'Realisasi', january, 'Realisasi', '10');
    expect(chain.cell(bukuKerja, 'Realisasi', january, 'Status')).toBe('Tercatat');
  });

  it('has its Ringkasan link to the very row that needs somebody', async () => {
    const { bukuKerja, bukuPimpinan } = files;
    await chain.type(bukuKerja, 'Realisasi', 1, 'Realisasi', 'nihil');
    const { sheetId } = chain.tab(bukuKerja, 'Realisasi');
    const page = chain.tab(bukuPimpinan, 'Ringkasan').rows.flatMap(({ values }) => values);
    expect(page).toContain(`https://docs.google.com/spreadsheets/d/${bukuKerja}/edit#gid=${sheetId}&range=A2`);
    await chain.type(bukuKerja, 'Realisasi', 1, 'Realisasi', '10');
  });

  it('is left alone by a second set-up', async () => {
    chain.forget();
    const again = await setUp({ ...UNIT, files });
    expect(again.files.map(({ changes }) => changes)).toEqual([[], []]);
    expect([chain.count(CHANGE), chain.count('sheets.spreadsheets.values.batchUpdate')]).toEqual([0, 0]);
    expect(chain.cell(files.bukuKerja, 'Target', 1, 'Indikator')).toBe('Arsip tertata');
  });

  it('gets back a deleted tab and a deleted header, with one change a file', async () => {
    const realisasi = chain.tab(files.bukuKerja, 'Realisasi');
    const target = chain.tab(files.bukuKerja, 'Target');
    const satuan = target.rows[0]?.values.indexOf('Satuan') ?? -1;
    chain.change(files.bukuKerja, setValues(target, 0, satuan, [['']]));
    chain.local.library.mutate(files.bukuKerja, {
      source: 'api',
      actor: 'x',
      operations: [{ kind: 'delete-tab', sheetId: realisasi.sheetId }],
    });
    chain.forget();
    const {
      files: [kerja],
    } = await setUp({ ...UNIT, files });
    expect(kerja?.changes).toEqual(['Tab Realisasi: dibuat.', 'Tab Target: kolom Satuan ditambahkan di kanan.']);
    expect(chain.count(CHANGE)).toBe(1);
    const after = chain.tab(files.bukuKerja, 'Target').rows[0]?.values;
    expect([after?.[satuan], after?.at(-1)]).toEqual(['', 'Satuan']);
  });
});

describe('a set-up that cannot be', () => {
  it('is refused for a file of another unit, in words that name it', async () => {
    const { files } = (await chain.local.service.registry.units())[0]!;
    const answer = await refusal({
      ...UNIT,
      unitId: '2026-lain',
      files: { ...files, bukuPimpinan: await newFile('x') },
    });
    expect(answer).toMatchObject({
      status: 400,
      message: expect.stringContaining('sudah terdaftar untuk unit') as string,
    });
  });

  it('is refused for a file full of something else, and leaves both files and the registry alone', async () => {
    const bukuKerja = await newFile('Anggaran');
    const bukuPimpinan = await newFile('Kosong');
    chain.change(
      bukuKerja,
      setValues(chain.tab(bukuKerja, 'Sheet1'), 0, 0, [
        ['Belanja', 'Jumlah'],
        ['Kertas', 5],
      ]),
    );
    chain.forget();
    const answer = await refusal({ ...UNIT, unitId: '2026-lain', files: { bukuKerja, bukuPimpinan } });
    expect(answer.message).toContain('sudah berisi data (tab "Sheet1")');
    expect(chain.count(CHANGE)).toBe(0);
    expect(await chain.local.service.registry.unit('2026-lain')).toBeNull();
  });

  it('says which file the service cannot open, and which is not there', async () => {
    const hidden = emptyBook({ spreadsheetId: 'rahasia', title: 'Rahasia', sharedWith: ['operator'] });
    chain.local.library.add(hidden);
    const bukuPimpinan = await newFile('Kosong');
    const unit = { ...UNIT, unitId: '2026-lain' };
    expect(await refusal({ ...unit, files: { bukuKerja: 'rahasia', bukuPimpinan } })).toMatchObject({
      status: 403,
      message: expect.stringContaining('Buku Kerja: layanan tidak punya akses') as string,
    });
    expect(await refusal({ ...unit, files: { bukuKerja: 'tidak-ada', bukuPimpinan } })).toMatchObject({
      status: 404,
      message: expect.stringContaining('Buku Kerja: berkas tidak ditemukan') as string,
    });
  });
});

describe('the next year', () => {
  it('takes over people and targets with new codes, and no realisations', async () => {
    const old = (await chain.local.service.registry.units()).find(({ unitId }) => unitId === '2026-srondol-wetan')!;
    const files = { bukuKerja: await newFile('Buku Kerja 2027'), bukuPimpinan: await newFile('Buku Pimpinan 2027') };
    const unit = { ...UNIT, unitId: '2027-srondol-wetan', tahun: 2027, salinDari: old.unitId, files };
    const report = await setUp(unit);
    const people = chain.tab(files.bukuPimpinan, 'Pegawai').rows.length - 1;
    const targets = chain.tab(files.bukuKerja, 'Target').rows.length - 1;
    expect(report.notes).toEqual(expect.arrayContaining([`${people} pegawai disalin.`, `${targets} target disalin.`]));
    expect(people).toBeGreaterThan(3);
    const codes = (file: string): unknown[] =>
      chain.tab(file, 'Target').rows.map((_, row) => chain.cell(file, 'Target', row, 'Kode')).slice(1); // prettier-ignore
    expect(codes(files.bukuKerja).filter((kode) => codes(old.files.bukuKerja).includes(kode))).toEqual([]);
    expect(chain.tab(files.bukuKerja, 'Realisasi').rows).toHaveLength(1);
    const again = await setUp(unit);
    expect(again.notes).toContain('Tab Pegawai sudah berisi; tidak ada pegawai yang disalin ke sana.');
  });
});

describe('an organisation', () => {
  it('gets its files, and a row per period and unit in official order', async () => {
    const files = {
      bukuOrganisasi: await newFile('Buku Organisasi'),
      informasiPublik: await newFile('Informasi Publik'),
    };
    const body = { organisasiId: '2027-uji', nama: 'Kecamatan Uji', tahun: 2027, files };
    const unit = { ...UNIT, tahun: 2027, organisasiId: '2027-uji', urutan: 2 };
    const filesOf = async (): Promise<object> => ({ bukuKerja: await newFile('a'), bukuPimpinan: await newFile('b') });
    const alone = await setUp({ ...unit, unitId: '2027-b', unitKerja: 'Kelurahan B', files: await filesOf() });
    await setUp({ ...unit, unitId: '2027-a', unitKerja: 'Kelurahan A', urutan: 1, files: await filesOf() });
    const report = await setUp(body, '/v1/organisations');
    expect(alone.notes).toEqual([expect.stringContaining('Organisasi 2027-uji belum terdaftar')]);
    expect(report.files.map(({ title }) => title)).toEqual(['Buku Organisasi', 'Informasi Publik']);
    const rows = chain
      .tab(files.bukuOrganisasi, 'Penetapan Unit')
      .rows.slice(1, 4)
      .map(({ values }) => values.slice(0, 2));
    expect(rows).toEqual([
      ['TW I', 'Kelurahan A'],
      ['TW I', 'Kelurahan B'],
      ['TW II', 'Kelurahan A'],
    ]);
    const again = await setUp(body, '/v1/organisations');
    expect(again.files.map(({ changes }) => changes)).toEqual([[], []]);
  });
});

it('shares every new file with the script’s owner and the service', async () => {
  const { sharedWith } = chain.local.library.get(await newFile('Baru'));
  expect(sharedWith).toEqual(expect.arrayContaining([OFFICE_ACCOUNT, SERVICE_ACCOUNT]));
});
