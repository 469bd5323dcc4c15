/** A unit's view as its row tabs leave it, from people with targets and reports: what figures are computed from. */
import type { View, Finding } from '../../functions/src/app/sync/outputs/view';
import type { Registration } from '../../functions/src/app/state';
import type { MasukanPegawai } from '../../functions/src/domain/model';
import { nilaiPegawai } from '../../functions/src/domain/nilai-pegawai';
import { policyOf } from '../../functions/src/domain/policy';
import { aRegistration } from './state-builders';

export interface ViewParts {
  readonly registration?: Partial<Registration>;
  readonly findings?: readonly Finding[];
  readonly faults?: readonly string[];
  readonly now?: number;
}

/** Only what figures look at. */
export function aView(people: readonly MasukanPegawai[], parts: ViewParts = {}): View {
  const registration = aRegistration(parts.registration);
  const konteks = { tahun: registration.tahun, tanggal: '2026-11-24', policy: policyOf(registration.policy) };
  const view: unknown = {
    gathered: { registration, faults: parts.faults ?? [], failedMails: [] },
    interpreted: { faults: [] },
    inputs: new Map(people.map((masukan) => [masukan.pegawai.nip, { masukan }])),
    results: new Map(people.map((masukan) => [masukan.pegawai.nip, nilaiPegawai(masukan, konteks)])),
    pegawaiOf: new Map(people.map(({ pegawai }) => [pegawai.nip, pegawai])),
    hold: null,
    findings: parts.findings ?? [],
    now: parts.now ?? 1_000,
    today: konteks.tanggal,
  };
  return view as View;
}
