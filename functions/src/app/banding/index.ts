/**
 * What if: a period of a unit recomputed under another rule set, beside its own result. Reads what the syncs stored, no
 * sheet, and writes nothing: its ports have no method that could.
 */
import {
  policyPada,
  type BandingAnswerBody,
  type BandingBody,
  type BarisBanding,
  type NamaPeriode,
} from '../../contract';
import { nilaiPegawai } from '../../domain/nilai-pegawai';
import { usulanPeriode } from '../../domain/penilaian';
import { hasilPenilaianPeriode } from '../../domain/penilaian-nilai';
import { periodeMulai } from '../../domain/periode';
import { policyOf, textOf, type Policy } from '../../domain/policy';
import { tanggalWib } from '../../domain/waktu';
import { decodeInputs, evaluationDateOf } from '../codec';
import {
  belumMulai, explanationFacts, kunciOf, periodeTerkunci, ratingOf, tahunLain, type PeriodeTerkunci,
} from '../explanation'; // prettier-ignore
import { AppFailure } from '../failure';
import type { Clock, Registry, StateStore } from '../ports';
import type { Manifest, Registration, Scorecard } from '../state';
import { periodeOf } from '../sync/locks';
import { sisi } from './sisi';

export interface BandingParts {
  readonly registry: Pick<Registry, 'unit'>;
  readonly state: Pick<StateStore, 'manifest' | 'scorecards' | 'lockVersion' | 'frozen'>;
  readonly clock: Clock;
}

export interface Banding {
  /** Throws: AppFailure missing for an unknown or never computed unit, invalid for a period that has not begun. */
  compare(unitId: string, request: BandingBody): Promise<BandingAnswerBody>;
}

interface PeriodFacts {
  readonly unit: Registration;
  readonly manifest: Manifest;
  readonly periode: NamaPeriode;
  readonly terkunci: PeriodeTerkunci | null;
}

export function createBanding({ registry, state, clock }: BandingParts): Banding {
  return {
    async compare(unitId, { periode, tahun, policy }) {
      const unit = await registry.unit(unitId);
      if (!unit) throw new AppFailure('missing', 'banding', `unit ${unitId} is not registered`);
      if (tahun !== undefined && tahun !== unit.tahun) throw tahunLain(tahun, unit.tahun);
      if (!periodeMulai(unit.tahun, periodeOf(periode), tanggalWib(clock.now()))) throw belumMulai(periode);
      const { manifest } = await state.manifest(unitId);
      if (!manifest) {
        const shown = 'Unit ini belum pernah dihitung. Jalankan sync dulu.';
        throw new AppFailure('missing', 'banding', 'nothing was computed yet', { shown });
      }
      const terkunci = await periodeTerkunci(state, unitId, manifest, periode);
      const facts: PeriodFacts = { unit, manifest, periode, terkunci };
      const sendiri = policyOf(terkunci?.versi.policy ?? policyPada(unit, periode));
      const lain = policyOf(policy);
      const cards = await state.scorecards(unitId, Object.keys(manifest.entries));
      const pegawai = [...cards.values()].flatMap((card) => baris(facts, card, sendiri, lain) ?? []);
      return {
        unitId,
        periode: `${periode} ${unit.tahun}`,
        terkunci: terkunci !== null,
        sendiri: { policy: textOf(sendiri), nama: sendiri.nama },
        lain: { policy: textOf(lain), nama: lain.nama },
        pegawai: pegawai.sort((a, b) => a.nama.localeCompare(b.nama, 'id') || (a.nip < b.nip ? -1 : 1)),
      };
    },
  };
}

/** Null for somebody who no longer counts. */
function baris(facts: PeriodFacts, card: Scorecard, sendiri: Policy, lain: Policy): BarisBanding | null {
  if (card.inputs === null) return null;
  const { unit, manifest, periode, terkunci } = facts;
  const inputs = decodeInputs(card.inputs);
  const { pegawai } = inputs.masukan;
  const tanggal = evaluationDateOf(card.result);
  const kunci = terkunci && kunciOf(terkunci, pegawai.nip);
  const masukan = kunci?.beku ? { ...inputs.masukan, target: kunci.beku.target } : inputs.masukan;
  const menurut = (policy: Policy) => nilaiPegawai(masukan, { tahun: unit.tahun, tanggal, policy });
  const explained = explanationFacts(unit, manifest, inputs, tanggal, kunci ? { [periode]: kunci } : {});
  const dinilai = unit.penilaian === 'ya';
  const kini = menurut(sendiri);
  const andai = menurut(lain);
  const ofPeriode = (hasil: typeof kini) => hasil.periode.find((p) => p.periode === periode) ?? null;
  const row = inputs.penilaian.find((p) => p.periode === periode);
  return {
    nip: pegawai.nip,
    nama: pegawai.nama,
    sendiri: sisi({
      hasil: kunci ? (kunci.beku?.hasil ?? null) : ofPeriode(kini),
      rating: ratingOf(explained, periode),
      bobot: kini.bobot,
      dinilai,
    }),
    lain: sisi({
      hasil: ofPeriode(andai),
      rating: row ? hasilPenilaianPeriode(row, andai, usulanPeriode(andai, periode)) : null,
      bobot: andai.bobot,
      dinilai,
    }),
  };
}
