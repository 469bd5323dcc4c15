/** Outputs of `Persetujuan SKP`: what is to be approved, what changed since, and what the leader does next. */
import { PERSETUJUAN_SKP, STATUS, TARGET, type Status } from '../../../contract';
import { NOL } from '../../../domain/decimal';
import { formatAngka } from '../../../domain/format';
import type { Target } from '../../../domain/model';
import { pesanBaris } from '../../../parse/pesan';
import type { BarisPersetujuan } from '../../../parse/persetujuan';
import { kodeBermasalah } from '../../../parse/target';
import { lebihRingan } from '../../../parse/target-checks';
import type { CellWrite } from '../../ports';
import type { ApprovalState } from '../approval';
import { saatBiasa } from '../deadline';
import { approvalOf } from '../resolve';
import type { Value } from './cells';
import { unitRows } from './unit-rows';
import { daftarPerubahan, namaTarget } from './perubahan';
import { kalimatPesan, shown, teksTarget } from './shown';
import { note, statusOf, type Verdict, type View } from './view';

const MAKS_RINGAN = 3;
const TANPA_TARGET = `Belum ada target yang tercatat. Minta pegawainya mengisi tab ${TARGET.name} di Buku Kerja.`;

export function persetujuanOutputs(view: View): CellWrite[] {
  const { persetujuan } = view.interpreted;
  const bermasalah = kodeBermasalah(view.interpreted.target);
  return unitRows(view, PERSETUJUAN_SKP, persetujuan, (row) => {
    if (row.blank && row.problems.length === 0) return {};
    const nip = row.value?.nip ?? null;
    const faults = pesanBaris(row.problems);
    const tell = (status: Status): void =>
      note(view, { tab: PERSETUJUAN_SKP.name, sheetRow: row.row + 1, status, nip });
    if (row.value === null || nip === null) {
      const status = row.blank ? STATUS.belumDiisi : STATUS.perluDiperbaiki;
      tell(status);
      return { status, pesan: faults };
    }
    const { state } = approvalOf(view.approvals, nip);
    const berlaku = view.inputs.get(nip)?.masukan.target ?? [];
    const diketik = view.approvals.waiting.get(nip) ?? berlaku;
    const found = judgeState(state, row.value, diketik);
    // A plan that went back waits for its owner: nothing in the leader's row is wrong.
    const own = statusOf(row.problems);
    tell(own === STATUS.tercatat && found.status !== STATUS.perluDiperbaiki ? found.status : own);
    return {
      jumlahTarget: diketik.length,
      jumlahBobot: jumlahBobot(diketik),
      perubahan: diketik === berlaku ? '' : daftarPerubahan(berlaku, diketik, bermasalah),
      disetujuiPada: 'pada' in state && state.pada !== null ? saatBiasa(state.pada) : '',
      status: found.status === STATUS.tercatat ? own : found.status,
      pesan: kalimatPesan(faults, found.pesan, found.terbuka ? pesanRingan(diketik) : ''),
    };
  });
}

interface Judged extends Verdict {
  /** The leader still has to decide about these targets. */
  readonly terbuka: boolean;
}

function judgeState(state: ApprovalState, row: BarisPersetujuan, targets: readonly Target[]): Judged {
  const terbaca = `Keputusan: terbaca ${row.kode ?? ''}.`;
  switch (state.kind) {
    case 'bebas':
      return {
        status: STATUS.tidakBerlaku,
        pesan: kalimatPesan(row.kode === null ? '' : terbaca, 'Unit ini bekerja tanpa persetujuan SKP.'),
        terbuka: false,
      };
    case 'ditahan':
      return {
        status: STATUS.ditahan,
        pesan: kalimatPesan(
          'Belum disetujui: target pegawai ini termasuk penghapusan yang ditahan (lihat Ringkasan). Selesaikan dahulu; setelah itu yang disetujui target yang dihitung saat itu.',
          state.pada === null ? '' : `Sampai saat itu yang dihitung tetap yang disetujui ${saatBiasa(state.pada)}.`,
        ),
        terbuka: true,
      };
    case 'belum': {
      const lain = row.kode === null ? '' : `${terbaca} Kode itu bukan untuk target yang ada sekarang.`;
      if (targets.length === 0)
        return { status: STATUS.belumDiisi, pesan: kalimatPesan(lain, TANPA_TARGET), terbuka: false };
      return {
        status: STATUS.menungguPersetujuan,
        pesan: kalimatPesan(
          lain,
          'SKP belum disetujui; nilainya sementara. Pilih Disetujui atau Dikembalikan di kolom Keputusan.',
        ),
        terbuka: true,
      };
    }
    case 'menunggu':
      return {
        status: STATUS.menungguPersetujuan,
        pesan: kalimatPesan(
          state.kodeLain ? `${terbaca} Kode itu untuk perubahan sebelumnya.` : '',
          `Target berubah setelah disetujui; yang dihitung masih yang lama. Untuk menyetujui, ketik ${state.kode} di kolom Keputusan, atau pilih Dikembalikan.`,
        ),
        terbuka: true,
      };
    case 'dikembalikan':
      return {
        status: STATUS.perluDiperbaiki,
        pesan:
          state.pada === null
            ? 'Dikembalikan; nilainya sementara dihitung dari target yang ada. Pilih Disetujui setelah pegawainya memperbaiki tab Target.'
            : `Perubahannya dikembalikan; yang dihitung tetap yang disetujui ${saatBiasa(state.pada)}. Pilih Disetujui setelah pegawainya memperbaiki tab Target.`,
        terbuka: true,
      };
    case 'disetujui':
      return judgeApproved(saatBiasa(state.pada), row, targets, state.kodeLain ? terbaca : '');
  }
}

/** `kodeLain`: what is read of a code that approves nothing of what there is. */
function judgeApproved(
  saat: string,
  { keputusan }: BarisPersetujuan,
  targets: readonly Target[],
  kodeLain: string,
): Judged {
  if (keputusan === 'DIKEMBALIKAN') {
    const pesan = `Keputusan: terbaca Dikembalikan, padahal targetnya masih sama dengan yang disetujui ${saat} dan tetap dihitung. Minta pegawainya mengubah tab Target, atau pilih Disetujui lagi.`;
    return { status: STATUS.perluDiperbaiki, pesan, terbuka: false };
  }
  const pesan = kalimatPesan(
    targets.length === 0 ? TANPA_TARGET : '',
    keputusan === null ? `Persetujuan ${saat} tetap berlaku walaupun Keputusan dikosongkan.` : '',
  );
  if (kodeLain === '') return { status: STATUS.tercatat, pesan, terbuka: false };
  const lain = `${kodeLain} Tidak ada perubahan yang menunggu kode itu; yang disetujui ${saat} tetap berlaku. Pilih Disetujui di kolom Keputusan.`;
  return { status: STATUS.perluDicek, pesan: kalimatPesan(pesan, lain), terbuka: false };
}

function jumlahBobot(targets: readonly Target[]): Value {
  if (targets.length === 0) return '';
  const isi = targets.flatMap(({ bobot }) => bobot ?? []);
  if (isi.length === 0) return 'sama rata';
  const jumlah = isi.reduce((sum, b) => sum.plus(b), NOL);
  const kosong = targets.length - isi.length;
  return kosong === 0 ? shown(jumlah) : `${formatAngka(jumlah)} (${kosong} kosong)`;
}

/** Targets that ask for less than last year reached. */
function pesanRingan(targets: readonly Target[]): string {
  const ringan = targets.filter(lebihRingan);
  if (ringan.length === 0) return '';
  const disebut = ringan
    .slice(0, MAKS_RINGAN)
    .map((t) => `${namaTarget(t)} ${teksTarget(t.target)} (tahun lalu ${t.tahunLalu ? formatAngka(t.tahunLalu) : ''})`);
  const sisa = ringan.length > MAKS_RINGAN ? `; dan ${ringan.length - MAKS_RINGAN} lainnya` : '';
  return `Lebih ringan daripada tahun lalu: ${disebut.join('; ')}${sisa}.`;
}
