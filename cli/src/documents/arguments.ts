/** What is typed behind `dokumen`, as the request it means. Pure. */
import { JENIS_DOKUMEN, type DocumentsBody } from '../../../functions/src/contract';

export interface DocumentOptions {
  readonly jenis?: string | undefined;
  readonly pegawai?: string | undefined;
  readonly semua?: boolean | undefined;
}

/** The request, or a sentence that says what is wrong with it. */
export function documentsBody(
  unitId: string,
  { jenis: typed, pegawai, semua }: DocumentOptions,
  period: Pick<DocumentsBody, 'periode' | 'tahun'>,
): DocumentsBody | string {
  const jenis = JENIS_DOKUMEN.find((known) => known === typed);
  if (jenis === undefined) return `Sebutkan jenisnya: --jenis ${JENIS_DOKUMEN.join(', ')}.`;
  const nip = pegawai?.replaceAll(' ', '');
  if (nip !== undefined && !/^\d{18}$/.test(nip)) return 'NIP harus 18 angka.';
  if (jenis === 'penetapan' && nip !== undefined) return 'Penetapan memuat semua pegawai unit; hapus --pegawai.';
  if (jenis !== 'penetapan' && (nip === undefined) !== (semua === true)) {
    return 'Sebutkan salah satu: --pegawai NIP, atau --semua.';
  }
  return { unitId, jenis, ...period, ...(nip === undefined ? {} : { nip }) };
}
