/** Documents of a unit: reads what the syncs stored, and has each document made of it. Writes nothing. */
import {
  NAMA_PERIODE,
  periodeBerjalan,
  type DocumentsAnswerBody,
  type JenisDokumen,
  type NamaPeriode,
} from '../../contract';
import type { MasukanPegawai, Tanggal } from '../../domain/model';
import { periodeMulai } from '../../domain/periode';
import { tanggalWib } from '../../domain/waktu';
import { decodeInputs } from '../codec';
import { belumMulai, periodeTerkunci, tahunLain } from '../explanation';
import { AppFailure } from '../failure';
import { penilaiOf } from '../mail/mail';
import type { Clock, OrganisationStore, Registry, StateStore } from '../ports';
import type { Manifest, Registration } from '../state';
import { isLocked, periodeOf } from '../sync/locks';
import { evaluasi } from './evaluasi';
import { personFacts, policyOfPeriode, type PersonFacts, type UnitFacts } from './facts';
import { penetapan } from './penetapan';
import type { UnitContext } from './pihak';
import { salinan } from './salin';
import { skp } from './skp';

export interface DocumentParts {
  readonly registry: Pick<Registry, 'unit'>;
  readonly state: Pick<StateStore, 'manifest' | 'scorecards' | 'inputs' | 'lockVersion' | 'frozen'>;
  readonly organisations: Pick<OrganisationStore, 'organisation'>;
  readonly clock: Clock;
}

export interface DocumentRequest {
  readonly jenis: JenisDokumen;
  readonly periode?: NamaPeriode;
  readonly tahun?: number;
  /** Left out: everybody of the unit. */
  readonly nip?: string;
}

export interface Documents {
  /** Throws: AppFailure missing for an unknown unit or person, invalid for what this unit has no document of. */
  make(unitId: string, request: DocumentRequest): Promise<DocumentsAnswerBody>;
}

export function createDocuments(parts: DocumentParts): Documents {
  return {
    async make(unitId, request) {
      const unit = await parts.registry.unit(unitId);
      if (!unit) throw new AppFailure('missing', 'documents', 'the unit is not registered');
      mayBeMade(unit, request, tanggalWib(parts.clock.now()));
      const { manifest } = await parts.state.manifest(unitId);
      if (!manifest) throw none('Unit ini belum pernah dihitung.');
      const facts = await unitFacts(parts, unit, manifest, request.periode ?? defaultPeriode(parts, unit, manifest));
      mayBeRated(facts, request);
      const { persons, context } = await peopleOf(parts, facts, request);
      switch (request.jenis) {
        case 'skp': {
          const rencana = request.periode === undefined;
          return { cetak: persons.map((person) => skp(facts, person, context, rencana)), salinan: [] };
        }
        case 'evaluasi':
          return { cetak: persons.map((person) => evaluasi(facts, person, context)), salinan: [] };
        case 'penetapan':
          return { cetak: [penetapan(facts, persons, context)], salinan: [] };
        case 'e-kinerja':
          return { cetak: [], salinan: persons.map((person) => salinan(facts, person, context)) };
      }
    },
  };
}

const none = (shown: string): AppFailure => new AppFailure('missing', 'documents', 'nothing to print', { shown });

const refused = (shown: string): AppFailure => new AppFailure('invalid', 'documents', 'no such document', { shown });

function mayBeMade(unit: Registration, { jenis, tahun, periode }: DocumentRequest, today: Tanggal): void {
  if (tahun !== undefined && tahun !== unit.tahun) throw tahunLain(tahun, unit.tahun);
  if (periode !== undefined && !periodeMulai(unit.tahun, periodeOf(periode), today)) throw belumMulai(periode);
  if (unit.penilaian !== 'ya' && RATED.has(jenis)) {
    throw refused('Unit ini hanya mencatat indikator; pegawainya tidak dinilai di sini. Pilih skp atau e-kinerja.');
  }
}
/** Documents that tell ratings. */
const RATED: ReadonlySet<JenisDokumen> = new Set(['evaluasi', 'penetapan']);

/** The forms that are known here are those of ratings; of rule sets that end in a number none was seen. */
function mayBeRated(facts: UnitFacts, { jenis }: DocumentRequest): void {
  const policy = policyOfPeriode(facts);
  if (policy.kind === 'rating' || !RATED.has(jenis)) return;
  throw refused(
    `${facts.periode} dinilai menurut ${policy.nama}, yang berakhir pada angka; formulirnya belum tersedia. Pakai perintah explain untuk rinciannya.`,
  );
}

/** The period locked last; while none is, the last one that has begun. */
function defaultPeriode({ clock }: DocumentParts, { tahun }: Registration, { locks }: Manifest): NamaPeriode {
  const locked = NAMA_PERIODE.findLast((nama) => isLocked(locks, nama));
  return locked ?? periodeBerjalan(tahun, tanggalWib(clock.now())).at(-1) ?? 'TW I';
}

async function unitFacts(
  { state, organisations }: DocumentParts,
  unit: Registration,
  manifest: Manifest,
  periode: NamaPeriode,
): Promise<UnitFacts> {
  const [terkunci, { state: organisasi }] = await Promise.all([
    periodeTerkunci(state, unit.unitId, manifest, periode),
    organisations.organisation(unit.organisasiId),
  ]);
  return { unit, manifest, periode, kunci: terkunci?.versi ?? null, beku: terkunci?.beku ?? new Map(), organisasi };
}

/** Whose documents they are, and everybody they name. */
async function peopleOf(
  { state }: DocumentParts,
  facts: UnitFacts,
  { jenis, nip }: DocumentRequest,
): Promise<{ readonly persons: readonly PersonFacts[]; readonly context: UnitContext }> {
  const { unit, manifest } = facts;
  const wanted = nip === undefined || jenis === 'penetapan' ? Object.keys(manifest.entries) : [nip];
  const persons = [...(await state.scorecards(unit.unitId, wanted)).values()].flatMap(({ inputs, result }) =>
    inputs === null ? [] : [personFacts(facts, decodeInputs(inputs), result)],
  );
  if (nip !== undefined && persons.length === 0) throw none('Belum ada nilai untuk pegawai ini di unit ini.');
  const own = persons.map(({ inputs }) => inputs.masukan);
  const listed = new Set(own.map(({ pegawai }) => pegawai.nip));
  const named = own.flatMap(({ pegawai }) => penilaiOf(pegawai, unit) ?? []);
  const others = await masukanOf(
    state,
    unit.unitId,
    [...new Set(named)].filter((n) => !listed.has(n)),
  );
  return { persons, context: contextOf([...own, ...others]) };
}

const contextOf = (masukan: readonly MasukanPegawai[]): UnitContext => ({
  people: new Map(masukan.map(({ pegawai }) => [pegawai.nip, pegawai])),
  rhkOf: new Map(masukan.flatMap(({ target }) => target.map(({ kode, rhk }) => [kode, rhk] as const))),
});

async function masukanOf(
  state: DocumentParts['state'],
  unitId: string,
  nips: readonly string[],
): Promise<readonly MasukanPegawai[]> {
  const stored = await state.inputs(unitId, nips);
  return [...stored.values()].flatMap(({ inputs }) => (inputs === null ? [] : [decodeInputs(inputs).masukan]));
}
