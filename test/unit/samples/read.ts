/** A sample unit as a sync reads and scores it that has never seen it before. */
import type { FileRead } from '../../../functions/src/app/ports';
import { interpret, NOTHING_KNOWN, type Interpreted } from '../../../functions/src/app/sync/interpret';
import type { UnitFileKind } from '../../../functions/src/contract';
import type { HasilPegawai } from '../../../functions/src/domain/hasil';
import type { Pegawai } from '../../../functions/src/domain/model';
import { nilaiPegawai } from '../../../functions/src/domain/nilai-pegawai';
import { policyOf } from '../../../functions/src/domain/policy';
import type { ContohUnit } from '../../../samples';

const TANGGAL = '2026-11-24';

export function readUnit({ registration, books }: ContohUnit): Interpreted {
  const fileOf = (kind: UnitFileKind): FileRead | null => {
    const book = books.find((b) => b.kind === kind);
    return book ? { spreadsheetId: book.spreadsheetId, tabs: new Map(Object.entries(book.tabs)) } : null;
  };
  return interpret(
    {
      registration,
      manifest: null,
      guard: null,
      lastUnit: null,
      confirmedCode: null,
      lockDigests: {},
      organisation: null,
      hasOrganisation: false,
      pimpinan: null,
      figures: null,
      delivered: new Map(),
      failedMails: [],
      returned: new Map(),
      seenAt: Date.parse(`${TANGGAL}T10:00:00+07:00`),
      files: { 'buku-kerja': fileOf('buku-kerja'), 'buku-pimpinan': fileOf('buku-pimpinan') },
      faults: [],
    },
    NOTHING_KNOWN,
  );
}

export function scoreOf({ inputs }: Interpreted, pegawai: Pegawai): HasilPegawai {
  const target = inputs.target.filter((t) => t.nip === pegawai.nip);
  const kodes = new Set(target.map((t) => t.kode));
  const realisasi = inputs.realisasi.filter((r) => kodes.has(r.kode));
  const konteks = { tahun: 2026, tanggal: TANGGAL, policy: policyOf('permenpanrb-6-2022') };
  return nilaiPegawai({ pegawai, target, realisasi }, konteks);
}
