/** What the appraisal cycle asks of the leader now: lines for `Ringkasan`. Each says how many, who, and what to do. */
import { NAMA_PERIODE, PENILAIAN, PERIODE, PERSETUJUAN_SKP, STATUS, TARGET, type NamaPeriode } from '../../../contract';
import { bertugas } from '../../../domain/masa-kerja';
import type { Pegawai } from '../../../domain/model';
import { sudahDinilai } from '../../../domain/penilaian';
import { awalBulan, bulanLewat, PERIODE_PENILAIAN } from '../../../domain/periode';
import { isLocked, periodeOf } from '../locks';
import { tabKosong } from './ditahan';
import type { View } from './view';

export interface Todo {
  readonly hal: string;
  readonly jumlah: number | '';
  readonly di: string;
  readonly lakukan: string;
  /** The row to begin with. */
  readonly baris?: { readonly tab: string; readonly sheetRow: number };
}

/** People by NIP as a list that fits the page. */
export type Names = (nips: readonly string[]) => string;

export function lostRows({ locks }: View): Todo[] {
  return NAMA_PERIODE.filter((nama) => locks.notes.get(nama)?.kind === 'baris-hilang').map((nama) => ({
    hal: `Baris ${nama} hilang atau tidak terbaca`,
    jumlah: '',
    di: `Tab ${PERIODE.name}`,
    lakukan: `${nama} tetap terkunci. Pastikan barisnya ada: ${nama} di kolom Periode, Dikunci di kolom Status.`,
  }));
}

/** Approved targets count on without the tab they stood in: nobody's change, and nothing to approve. */
export function emptiedPlans(view: View): Todo[] {
  if (view.hold || tabKosong(view) !== TARGET.name) return [];
  return [
    {
      hal: `Tab ${TARGET.name} kosong`,
      jumlah: view.targetOf.size,
      di: 'Buku Kerja',
      lakukan: 'Yang dihitung tetap target yang disetujui. Kembalikan isinya (Urungkan atau Histori versi).',
    },
  ];
}

export function waitingPlans({ approvals, inputs }: View, names: Names): Todo[] {
  const waiting = [...approvals.decisions].flatMap(([nip, { state }]) => {
    const anything = (inputs.get(nip)?.masukan.target.length ?? 0) > 0;
    return state.kind === 'menunggu' || (state.kind === 'belum' && anything) ? [nip] : [];
  });
  if (waiting.length === 0) return [];
  const lakukan = `Buka tab ${PERSETUJUAN_SKP.name}; pilih Keputusan.`;
  return [{ hal: 'SKP menunggu persetujuan', jumlah: waiting.length, di: names(waiting), lakukan }];
}

/** Periods that ended last: the fourth quarter and the year end together. */
export function justEnded({ gathered, today }: View): NamaPeriode[] {
  const { tahun } = gathered.registration;
  const ended = PERIODE_PENILAIAN.filter((p) => bulanLewat(tahun, p.bulanAkhir, today));
  const akhir = Math.max(...ended.map((p) => p.bulanAkhir));
  return ended.filter((p) => p.bulanAkhir === akhir).map((p) => p.nama);
}

/** Who is rated in this book for a period: those who served in it, but not the head. */
export function dinilaiPada({ gathered, pegawaiOf }: View, nama: NamaPeriode): Pegawai[] {
  const { tahun, kepala } = gathered.registration;
  const { bulanAwal, bulanAkhir } = periodeOf(nama);
  const [mulai, batas] = [awalBulan(tahun, bulanAwal), awalBulan(tahun, bulanAkhir + 1)];
  return [...pegawaiOf.values()].filter((p) => p.nip !== kepala && bertugas(p, mulai, batas));
}

const rated = ({ ratings }: View, nip: string, nama: NamaPeriode): boolean => {
  const rating = ratings.get(nip)?.perPeriode[nama];
  return rating !== undefined && sudahDinilai(rating.hasil);
};

const memakaiNilai = ({ results }: View, nama: NamaPeriode): boolean =>
  [...results.values()].some(({ periode }) => periode.some((p) => p.periode === nama && p.nilai));

/** Who is to be rated for a period and is not yet. */
export const belumDinilai = (view: View, nama: NamaPeriode): Pegawai[] =>
  dinilaiPada(view, nama).filter(({ nip }) => !rated(view, nip, nama));

/** The first row of these people for the period, as people see it. */
function barisPertama({ interpreted }: View, nama: NamaPeriode, nips: readonly string[]): number | null {
  const row = interpreted.penilaian.rows.find(({ subject }) => subject?.periode === nama && nips.includes(subject.id));
  return row ? row.row + 1 : null;
}

export function unrated(view: View, names: Names): Todo[] {
  if (view.gathered.registration.penilaian !== 'ya') return [];
  return justEnded(view).flatMap((nama) => {
    if (isLocked(view.locks.locks, nama)) return [];
    const people = dinilaiPada(view, nama);
    const belum = belumDinilai(view, nama).map(({ nip }) => nip);
    if (belum.length === 0) return [];
    const sheetRow = barisPertama(view, nama, belum);
    const baris = sheetRow === null ? '' : ` baris ${sheetRow}`;
    return {
      hal: `Belum dinilai ${nama}`,
      jumlah: belum.length,
      di: `${belum.length} dari ${people.length}: ${names(belum)}`,
      lakukan: `Buka tab ${PENILAIAN.name}${baris}; isi ${memakaiNilai(view, nama) ? 'Nilai Perilaku' : 'kedua kolom rating'}.`,
      ...(sheetRow === null ? {} : { baris: { tab: PENILAIAN.name, sheetRow } }),
    };
  });
}

/** Rows of locked periods that nobody has in the tab any more; the others are listed with their row. */
export function deletedFrozen({ edits, findings }: View, names: Names): Todo[] {
  const hilang = [...edits].flatMap(([nip, of]) => {
    const listed = findings.filter((f) => f.status === STATUS.terkunci && f.nip === nip).length;
    return of.size > listed ? [{ nip, n: of.size - listed }] : [];
  });
  if (hilang.length === 0) return [];
  return [
    {
      hal: 'Baris periode terkunci dihapus',
      jumlah: hilang.reduce((sum, { n }) => sum + n, 0),
      di: names(hilang.map(({ nip }) => nip)),
      lakukan: 'Yang dihitung tetap isi saat dikunci. Kembalikan barisnya melalui riwayat versi.',
    },
  ];
}

/** One line for all periods: what departs stands in `Pesan`, and for the last period at the foot of the page. */
export function departures({ pola }: View): Todo[] {
  if (pola.size === 0) return [];
  return [
    {
      hal: `Pola distribusi ${[...pola.keys()].join(', ')}`,
      jumlah: [...pola.values()].reduce((sum, temuan) => sum + temuan.length, 0),
      di: `Tab ${PENILAIAN.name}, kolom Pesan`,
      lakukan: 'Panduan, bukan larangan: Anda memutuskan.',
    },
  ];
}
