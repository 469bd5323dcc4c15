/** `Ringkasan` of an organisation: units in official order, then every shared indicator beside target and last year. */
import { NAMA_PERIODE, RINGKASAN_ORGANISASI, type NamaPeriode } from '../../../contract';
import { bulanLewat, PERIODE_PENILAIAN } from '../../../domain/periode';
import { saatWib, tanggalWib } from '../../../domain/waktu';
import type { CellWrite } from '../../ports';
import { writtenPage, type Value } from '../../sync/outputs/cells';
import type { SharedIndicator } from '../indicators';
import { rowsOf } from '../interpret';
import type { OrganisationView } from '../view';
import type { IndicatorLine, UnitFigures } from '../state';
import { angkaSel, dariTeks, judulIndikator, sampaiTeks, targetSel } from '../words';
import { perhatianLines, staleSince } from './perhatian';

type Line = readonly Value[];

export const ringkasanOutputs = (view: OrganisationView): CellWrite[] =>
  writtenPage(RINGKASAN_ORGANISASI.name, rowsOf(view.gathered, RINGKASAN_ORGANISASI), ringkasanPage(view));

function ringkasanPage(view: OrganisationView): Line[] {
  const { registration, units, seenAt } = view.gathered;
  const dinilai = periodeDinilai(registration.tahun, tanggalWib(seenAt));
  return [
    [`Ringkasan ${registration.nama} ${registration.tahun}`],
    [`Data per ${saatWib(view.changedAt)} WIB`],
    [''],
    ['Yang perlu diperhatikan'],
    ...attention(view),
    [''],
    ['Kelengkapan laporan dan penilaian, menurut urutan resmi unit'],
    ['Unit', 'Laporan terisi', 'Diharapkan', `Dinilai ${dinilai}`, 'Pegawai', 'Data per'],
    ...(units.length === 0 ? [['Belum ada unit yang melapor.']] : units.map((unit) => coverage(unit, dinilai))),
    ...view.indikator.flatMap((shared): Line[] => [[''], ...indicator(shared, registration.tahun)]),
  ];
}

/** The last period that is over; TW I until then. */
function periodeDinilai(tahun: number, tanggal: string): NamaPeriode {
  const over = PERIODE_PENILAIAN.filter((p) => bulanLewat(tahun, p.bulanAkhir, tanggal));
  return over.at(-1)?.nama ?? NAMA_PERIODE[0];
}

function attention(view: OrganisationView): Line[] {
  const faults: Line[] = [...view.gathered.faults, ...view.interpreted.faults].map((fault) => [fault]);
  const lines = perhatianLines(view);
  const units = new Set(lines.map(({ unit }) => unit)).size;
  if (lines.length > 0) return [...faults, [`${lines.length} hal di ${units} unit; lihat tab Perlu Perhatian.`]];
  return faults.length > 0 ? faults : [['Tidak ada.']];
}

function coverage(unit: UnitFigures, periode: NamaPeriode): Line {
  const tahun = unit.periode.find((p) => p.periode === 'Tahun');
  const rated = unit.periode.find((p) => p.periode === periode);
  const since = staleSince(unit);
  const per = `${saatWib(unit.changedAt)}${since === null ? '' : `; belum diperbarui sejak ${saatWib(since)}`}`;
  const people: Line = unit.penilaian === 'ya' ? [rated?.dinilai ?? '', rated?.pegawai ?? ''] : ['tidak di sini', ''];
  return [unit.unitKerja, tahun?.terisi ?? 0, tahun?.diharapkan ?? 0, ...people, per];
}

function indicator({ indikator, units, gabungan }: SharedIndicator, tahun: number): Line[] {
  const heading = judulIndikator(indikator);
  if (units.length === 0) return [[heading], ['Belum ada unit yang memakainya.']];
  const cara = indikator.caraGabung === 'DIJUMLAHKAN' ? 'jumlah' : 'rata-rata';
  const reported = units.filter(({ nilai }) => nilai !== null).length;
  const together = gabungan?.dari ? `${dariTeks(gabungan) ?? ''}; ${reported} unit` : `${cara} ${reported} unit`;
  const none = reported === 0 ? 'belum ada laporan' : 'angka unit tidak dapat digabung';
  return [
    [heading],
    ['Unit', 'Realisasi', 'Target s.d. bulan itu', 'Target setahun', 'Tahun lalu', 'Keterangan'],
    ...units.map(({ unitKerja, nilai }): Line => [
      unitKerja,
      ...numbers(nilai),
      nilai ? [dariTeks(nilai), sampaiTeks(nilai, tahun)].filter((x) => x !== null).join(', ') : 'belum ada laporan',
    ]),
    ['Semua unit', ...numbers(gabungan), gabungan ? together : none],
  ];
}

const numbers = (line: IndicatorLine | null): Line =>
  line
    ? [angkaSel(line.realisasi), targetSel(line.target), targetSel(line.targetTahun), angkaSel(line.tahunLalu)]
    : ['', '', '', ''];
