/** Steps as plain JSON for a lock version: each rule is stored once, however many steps it stands under. */
import { z } from 'zod';
import { dec } from '../../domain/decimal';
import type { Aturan } from '../../domain/aturan';
import type { Langkah } from '../../domain/langkah';

const stored = z.object({
  aturan: z.array(z.object({ teks: z.string(), sumber: z.string() })),
  langkah: z.array(
    z.object({
      teks: z.string(),
      angka: z.record(z.string(), z.string().transform((text) => dec(text))),
      aturan: z.int().min(0).nullable(),
    }),
  ),
}); // prettier-ignore

/** Steps of a lock version; null of one that froze none. Throws ZodError when they are not what this version wrote. */
export function decodeLangkah(json: unknown): readonly Langkah[] | null {
  if (json === null) return null;
  const { aturan, langkah } = stored.parse(json);
  return langkah.map((l) => ({ ...l, aturan: l.aturan === null ? null : (aturan[l.aturan] ?? null) }));
}

export function encodeLangkah(langkah: readonly Langkah[]): unknown {
  const aturan: Aturan[] = [];
  const nomor = (rule: Aturan | null): number | null => {
    if (rule === null) return null;
    const known = aturan.findIndex(({ teks, sumber }) => teks === rule.teks && sumber === rule.sumber);
    return known >= 0 ? known : aturan.push(rule) - 1;
  };
  const steps = langkah.map(({ teks, angka, aturan: rule }) => ({
    teks,
    angka: Object.fromEntries(Object.entries(angka).map(([nama, nilai]) => [nama, nilai.toString()])),
    aturan: nomor(rule),
  }));
  return { aturan, langkah: steps };
}
