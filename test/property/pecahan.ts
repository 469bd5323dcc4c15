/** Exact rationals over BigInt: an oracle for rules computed in decimals. Shares no code with them, nor their rounding. */

export class Pecahan {
  private constructor(
    private readonly n: bigint,
    private readonly d: bigint,
  ) {}

  static dari(a: string | number | bigint, b: string | number | bigint = 1): Pecahan {
    return typeof a === 'bigint' && typeof b === 'bigint'
      ? Pecahan.sederhana(a, b)
      : Pecahan.teks(String(a)).bagi(Pecahan.teks(String(b)));
  }

  /** '-12.5' is -125/10. */
  private static teks(teks: string): Pecahan {
    const [bulat = '', pecahan = ''] = teks.split('.');
    return Pecahan.sederhana(BigInt(bulat + pecahan), 10n ** BigInt(pecahan.length));
  }

  private static sederhana(n: bigint, d: bigint): Pecahan {
    if (d === 0n) throw new RangeError('a fraction over 0');
    let [a, b] = [n < 0n ? -n : n, d < 0n ? -d : d];
    while (b !== 0n) [a, b] = [b, a % b];
    const g = (a === 0n ? 1n : a) * (d < 0n ? -1n : 1n);
    return new Pecahan(n / g, d / g);
  }

  tambah = (b: Pecahan): Pecahan => Pecahan.sederhana(this.n * b.d + b.n * this.d, this.d * b.d);
  kurang = (b: Pecahan): Pecahan => Pecahan.sederhana(this.n * b.d - b.n * this.d, this.d * b.d);
  kali = (b: Pecahan): Pecahan => Pecahan.sederhana(this.n * b.n, this.d * b.d);
  bagi = (b: Pecahan): Pecahan => Pecahan.sederhana(this.n * b.d, this.d * b.n);
  lebih = (b: Pecahan): boolean => this.n * b.d > b.n * this.d;
  minimal = (b: Pecahan): boolean => !b.lebih(this);
  antara = (min: Pecahan, max: Pecahan): Pecahan => (this.lebih(max) ? max : min.lebih(this) ? min : this);

  /** Half away from zero, as a decimal without trailing zeros. */
  bulat(desimal: number): string {
    const skala = 10n ** BigInt(desimal);
    const besar = this.n < 0n ? -this.n : this.n;
    const angka = (2n * besar * skala + this.d) / (2n * this.d);
    const teks = angka.toString().padStart(desimal + 1, '0');
    const [utuh, sisa] = [teks.slice(0, teks.length - desimal), teks.slice(teks.length - desimal).replace(/0+$/, '')];
    const tanda = this.n < 0n && angka !== 0n ? '-' : '';
    return `${tanda}${utuh}${sisa === '' ? '' : `.${sisa}`}`;
  }
}

export const jumlah = (list: readonly Pecahan[]): Pecahan => list.reduce((a, b) => a.tambah(b), Pecahan.dari(0));
export const rata = (list: readonly Pecahan[]): Pecahan => jumlah(list).bagi(Pecahan.dari(list.length));
