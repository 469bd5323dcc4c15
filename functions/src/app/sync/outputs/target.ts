/** Outputs of `Target`: whether each row counts, what waits for approval, what to fix, and what it gives. */
import { STATUS, TARGET, type Status } from '../../../contract';
import type { Decimal } from '../../../domain/decimal';
import { formatAngka } from '../../../domain/format';
import type { HasilPegawai, RincianIndikator } from '../../../domain/hasil';
import { teksKurang } from '../../../domain/kekurangan';
import { teksNilaiRhk } from '../../../domain/langkah-nilai';
import { NAMA_KATEGORI, type NilaiBaris, type NilaiSkp } from '../../../domain/nilai-skp';
import { penjelasanIndikator } from '../../../domain/langkah-indikator';
import { pesanBaris } from '../../../parse/pesan';
import type { CellWrite } from '../../ports';
import { textOf } from '../attribution';
import type { Value } from './cells';
import { heldTeller } from './ditahan';
import { unitRows } from './unit-rows';
import { pesanRhkAtasan } from './rhk-atasan';
import { kalimatPesan, shown } from './shown';
import { approvalTeller } from './target-persetujuan';
import { note, statusOf, type View } from './view';

export function targetOutputs(view: View): CellWrite[] {
  const { target } = view.interpreted;
  const rhkAtasan = pesanRhkAtasan(view);
  const approval = approvalTeller(view);
  const held = heldTeller(view);
  return unitRows(view, TARGET, target, (row) => {
    const kode = textOf(target, row, 'kode');
    const isHeld = !row.value && view.hold?.set.targets.has(kode) === true;
    if (row.blank && !isHeld) return {};
    const told = approval(row, kode);
    const found = row.value || told.menggantikan ? view.hasilOf.get(kode) : undefined;
    const bobot = found ? pesanBobot(view, found.hasil) : '';
    const nilai = found?.indikator.rincian.nilai;
    const kurang = pesanNilai(nilai);
    const rujukan = row.value ? (rhkAtasan.get(kode) ?? '') : '';
    let status: Status = statusOf(row.problems);
    if (status === STATUS.tercatat && bobot + rujukan + kurang !== '') status = STATUS.perluDicek;
    if (told.menunggu) status = STATUS.menungguPersetujuan;
    if (isHeld) status = STATUS.ditahan;
    note(view, { tab: TARGET.name, sheetRow: row.row + 1, status, nip: row.value?.nip ?? null });
    const rincian = found?.indikator.rincian;
    return {
      status,
      pesan: kalimatPesan(isHeld ? held(row) : pesanBaris(row.problems), told.pesan, bobot, rujukan, kurang),
      realisasi: realisasiText(rincian),
      capaian: shown(rincian?.capaianPct ?? null),
      ...(found?.hasil.nilai && rincian ? nilaiOutputs(rincian, found.hasil.nilai) : {}),
      penjelasan: found && rincian ? penjelasanIndikator(rincian, found.hasil) : '',
    };
  });
}

function realisasiText(
  rincian: { realisasi: Decimal | null; dari: { a: Decimal; b: Decimal } | null } | undefined,
): Value {
  if (!rincian?.realisasi) return '';
  if (rincian.dari) return `${formatAngka(rincian.dari.a)} dari ${formatAngka(rincian.dari.b)}`;
  return shown(rincian.realisasi);
}

/** Under rule sets that end in a number. */
const nilaiOutputs = (rincian: RincianIndikator, skp: NilaiSkp) => ({
  nilai: rincian.nilai?.kind === 'nilai' ? shown(rincian.nilai.nilai) : '',
  kategori: rincian.nilai?.kind === 'nilai' && rincian.nilai.kategori ? NAMA_KATEGORI[rincian.nilai.kategori] : '',
  nilaiRhk: teksNilaiRhk(rincian, skp),
});

/** What keeps a reported row from having a value. */
const pesanNilai = (nilai: NilaiBaris | undefined): string =>
  nilai?.kind === 'kurang' ? `Nilai: ${teksKurang({ hal: nilai.hal, di: 'baris ini' })}.` : '';

function pesanBobot(view: View, hasil: HasilPegawai): string {
  if (hasil.bobot.kind !== 'salah' || hasil.nilai) return '';
  const { jumlah, kosong } = hasil.bobot;
  const nama = view.pegawaiOf.get(hasil.nip)?.nama ?? '';
  const selisih = jumlah.minus(100);
  const kurangLebih = selisih.isZero()
    ? ''
    : selisih.isNegative()
      ? `; kurang ${formatAngka(selisih.neg())}`
      : `; lebih ${formatAngka(selisih)}`;
  const sebagian = kosong.length > 0 ? ` ${kosong.length} target belum diberi bobot.` : '';
  return `Bobot: jumlah bobot ${nama} terbaca ${formatAngka(jumlah)}${kurangLebih}.${sebagian} Isi semua bobotnya sampai berjumlah 100, atau kosongkan semuanya. Nilai total menunggu sampai itu benar.`;
}
