/** The page for residents, written from the stored snapshot alone: shared indicators per unit, no person, no score. */
import { ARAH } from '../../contract';
import { angkaTeks, dariTeks, sampaiTeks, targetTeks } from '../../app/organisation/words';
import type { IndicatorLine, PublicIndicator, PublicSnapshot, TargetTeks } from '../../app/state';
import { tanggalTeks, tanggalWib } from '../../domain/waktu';
import { markup, type Html } from './html';
import { STYLE } from './style';

/** A whole document. */
function document(title: string, body: Html): string {
  return markup`<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${{ html: STYLE }}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`.html;
}

export function publicPage({ nama, tahun, pengaduan, dataPer, indikator }: PublicSnapshot): string {
  const title = `Hasil layanan ${nama} ${tahun}`;
  const per =
    dataPer === null
      ? markup`<p>Belum ada angka yang ditampilkan.</p>`
      : markup`<p>Data per <time datetime="${tanggalWib(dataPer)}">${tanggalTeks(tanggalWib(dataPer))}</time>.</p>`;
  return document(
    title,
    markup`<header>
<h1>${title}</h1>
<p>Halaman ini menunjukkan hasil layanan tiap unit bagi warga, di samping target dan hasil tahun lalu. Ini bukan penilaian orang.</p>
${per}
</header>
${indikator.map((i, at) => section(i, at, tahun))}
<footer>
<p><strong>Pengaduan dan pertanyaan:</strong> ${pengaduan}</p>
<p class="aside">Sumber: laporan kinerja unit di ${nama}, diperbarui otomatis. Unit disebut menurut urutan resmi, bukan menurut hasil.</p>
</footer>`,
  );
}

/** Roles stand beside the elements they belong to: on a phone the rows are blocks, which some browsers no longer call a table. */
function section(i: PublicIndicator, at: number, tahun: number): Html {
  const id = `indikator-${at + 1}`;
  const headings = [`Hasil ${tahun}`, 'Target s.d. bulan itu', `Target ${tahun}`, `Hasil ${tahun - 1}`];
  return markup`<section aria-labelledby="${id}">
<h2 id="${id}">${i.nama}</h2>
${i.penjelasan === null ? null : markup`<p>${i.penjelasan}</p>`}
<table role="table">
<caption>Satuan: ${i.satuan}; ${ARAH[i.arah].toLowerCase()}.</caption>
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Unit</th>${headings.map((text) => markup`<th scope="col" role="columnheader">${text}</th>`)}</tr></thead>
<tbody role="rowgroup">
${i.unit.map(({ unitKerja, nilai }) => row(unitKerja, nilai, headings, tahun))}
</tbody>
${i.gabungan ? markup`<tfoot role="rowgroup">\n${row('Semua unit', i.gabungan, headings, tahun)}</tfoot>\n` : null}</table>
</section>
`;
}

function row(unit: string, line: IndicatorLine | null, headings: readonly string[], tahun: number): Html {
  const note = line && [dariTeks(line), sampaiTeks(line, tahun)].filter((text) => text !== null).join(', ');
  const cells: readonly Html[] = line
    ? [
        markup`${angkaTeks(line.realisasi)}<span class="note">${note}</span>`,
        target(line.target),
        target(line.targetTahun),
        line.tahunLalu === null ? NONE : markup`${angkaTeks(line.tahunLalu)}`,
      ]
    : [markup`belum ada laporan`, NONE, NONE, NONE];
  return markup`<tr role="row"><th scope="row" role="rowheader">${unit}</th>${cells.map(
    (cell, i) => markup`<td role="cell" data-label="${headings[i] ?? ''}"><span>${cell}</span></td>`,
  )}</tr>
`;
}

const NONE = markup`<span aria-label="tidak ada">–</span>`;
const target = (t: TargetTeks | null): Html => (t === null ? NONE : markup`${targetTeks(t)}`);

/** A page that says why there is none. */
export const messagePage = (title: string, text: string): string =>
  document(title, markup`<h1>${title}</h1>\n<p>${text}</p>`);
