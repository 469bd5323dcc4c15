/** What if, as the operator reads it: person by person, both rule sets below each other. Pure. */
import type { BandingAnswerBody, SisiBanding } from '../../functions/src/contract';

export function bandingLines({ unitId, periode, terkunci, sendiri, lain, pegawai }: BandingAnswerBody): string[] {
  return [
    `${unitId}, ${periode}${terkunci ? ' (terkunci)' : ''}: pembanding saja, tidak ada yang diubah`,
    `  A  ${sendiri.nama} (${sendiri.policy}), aturan periode ini`,
    `  B  ${lain.nama} (${lain.policy})`,
    ...(pegawai.length === 0 ? ['  Belum ada pegawai yang dihitung.'] : []),
    ...pegawai.flatMap((p) => ['', p.nama, ...sisiLines('A', p.sendiri), ...sisiLines('B', p.lain)]),
  ];
}

const sisiLines = (huruf: string, { hasil, kurang }: SisiBanding): string[] => [
  `  ${huruf}  ${hasil}`,
  ...kurang.map((hal) => `     kurang: ${hal}`),
];
