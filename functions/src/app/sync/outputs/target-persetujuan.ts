/** What the owner of a Target row is told about its approval. What the leader wrote about it stays in his own book. */
import type { Target } from '../../../domain/model';
import type { ParsedRow } from '../../../parse/table';
import { approvalOf } from '../resolve';
import { bedaTarget } from './perubahan';
import { teksTarget } from './shown';
import type { View } from './view';

export interface ApprovalTold {
  /** The row was read well and has no effect before it is approved. */
  readonly menunggu: boolean;
  /** The row cannot be read, and the approved target under its Kode goes on counting. */
  readonly menggantikan: boolean;
  readonly pesan: string;
}

const NOTHING: ApprovalTold = { menunggu: false, menggantikan: false, pesan: '' };
const KEMBALI = ' Pimpinan mengembalikan perubahan ini; tanyakan apa yang perlu diperbaiki.';

/** Goes through the rows of the tab once: that a plan is not approved yet is told in its owner's first row only. */
export function approvalTeller(view: View): (row: ParsedRow<Target>, kode: string) => ApprovalTold {
  const diberitahu = new Set<string>();
  return ({ value }, kode) => {
    const berlaku = view.targetOf.get(kode);
    const nip = value?.nip ?? berlaku?.nip;
    if (nip === undefined) return NOTHING;
    const { kind } = approvalOf(view.approvals, nip).state;
    if (view.approvals.waiting.has(nip)) return judgeWaiting(value, berlaku, kind === 'dikembalikan');
    if (value === null || (kind !== 'belum' && kind !== 'dikembalikan') || diberitahu.has(nip)) return NOTHING;
    diberitahu.add(nip);
    const pesan =
      kind === 'belum'
        ? 'Sementara: SKP belum disetujui pimpinan.'
        : 'Sementara: SKP dikembalikan pimpinan; tanyakan apa yang perlu diperbaiki.';
    return { ...NOTHING, pesan };
  };
}

function judgeWaiting(value: Target | null, berlaku: Target | undefined, dikembalikan: boolean): ApprovalTold {
  if (value === null) {
    if (!berlaku) return NOTHING;
    const pesan = `Yang dihitung tetap target yang disetujui: ${teksTarget(berlaku.target)} ${berlaku.satuan}.`;
    return { menunggu: false, menggantikan: true, pesan };
  }
  const kembali = dikembalikan ? KEMBALI : '';
  if (berlaku?.nip !== value.nip) {
    const pesan = `Target baru ini menunggu persetujuan pimpinan; belum dihitung sampai disetujui.${kembali}`;
    return { menunggu: true, menggantikan: false, pesan };
  }
  const beda = bedaTarget(berlaku, value);
  if (beda === '') return NOTHING;
  const pesan = `Menunggu persetujuan pimpinan: ${beda}. Sampai disetujui, yang dihitung isi yang lama.${kembali}`;
  return { menunggu: true, menggantikan: false, pesan };
}
