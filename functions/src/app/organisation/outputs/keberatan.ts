/** Outputs of `Keberatan`: what the unit answered to each row, beside what is wrong with the row itself. */
import { KEBERATAN, STATUS } from '../../../contract';
import { batasKeberatan } from '../../../domain/keberatan';
import { pesanBaris } from '../../../parse/pesan';
import type { CellWrite } from '../../ports';
import { tanggalBiasa } from '../../sync/deadline';
import { rowOutputs, unreadOutputs } from '../../sync/outputs/cells';
import { statusOf } from '../../sync/outputs/view';
import { rowsOf } from '../interpret';
import { jawabanBaris } from '../keberatan';
import type { OrganisationView } from '../view';

const MENUNGGU = 'Sedang dicocokkan dengan data unit. Tunggu sebentar.';

export function keberatanOutputs({ gathered, interpreted }: OrganisationView): CellWrite[] {
  const { keberatan } = interpreted;
  if (!keberatan) return unreadOutputs(KEBERATAN, rowsOf(gathered, KEBERATAN));
  return rowOutputs(KEBERATAN, rowsOf(gathered, KEBERATAN), keberatan, (row) => {
    if (row.blank) return {};
    const jawaban = jawabanBaris(row, gathered.units);
    const faults = pesanBaris(row.problems);
    const told = [faults, jawaban?.pesan ?? (row.value ? MENUNGGU : '')].filter((text) => text !== '').join(' ');
    if (!jawaban) return { status: row.problems.length > 0 ? statusOf(row.problems) : '', pesan: told };
    const { status, disampaikan, semula, sesudah } = jawaban;
    return {
      disampaikan: disampaikan === null ? '' : tanggalBiasa(disampaikan),
      batas: disampaikan === null ? '' : tanggalBiasa(batasKeberatan(disampaikan)),
      predikatSemula: semula,
      predikatSesudah: sesudah,
      // A decision that lacks something has no effect; the objection itself counts.
      status: row.problems.length === 0 ? status : row.value ? STATUS.perluDicek : statusOf(row.problems),
      pesan: told,
    };
  });
}
