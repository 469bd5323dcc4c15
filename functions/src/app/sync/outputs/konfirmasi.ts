/** What `Pengaturan` answers beside Konfirmasi: its help, or why what stands there confirms nothing. */
import { PENGATURAN, RINGKASAN } from '../../../contract';
import type { View } from './view';

const { label, help } = PENGATURAN.fields.konfirmasi;

export function pesanKonfirmasi({ hold }: View, terbaca: string): string {
  if (terbaca === '') return help;
  const dibaca = `${label}: terbaca ${terbaca}.`;
  return hold
    ? `${dibaca} Yang sekarang ditahan berkode lain. Periksa dahulu di tab ${RINGKASAN.name}; bila memang benar, ketik ${hold.code}. Bila tidak, kembalikan barisnya dan kosongkan sel itu.`
    : `${dibaca} Sekarang tidak ada penghapusan yang ditahan: yang dikonfirmasi sudah dijalankan, atau barisnya sudah kembali. Kosongkan sel itu.`;
}
