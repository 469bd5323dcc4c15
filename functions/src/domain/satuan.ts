/** The one unit of measure that a rule must know. */

/**
 * Whether `satuan` is percent: then a report may be "932 dari 985", and Dijumlahkan gives Σa/Σb. The parser keeps '%'
 * for every spelling of it.
 */
export const satuanPersen = (satuan: string): boolean => satuan === '%';
