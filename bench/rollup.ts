/**
 * Cost of a rollup without its waits: it grows with the units and not with their people and targets. Bytes of one unit's
 * figures for small and large units, CPU time of the plan for 13 to 104 units. Printed, never asserted.
 */
import type { FileRead } from '../functions/src/app/ports';
import { unitFigures } from '../functions/src/app/organisation/figures';
import type { GatheredOrganisation } from '../functions/src/app/organisation/gather';
import { interpretOrganisation } from '../functions/src/app/organisation/interpret';
import { planRollup, type RollupPlan } from '../functions/src/app/organisation/plan';
import type { Registration, UnitFigures } from '../functions/src/app/state';
import type { View } from '../functions/src/app/sync/outputs/view';
import { dec } from '../functions/src/domain/decimal';
import type { MasukanPegawai, Realisasi, Target } from '../functions/src/domain/model';
import { nilaiPegawai } from '../functions/src/domain/nilai-pegawai';
import { policyOf } from '../functions/src/domain/policy';
import { contohOrganisasi } from '../samples';
import { NAMA_PERIODE, PENETAPAN_UNIT, type Cell } from '../functions/src/contract';
import { headerRow, rowOf } from '../samples/rows';

const ROUNDS = 9;
const WARM_UPS = 3;
const TAHUN = 2026;
const NOW = Date.UTC(TAHUN, 10, 24, 3);
const BULAN = Array.from({ length: 10 }, (_, i) => i + 1);

/** Everybody has `targets` targets; the first of each is a shared indicator, one of four. */
function viewOf(people: number, targets: number): View {
  const organisasiId = contohOrganisasi().registration.organisasiId;
  const registration: Registration = {
    unitId: 'bench', tahun: TAHUN, unitKerja: 'Unit Besar', organisasi: 'Bench', organisasiId, penilaian: 'ya', mode: 'resmi',
    policy: 'permenpanrb-6-2022', urutan: 1, kepala: null, persetujuan: 'tanpa', surat: false,
    files: { bukuKerja: 'bk', bukuPimpinan: 'bp' },
  }; // prettier-ignore
  const konteks = { tahun: TAHUN, tanggal: '2026-11-24', policy: policyOf(registration.policy) };
  const inputs = new Map(Array.from({ length: people }, (_, i) => [String(i), { masukan: orang(i, targets) }]));
  const view: unknown = {
    gathered: { registration, faults: [] },
    interpreted: { faults: [] },
    inputs,
    results: new Map([...inputs].map(([nip, { masukan }]) => [nip, nilaiPegawai(masukan, konteks)])),
    pegawaiOf: new Map([...inputs].map(([nip, { masukan }]) => [nip, masukan.pegawai])),
    hold: null,
    findings: Array.from({ length: people }, (_, i) => ({ tab: 'Realisasi', sheetRow: i + 2, status: 'Terlambat', nip: null })), // prettier-ignore
    now: NOW,
  };
  return view as View;
}

function orang(nomor: number, targets: number): MasukanPegawai {
  const nip = String(nomor);
  const target = Array.from({ length: targets }, (_, t): Target => ({
    kode: `K${nomor}-${t}`, nip, rhk: '', indikator: `Indikator ${t}`, target: { kind: 'angka', nilai: dec(120) }, satuan: 'surat',
    arah: 'NAIK', caraHitung: 'DIJUMLAHKAN', lapor: 'BULANAN', bobot: null, targetTw: null, bulanMulai: 1, bulanSelesai: 12,
    tahunLalu: dec(100), jenisHasilKerja: 'UTAMA', aspek: null, indikatorBersama: t === 0 ? `Bersama ${nomor % 4}` : null,
    rhkAtasan: null, asumsi: [],
  })); // prettier-ignore
  const realisasi = target.flatMap(({ kode }) =>
    BULAN.map((bulan): Realisasi => ({
      kode,
      bulan,
      nilai: { kind: 'angka', nilai: dec(9 + (bulan % 3)) },
      bukti: null,
      keterangan: null,
    })),
  );
  const pegawai = {
    nip, nama: `Pegawai ${nomor}`, jabatan: 'Pelaksana', pejabatPenilai: null, mulai: null, selesai: null, statusPegawai: null,
    golongan: null, kelompokJabatan: null, jenjang: null, email: null, cuti: [],
  }; // prettier-ignore
  return { pegawai, target, realisasi };
}

/** An organisation of `units` units: the samples' figures, as often as needed, and a row of Penetapan Unit for each. */
function organisation(units: number): GatheredOrganisation {
  const { registration, books, figures } = contohOrganisasi();
  const all = Array.from({ length: units }, (_, i): UnitFigures => {
    const of = figures[i % figures.length];
    if (!of) throw new Error('the samples have figures');
    return { ...of, unitId: `unit-${i}`, unitKerja: `Unit ${i}`, urutan: i, failedSince: null };
  });
  const read = (kind: string): FileRead => {
    const book = books.find((b) => b.kind === kind);
    if (!book) throw new Error(`the samples have ${kind}`);
    const tabs = new Map<string, Cell[][]>(Object.entries(book.tabs));
    if (tabs.has(PENETAPAN_UNIT.name)) {
      const rows = NAMA_PERIODE.flatMap((periode) => all.map(({ unitKerja }) => rowOf(PENETAPAN_UNIT, { periode, unit: unitKerja, predikatOrganisasi: 'Baik' }))); // prettier-ignore
      tabs.set(PENETAPAN_UNIT.name, [headerRow(PENETAPAN_UNIT), ...rows]);
    }
    return { spreadsheetId: book.spreadsheetId, tabs };
  };
  return {
    registration,
    state: null,
    guard: null,
    units: all,
    files: { 'buku-organisasi': read('buku-organisasi'), 'informasi-publik': read('informasi-publik') },
    faults: [],
    seenAt: NOW,
  };
}

/** Median CPU time of the rounds after the warm-ups. Units: ms. */
function measure(work: () => RollupPlan): { readonly ms: number; readonly plan: RollupPlan } {
  const times: number[] = [];
  let plan = work();
  for (let round = 0; round < WARM_UPS + ROUNDS; round += 1) {
    const before = process.cpuUsage();
    plan = work();
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  const warm = times.slice(WARM_UPS).sort((a, b) => a - b);
  return { ms: warm[Math.floor(ROUNDS / 2)] ?? 0, plan };
}

for (const [people, targets] of [
  [10, 5],
  [100, 10],
  [300, 10],
] as const) {
  // prettier-ignore
  const figures = unitFigures(viewOf(people, targets), { predikat: () => null, fakta: () => '' }, null);
  console.log(`figures of ${people} people x ${targets} targets: ${JSON.stringify(figures).length} bytes`);
}
for (const units of [13, 26, 52, 104]) {
  const gathered = organisation(units);
  const { ms, plan } = measure(() => planRollup(gathered, interpretOrganisation(gathered)));
  const state = JSON.stringify(plan.commit).length;
  const cells = [...plan.writes.values()].reduce((sum, list) => sum + list.length, 0);
  console.log(`${units} units: plan ${ms.toFixed(1)} ms CPU, ${cells} cells at the first rollup, state ${state} bytes`);
}
