/** The page `Informasi Publik`: what residents may read, from the same snapshot as the public web page. */
import { INFORMASI_PUBLIK } from '../../../contract';
import { tanggalTeks, tanggalWib } from '../../../domain/waktu';
import type { CellWrite } from '../../ports';
import { writtenPage, type Value } from '../../sync/outputs/cells';
import { rowsOf } from '../interpret';
import type { OrganisationView } from '../view';
import type { IndicatorLine, PublicIndicator, PublicSnapshot } from '../state';
import { angkaSel, angkaTeks, judulIndikator, sampaiTeks, targetSel } from '../words';

type Line = readonly Value[];

export const informasiPublikOutputs = ({ gathered, publik }: OrganisationView): CellWrite[] =>
  writtenPage(INFORMASI_PUBLIK.name, rowsOf(gathered, INFORMASI_PUBLIK), informasiPublikPage(publik));

function informasiPublikPage(publik: PublicSnapshot): Line[] {
  const { nama, tahun, pengaduan, dataPer, indikator } = publik;
  return [
    [`Informasi Publik: hasil layanan ${nama} ${tahun}`],
    [dataPer === null ? 'Belum ada angka yang ditampilkan.' : `Data per ${tanggalTeks(tanggalWib(dataPer))}`],
    ['Ini hasil layanan per unit, bukan penilaian orang.'],
    [`Pengaduan dan pertanyaan: ${pengaduan}`],
    ...indikator.flatMap((i) => [[''], ...section(i, tahun)]),
    ...(indikator.length > 0 ? [[''], [`Sumber: laporan kinerja unit di ${nama}, diperbarui otomatis.`]] : []),
  ];
}

function section(i: PublicIndicator, tahun: number): Line[] {
  return [
    [judulIndikator(i)],
    ...(i.penjelasan === null ? [] : [[i.penjelasan]]),
    ['Unit', `Hasil ${tahun}`, 'Target s.d. bulan itu', 'Target setahun', `Tahun ${tahun - 1}`],
    ...i.unit.map(({ unitKerja, nilai }): Line => [unitKerja, ...numbers(nilai, tahun)]),
    ...(i.gabungan ? [['Semua unit', ...numbers(i.gabungan, tahun)]] : []),
  ];
}

const numbers = (line: IndicatorLine | null, tahun: number): Line =>
  line
    ? [
        `${angkaTeks(line.realisasi)} (${sampaiTeks(line, tahun)})`,
        targetSel(line.target),
        targetSel(line.targetTahun),
        angkaSel(line.tahunLalu),
      ]
    : ['belum ada laporan', '', '', ''];
