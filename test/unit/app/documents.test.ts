import { firestoreOrganisationStore } from '../../../functions/src/adapters/firestore/organisation-store';
import { createDocuments, type DocumentRequest } from '../../../functions/src/app/documents';
import type { BagianDokumen, DocumentsAnswerBody, DokumenCetak } from '../../../functions/src/contract';
import { aPegawaiRow, aPenilaianRow, aRealisasiRow, aTargetRow, anUmpanBalikRow, NIP_A, NIP_B } from '../../support/builders'; // prettier-ignore
import { on, setPeriod, settle } from '../../support/cycle';
import { aWorld, UNIT, type World } from '../../support/sync-world';

const make = (world: World, request: DocumentRequest): Promise<DocumentsAnswerBody> =>
  createDocuments({
    registry: world.registry,
    state: world.store,
    organisations: firestoreOrganisationStore(world.firestore.firestore()),
    clock: { now: () => world.now },
  }).make(UNIT, request);

async function only(world: World, request: DocumentRequest): Promise<DokumenCetak> {
  const { cetak } = await make(world, request);
  expect(cetak).toHaveLength(1);
  return cetak[0]!;
}

/** Every word of the document's parts. */
const words = (bagian: readonly BagianDokumen[]): string => JSON.stringify(bagian);

const valueOf = (dokumen: DokumenCetak, label: string): string | null | undefined =>
  dokumen.bagian.flatMap((b) => (b.kind === 'isian' ? b.isian : [])).find(([name]) => name === label)?.[1];

async function rated(): Promise<World> {
  const world = await aWorld({
    pegawai: [aPegawaiRow(), aPegawaiRow({ nip: NIP_B, nama: 'Rekan Contoh' })],
    target: [aTargetRow(), aTargetRow({ pegawai: NIP_B, kode: 'CK53XZ', indikator: 'Indikator rekan' })],
    realisasi: ['Jan 2026', 'Feb 2026', 'Mar 2026'].map((periode, i) =>
      aRealisasiRow({ periode, realisasi: [90, 95, 101][i]!, bukti: `Laporan ${i + 1}` }),
    ),
    penilaian: [aPenilaianRow({ ratingHasilKerja: 'Ikut usulan', ratingPerilaku: 'Di atas ekspektasi' })],
    umpanBalik: [
      anUmpanBalikRow({ tentang: 'Akuntabel' }),
      anUmpanBalikRow({ pegawai: NIP_B, umpanBalik: 'Rahasia rekan' }),
    ],
  });
  world.now = on(4, 5);
  await world.run();
  return world;
}

async function locked(): Promise<World> {
  const world = await rated();
  setPeriod(world, 'TW I', 'Dikunci');
  await settle(world);
  return world;
}

describe('an evaluation on paper', () => {
  it('agrees with the explanation and the summary row to the last digit', async () => {
    const world = await locked();
    const dokumen = await only(world, { jenis: 'evaluasi', periode: 'TW I', nip: NIP_A });
    const rekap = world.shown('Rekap Pegawai').find((row) => row['Pegawai'] === world.shown('Pegawai')[0]?.['Nama'])!;
    const angka = String(rekap['Capaian (%)']).replace('.', ',');
    expect(angka).toMatch(/^\d+,\d+$/);
    expect(valueOf(dokumen, 'Capaian hasil kerja')).toBe(`${angka} % (3/3 lapor)`);
    const [lampiran] = dokumen.lampiran;
    const lines = lampiran?.kind === 'teks' ? lampiran.baris : [];
    expect(lines.find((line) => line.startsWith('Total'))).toContain(`${angka} %`);
    expect(valueOf(dokumen, 'Predikat kinerja pegawai')).toBe('Baik');
    expect(String(rekap['Predikat'])).toContain('Baik');
  });

  it('carries the fingerprint of the frozen version on every page, the same as in the explanation', async () => {
    const world = await locked();
    const { kaki, lampiran, sementara } = await only(world, { jenis: 'evaluasi', periode: 'TW I', nip: NIP_A });
    const { manifest } = await world.store.manifest(UNIT);
    const version = await world.store.lockVersion(UNIT, 'TW I', manifest?.locks['TW I']?.versi ?? 0);
    expect(kaki.replaceAll('-', '')).toContain(`Sidik ${version?.digest}`);
    expect(words(lampiran)).toContain(`sidik ${version?.digest.slice(0, 8)}`);
    expect(sementara).toBeNull();
  });

  it('keeps the frozen numbers when rows change afterwards', async () => {
    const world = await locked();
    const before = await only(world, { jenis: 'evaluasi', periode: 'TW I', nip: NIP_A });
    world.type('Realisasi', 0, 'Realisasi', 500);
    await settle(world);
    const after = await only(world, { jenis: 'evaluasi', periode: 'TW I', nip: NIP_A });
    expect(after.bagian).toEqual(before.bagian);
    expect(after.kaki).toBe(before.kaki);
  });

  it('says on its face that an open period is not final', async () => {
    const { sementara, kaki } = await only(await rated(), { jenis: 'evaluasi', periode: 'TW I', nip: NIP_A });
    expect(sementara).toBe('SEMENTARA, belum dikunci');
    expect(kaki).toMatch(/^SEMENTARA, belum dikunci \| TW I 2026 \| data per /);
  });

  it('holds the feedback about the person, and nothing of a colleague', async () => {
    const dokumen = await only(await locked(), { jenis: 'evaluasi', periode: 'TW I', nip: NIP_A });
    expect(words(dokumen.bagian)).toContain('Warga terlayani dengan cepat.');
    expect(JSON.stringify(dokumen)).not.toMatch(/Rahasia|Rekan|Indikator rekan/);
  });

  it('names what is missing and invents nothing', async () => {
    const dokumen = await only(await rated(), { jenis: 'evaluasi', periode: 'TW I', nip: NIP_B });
    expect(valueOf(dokumen, 'Capaian hasil kerja')).toMatch(/^— \(belum ada total\)/);
    expect(valueOf(dokumen, 'Predikat kinerja pegawai')).toBe('— (belum ditetapkan)');
  });
});

describe('the plan on paper', () => {
  it('lists the targets with their unit and is provisional until it is approved', async () => {
    const dokumen = await only(await rated(), { jenis: 'skp', nip: NIP_A });
    expect(words(dokumen.bagian)).toContain('HASIL KERJA A. Utama');
    expect(dokumen.sementara).toBe('SEMENTARA, belum disetujui');
    expect(dokumen.tandaTangan.map(({ peran }) => peran)).toEqual(['Pegawai yang Dinilai', 'Pejabat Penilai Kinerja']);
  });
});

describe('the list of predicates', () => {
  it('counts everybody once, ranks nobody and says who has none yet', async () => {
    const dokumen = await only(await locked(), { jenis: 'penetapan', periode: 'TW I' });
    const tables = dokumen.bagian.filter((b) => b.kind === 'tabel');
    expect(tables[0]?.baris).toHaveLength(2);
    expect(tables[1]?.baris).toEqual([['0', '1', '0', '0', '0', '1', '2']]);
    expect(dokumen.catatan.join()).toContain('1 pegawai belum mempunyai predikat');
  });
});

describe('what is copied into e-Kinerja', () => {
  it('holds plan, indicator, target, realisation and evidence, one row each, without tabs or line breaks', async () => {
    const { salinan } = await make(await locked(), { jenis: 'e-kinerja', periode: 'TW I', nip: NIP_A });
    const [header, ...rows] = salinan[0]!.tabel;
    expect(rows).toHaveLength(1);
    expect(rows[0]).toHaveLength(header!.length);
    expect(rows.flat().join('|')).toContain('Laporan 1');
    expect(salinan[0]!.tabel.flat().filter((cell) => /[\t\r\n]/.test(cell))).toEqual([]);
  });
});

describe('a document that cannot be made', () => {
  it.each([
    [
      'of a period that has not begun',
      { jenis: 'evaluasi', periode: 'TW IV', nip: NIP_A },
      /TW IV, yang belum dimulai/,
    ],
    ['of another year', { jenis: 'evaluasi', periode: 'TW I', tahun: 2025, nip: NIP_A }, /tahun 2025/],
    ['of somebody unknown', { jenis: 'skp', nip: '199901012020121001' }, /Belum ada nilai untuk pegawai ini/],
  ] as const)('%s says so', async (_name, request, shown) => {
    await expect(make(await rated(), request)).rejects.toMatchObject({ shown: expect.stringMatching(shown) as string });
  });
});
