/** The vectors of the family `parsing`, one case each. The family `indicator` is checked with the scoring rules. */
import { tanggalWib } from '../../../functions/src/domain/waktu';
import { triwulanDari } from '../../../functions/src/domain/periode';
import { bacaGolongan } from '../../../functions/src/parse/golongan';
import { bacaNilai } from '../../../functions/src/parse/nilai';
import { bacaNip, type JenisPegawai } from '../../../functions/src/parse/nip';
import { Fault } from '../../../functions/src/parse/reader';
import { bacaTanggal } from '../../../functions/src/parse/tanggal';
import { parseRealisasi } from '../../../functions/src/parse/realisasi';
import { targetPerKode } from '../../../functions/src/parse/target';
import { aRealisasiRow, aTargetRow, realisasiHeader } from '../../support/builders';
import { bacaTarget } from './support';
import type { Cell } from '../../../functions/src/contract';
import vectors from '../../fixtures/vectors.json';

interface Vector {
  readonly id: string;
  readonly family: string;
  readonly rule: string;
  readonly input: Readonly<Record<string, Cell>>;
  readonly expected: Readonly<Record<string, unknown>>;
}
type Answer = Readonly<Record<string, unknown>>;

/** The vectors' error codes: ours are finer in one place, an error cell is told apart from a text. */
const error = (fault: Fault): Answer => ({
  error: fault.code === 'sel-galat' ? 'ANGKA_TIDAK_SAH' : fault.code.toUpperCase().replaceAll('-', '_'),
});

const ANSWER: Readonly<Record<string, (input: Vector['input']) => Answer>> = {
  angka({ teks }) {
    const nilai = bacaNilai(teks);
    if (nilai instanceof Fault) return error(nilai);
    return { nilai: nilai?.kind === 'angka' ? nilai.nilai.toFixed() : nilai };
  },
  'persen-sel'({ nilaiSel, satuan, target }) {
    const targets = bacaTarget([aTargetRow({ target: Number(target), satuan, caraHitung: 'Terakhir' })]);
    const row = aRealisasiRow({ realisasi: Number(nilaiSel) });
    const { rows } = parseRealisasi([realisasiHeader(), row], { tahun: 2026, target: targetPerKode(targets) });
    const flagged = rows[0]?.problems.some((p) => p.code === 'persen-satuan' && p.severity === 'cek');
    return { tanda: flagged ? 'SATUAN_TIDAK_COCOK' : null };
  },
  nip({ nip, jenis }) {
    const read = bacaNip(nip, jenis as JenisPegawai);
    if (read === null) return { sah: false };
    if (read instanceof Fault) return error(read);
    const { lahir, jenisKelamin, nomorUrut, tahunPengangkatan, kode } = read;
    const pengangkatan =
      jenis === 'PNS'
        ? { tmt: `${tahunPengangkatan}-${kode}`, peringatan: read.terlaluMuda ? ['USIA_TMT'] : [] }
        : { tahunPengangkatan, kodeKontrak: kode };
    return { sah: true, lahir, jenisKelamin, nomorUrut, ...pengangkatan };
  },
  periode({ waktu }) {
    const tanggal = tanggalWib(Date.parse(String(waktu)));
    const [tahun, bulan] = tanggal.split('-').map(Number);
    return { tanggal, tahun, bulan, triwulan: triwulanDari(bulan ?? 0) };
  },
  tanggal({ teks }) {
    const tanggal = bacaTanggal(teks);
    return tanggal instanceof Fault ? error(tanggal) : { tanggal };
  },
  golongan({ teks }) {
    const golongan = bacaGolongan(teks);
    return golongan instanceof Fault ? error(golongan) : { ...golongan };
  },
};

const CASES = (vectors as unknown as readonly Vector[]).filter(({ family }) => family === 'parsing');

describe('the parsing vectors', () => {
  it('are all here', () => expect(CASES).toHaveLength(18));

  it.each(CASES)('$id: $rule $input is $expected', ({ rule, input, expected }) => {
    expect(ANSWER[rule]?.(input)).toEqual(expected);
  });
});
