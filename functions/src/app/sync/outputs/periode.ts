/** Outputs of `Periode`: predikat of the unit, completeness, and what is going on with each rating period. */
import { NAMA_PERIODE, PERIODE, PREDIKAT_ORGANISASI, STATUS, type NamaPeriode } from '../../../contract';
import { dec } from '../../../domain/decimal';
import { formatAngka } from '../../../domain/format';
import { pesanBaris } from '../../../parse/pesan';
import type { CellWrite } from '../../ports';
import { pesanPeriode } from './periode-kunci';
import { kalimatPesan } from './shown';
import { unitRows } from './unit-rows';
import { note, statusOf, type View } from './view';

export function periodeOutputs(view: View): CellWrite[] {
  const { periode } = view.interpreted;
  const periods = periode.rows.flatMap((r) => r.value ?? []);
  return unitRows(view, PERIODE, periode, (row) => {
    if (row.blank) return {};
    const nama = NAMA_PERIODE.find((n) => n === row.value?.periode);
    const told = nama ? pesanPeriode(view, nama, periods) : { pesan: '', perluDicek: false };
    const own = statusOf(row.problems);
    const status = own === STATUS.tercatat && told.perluDicek ? STATUS.perluDicek : own;
    note(view, { tab: PERIODE.name, sheetRow: row.row + 1, status, nip: null });
    const predikat = nama ? view.predikatOrganisasi[nama] : undefined;
    return {
      predikatOrganisasi: predikat ? PREDIKAT_ORGANISASI[predikat] : '',
      kelengkapan: kelengkapan(view, nama),
      pesan: kalimatPesan(pesanBaris(row.problems), told.pesan),
    };
  });
}

function kelengkapan(view: View, nama: NamaPeriode | undefined): string {
  let terisi = 0;
  let diharapkan = 0;
  for (const hasil of view.results.values()) {
    const of = hasil.periode.find((p) => p.periode === nama)?.kelengkapan;
    terisi += of?.terisi ?? 0;
    diharapkan += of?.diharapkan ?? 0;
  }
  return diharapkan > 0 ? `${formatAngka(dec(terisi))} dari ${formatAngka(dec(diharapkan))}` : '';
}
