/** The command line as typed, parsed into what to do. Pure. */
import { parseArgs } from 'node:util';
import {
  bacaNamaPeriode,
  idPolicy,
  POLICY_ID,
  type BandingBody,
  type DocumentsBody,
  type ExplainBody,
  type PolicyText,
} from '../../functions/src/contract';
import { CONTOH } from './contoh';
import { documentsBody } from './documents/arguments';

export type Command =
  | { readonly do: 'sync'; readonly unitId: string }
  | { readonly do: 'status'; readonly unitId?: string }
  | { readonly do: 'explain'; readonly unitId: string; readonly nip: string; readonly ask: ExplainAsk }
  /** `ke`: the folder the files go to. */
  | { readonly do: 'dokumen'; readonly body: DocumentsBody; readonly ke: string }
  | { readonly do: 'banding'; readonly unitId: string; readonly body: BandingBody }
  | { readonly do: 'confirm'; readonly unitId: string; readonly code: string }
  /** `file`: path of the registration as JSON. */
  | { readonly do: 'setup'; readonly file: string };

/** Of which period, or as of which day; neither: the year as it stands. */
export type ExplainAsk = Pick<ExplainBody, 'periode' | 'tahun' | 'pada'>;

export interface Invocation {
  readonly command: Command;
  readonly json: boolean;
  readonly url: string;
  /** Absent: the local mode is asked for one. */
  readonly token: string | undefined;
  readonly tokenUrl: string;
}

/** What was typed cannot be carried out; the usage is to be shown. */
export class UsageError extends Error {}

export const USAGE = `Pemakaian: npm run capaian -- PERINTAH [PILIHAN]

Perintah:
  sync UNIT              hitung satu unit sekarang
  status [UNIT]          daftar unit, atau keadaan satu unit
  explain UNIT NIP       penjelasan nilai seorang pegawai, langkah demi langkah
  dokumen UNIT           SKP, evaluasi, dan penetapan sebagai PDF, atau salinan untuk e-Kinerja
  banding UNIT PERIODE   satu periode menurut aturan lain di samping hasilnya sendiri; tidak mengubah apa pun
  setup --file BERKAS    daftarkan dan siapkan (atau perbaiki) berkas satu unit atau organisasi
  confirm UNIT KODE      benarkan penghapusan yang ditahan (kode ada di Ringkasan)

Pilihan:
  --file BERKAS          pendaftaran dalam JSON, untuk setup
  --periode PERIODE      untuk explain dan dokumen: "TW I 2026" atau "Tahun 2026"; yang terkunci ditulis seperti saat dikunci
  --pada TANGGAL         untuk explain: keadaan pada akhir hari itu, dan apa yang berubah sesudahnya (2026-05-31)
  --jenis JENIS          untuk dokumen: skp, evaluasi, penetapan, atau e-kinerja
  --pegawai NIP          untuk dokumen: satu pegawai
  --semua                untuk dokumen: setiap pegawai unit
  --ke FOLDER            untuk dokumen: tempat berkasnya ditulis
  --policy ATURAN        untuk banding: ${POLICY_ID.join(', ')}
  --json                 keluaran JSON, untuk program lain
  --url ALAMAT           alamat layanan (CAPAIAN_URL; bawaan http://127.0.0.1:8080)
  --token TOKEN          token identitas (CAPAIAN_TOKEN; untuk layanan lokal diminta sendiri)
  --token-url ALAMAT     pemberi token lokal (CAPAIAN_TOKEN_URL)
`;

const OPTIONS = {
  json: { type: 'boolean', default: false },
  file: { type: 'string' },
  periode: { type: 'string' },
  pada: { type: 'string' },
  jenis: { type: 'string' },
  pegawai: { type: 'string' },
  semua: { type: 'boolean' },
  ke: { type: 'string' },
  policy: { type: 'string' },
  url: { type: 'string' },
  token: { type: 'string' },
  'token-url': { type: 'string' },
} as const;

/** Throws: UsageError. */
export function parseInvocation(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Invocation {
  const { values, positionals } = parsed(argv);
  return {
    command: toCommand(positionals, values),
    json: values.json,
    url: values.url ?? env['CAPAIAN_URL'] ?? 'http://127.0.0.1:8080',
    token: values.token ?? env['CAPAIAN_TOKEN'],
    tokenUrl: values['token-url'] ?? env['CAPAIAN_TOKEN_URL'] ?? 'http://127.0.0.1:8090/token?as=operator',
  };
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

type Options = ReturnType<typeof parsed>['values'];

function toCommand([name, unitId, last, ...more]: readonly string[], options: Options): Command {
  const { file, periode, pada } = options;
  if (name === undefined) throw new UsageError('Perintah belum disebut.');
  if (name === 'setup' && unitId === undefined) {
    if (file === undefined) throw new UsageError(`Sebutkan berkas pendaftaran: setup --file unit.json\n\n${CONTOH}`);
    return { do: name, file };
  }
  const whole = more.length === 0;
  if (name === 'sync' && unitId !== undefined && last === undefined) return { do: name, unitId };
  if (name === 'status' && last === undefined) return unitId === undefined ? { do: name } : { do: name, unitId };
  if (name === 'confirm' && unitId !== undefined && last !== undefined && whole)
    return { do: name, unitId, code: last };
  if (name === 'dokumen' && unitId !== undefined && last === undefined) return toDocuments(unitId, options);
  if (name === 'banding' && unitId !== undefined && last !== undefined && whole)
    return { do: name, unitId, body: bandingAsk(last, options.policy) };
  if (name === 'explain' && unitId !== undefined && last !== undefined && whole) {
    const nip = last.replaceAll(' ', '');
    if (!/^\d{18}$/.test(nip)) throw new UsageError('NIP harus 18 angka.');
    return { do: name, unitId, nip, ask: explainAsk(periode, pada) };
  }
  throw new UsageError(
    `Perintah "${[name, ...[unitId, last].filter(Boolean)].join(' ')}" tidak lengkap atau tidak dikenal.`,
  );
}

/** The service judges the day. */
const explainAsk = (periode: string | undefined, pada: string | undefined): ExplainAsk => ({
  ...periodAsk(periode),
  ...(pada === undefined ? {} : { pada }),
});

/** The service judges the version. */
function bandingAsk(typed: string, policy: string | undefined): BandingBody {
  const { periode, tahun } = periodAsk(typed);
  const known = POLICY_ID.some((id) => id === idPolicy((policy ?? '') as PolicyText));
  if (policy === undefined || !known)
    throw new UsageError(`Sebutkan aturan pembandingnya: --policy ${POLICY_ID.join(', atau --policy ')}.`);
  if (periode === undefined) throw new UsageError('Sebutkan periodenya, misalnya "TW I 2026".');
  return { periode, policy: policy as PolicyText, ...(tahun === undefined ? {} : { tahun }) };
}

/** A period is spelled in many ways. */
function periodAsk(periode: string | undefined): Pick<ExplainAsk, 'periode' | 'tahun'> {
  const found = periode === undefined ? null : bacaNamaPeriode(periode.trim());
  if (periode !== undefined && found === null)
    throw new UsageError(`Periode: terbaca ${periode}. Tulis misalnya "TW I 2026" atau "Tahun 2026".`);
  return {
    ...(found ? { periode: found.nama } : {}),
    ...(found?.tahun == null ? {} : { tahun: found.tahun }),
  };
}

function toDocuments(unitId: string, options: Options): Command {
  const body = documentsBody(unitId, options, periodAsk(options.periode));
  if (typeof body === 'string') throw new UsageError(body);
  if (options.ke === undefined) throw new UsageError('Sebutkan folder tujuannya: --ke FOLDER.');
  return { do: 'dokumen', body, ke: options.ke };
}
