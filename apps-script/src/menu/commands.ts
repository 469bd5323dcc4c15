/** The menu "Capaian". It only repeats what happens by itself, for people at a desk: the phone app shows no menus. */
import { ROUTES, type ErrorBody, type ExplainBody, type ExplanationBody } from '../../../functions/src/contract/routes';
import { post, sendHint, type Answer } from '../shared/service';
import { page } from './page';

const UNREACHABLE = 'Layanan belum dapat dihubungi. Perubahan tetap dihitung otomatis; coba lagi beberapa menit lagi.';
const REFUSED = 'Akun Anda belum terdaftar untuk file ini. Sampaikan kepada operator Capaian di unit Anda.';

/** Simple trigger, allowed here only: it adds the menu and calls nothing that needs consent. */
export function onOpen(): void {
  SpreadsheetApp.getUi()
    .createMenu('Capaian')
    .addItem('Hitung sekarang', 'hitungSekarang')
    .addItem('Jelaskan nilai saya', 'jelaskanNilaiSaya')
    .addToUi();
}

/** The service words its refusals for people; without such words something else stands in between. */
function faultOf(answer: Answer | null): string {
  if (answer === null || answer.status >= 500) return UNREACHABLE;
  try {
    return (JSON.parse(answer.text) as ErrorBody).error.message;
  } catch {
    return answer.status === 401 || answer.status === 403 ? REFUSED : UNREACHABLE;
  }
}

/** Asks for a computation now and says in a toast whether the request arrived. */
export function hitungSekarang(): void {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const answer = sendHint(book.getId());
  const arrived = answer !== null && answer.status < 300;
  book.toast(arrived ? 'Permintaan terkirim. Hasil muncul dalam beberapa detik.' : faultOf(answer), 'Capaian');
}

/** Shows the explanation of the person's own numbers. Who asks is told by the identity token alone. */
export function jelaskanNilaiSaya(): void {
  const body: ExplainBody = { spreadsheetId: SpreadsheetApp.getActiveSpreadsheet().getId() };
  const answer = post(ROUTES.explain, body);
  const lines = answer?.status === 200 ? (JSON.parse(answer.text) as ExplanationBody).lines : [faultOf(answer)];
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(page(lines)).setTitle('Penjelasan nilai'));
}
