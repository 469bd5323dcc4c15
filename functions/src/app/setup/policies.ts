/** The rules a registration asks for, against those the unit has: a change is recorded, and never reaches a locked period. PURE. */
import { denganVersi, idPolicy, NAMA_PERIODE, policyLengkap, policyPada, type NamaPeriode, type PolicyText, type PolicyUnit } from '../../contract'; // prettier-ignore
import { dikenal, policyOf, policyTerbaru } from '../../domain/policy';
import type { InstantMs } from '../../domain/waktu';
import { AppFailure } from '../failure';
import type { PerubahanPolicy, Registration } from '../state';

/** What the operator's file says; left out: as registered. */
export interface PolicyDiminta {
  readonly policy?: PolicyText;
  readonly policyPeriode?: PolicyUnit['policyPeriode'];
}

export interface PolicyTerdaftar {
  readonly policy: PolicyText;
  readonly policyPeriode: NonNullable<PolicyUnit['policyPeriode']>;
  readonly riwayatPolicy: readonly PerubahanPolicy[];
}

const BAWAAN = 'permenpanrb-6-2022';

/** A bare id keeps the version that stands there; set-up run again after an upgrade changes no rules by itself. */
function denganVersiTerdaftar(text: PolicyText, terdaftar: PolicyText | null): PolicyText {
  if (text.includes('@')) return text;
  return terdaftar && idPolicy(terdaftar) === idPolicy(text) ? denganVersi(terdaftar) : policyTerbaru(idPolicy(text));
}

/**
 * `locked`: periods whose results are frozen. Throws: AppFailure invalid for rules that are not known here, and for
 * other rules of a locked period.
 */
export function policiesFor(
  { policy, policyPeriode }: PolicyDiminta,
  before: Registration | null,
  locked: readonly NamaPeriode[],
  at: { readonly pada: InstantMs; readonly oleh: string },
): PolicyTerdaftar {
  const terdaftar = (periode: NamaPeriode): PolicyText | null => before && policyPada(before, periode);
  const semua = denganVersiTerdaftar(policy ?? before?.policy ?? BAWAAN, before?.policy ?? null);
  const lain = Object.entries(policyPeriode ?? before?.policyPeriode ?? {}) as [NamaPeriode, PolicyText][];
  const wanted = policyLengkap({
    policy: semua,
    policyPeriode: Object.fromEntries(
      lain.map(([periode, text]) => [periode, denganVersiTerdaftar(text, terdaftar(periode))]),
    ),
  });
  const asing = [wanted.policy, ...Object.values(wanted.policyPeriode)].filter((text) => !dikenal(text));
  if (asing.length > 0) throw refused(`policy: ${[...new Set(asing)].join(', ')} tidak dikenal versi layanan ini.`);
  const perubahan = before ? perbedaan(before, wanted) : [];
  const terkunci = perubahan.filter(({ periode }) => locked.includes(periode)).map(({ periode }) => periode);
  if (terkunci.length > 0) {
    throw refused(
      `policy: ${terkunci.join(', ')} sudah dikunci, aturannya tidak dapat diubah. Buka kembali periode itu di tab Periode, atau sebutkan aturan lamanya di policyPeriode.`,
    );
  }
  const riwayat = before?.riwayatPolicy ?? [];
  return { ...wanted, riwayatPolicy: perubahan.length > 0 ? [...riwayat, { ...at, perubahan }] : riwayat };
}

const refused = (shown: string): AppFailure => new AppFailure('invalid', 'setup', 'refused rules', { shown });

function perbedaan(before: PolicyUnit, wanted: PolicyUnit): PerubahanPolicy['perubahan'] {
  return NAMA_PERIODE.flatMap((periode) => {
    const [dari, menjadi] = [denganVersi(policyPada(before, periode)), denganVersi(policyPada(wanted, periode))];
    return dari === menjadi ? [] : [{ periode, dari, menjadi }];
  });
}

/** What has just changed, for the operator. */
export function catatanPolicy(before: Registration | null, { riwayatPolicy }: PolicyTerdaftar): string[] {
  if (before === null || riwayatPolicy.length === (before.riwayatPolicy ?? []).length) return [];
  const teks = riwayatPolicy.at(-1)?.perubahan.map(({ periode, dari, menjadi }) => `${periode} dari ${policyOf(dari).nama} menjadi ${policyOf(menjadi).nama}`); // prettier-ignore
  return [`Aturan berubah dan tercatat: ${teks?.join('; ') ?? ''}. Hasilnya dihitung ulang.`];
}
