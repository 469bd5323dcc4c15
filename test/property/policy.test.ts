/** The rule sets against an oracle of exact fractions that restates each rule in its shortest form. */
import fc from 'fast-check';
import { dec } from '../../functions/src/domain/decimal';
import type { Predikat } from '../../functions/src/domain/kuadran';
import type { Arah } from '../../functions/src/domain/model';
import { angkaKreditKumulatif, type JenjangFungsional } from '../../functions/src/domain/policy/angka-kredit';
import { nilaiTahun2021 } from '../../functions/src/domain/policy/integrasi-2021';
import * as perka from '../../functions/src/domain/policy/perka-bkn-1-2013/nilai-kegiatan';
import { capaianIki } from '../../functions/src/domain/policy/permenpanrb-8-2021/capaian';
import { nilaiAkhir, predikatAkhir } from '../../functions/src/domain/policy/permenpanrb-8-2021/nilai-akhir';
import { nilaiIki, type Kategori } from '../../functions/src/domain/policy/permenpanrb-8-2021/nilai-iki';
import * as skp from '../../functions/src/domain/policy/permenpanrb-8-2021/nilai-skp';
import { dinyatakan } from '../../functions/src/domain/policy/permenpanrb-8-2021/pembulatan';
import { kategoriRencana } from '../../functions/src/domain/policy/permenpanrb-8-2021/rencana-kinerja';
import {
  BATAS_KURANG_DILAPORKAN,
  BOBOT_KU_TERSIRAT,
} from '../../functions/src/domain/policy/permenpanrb-8-2021/terbuka';
import { jumlahTpp, persenTpp } from '../../functions/src/domain/policy/tpp';
import { angka, rentang } from '../unit/domain/builders';
import { jumlah, Pecahan, rata } from './pecahan';

const p = Pecahan.dari;
const SERATUS = p(100);

/** Decimals as text with up to `places` places; exact in both worlds. */
const desimal = (max: number, places: number) =>
  fc
    .integer({ min: 0, max: max * 10 ** places })
    .map((n) => dec(n).div(10 ** places).toFixed()); // prettier-ignore
const nilai = fc.oneof(desimal(120, 2), fc.integer({ min: 0, max: 120 }).map(String));
const positif = fc.oneof(desimal(5000, 2), desimal(2_000_000_000, 0)).filter((t) => t !== '0');

/** A target and a realisasi that often lies exactly on half a percent of it, or a hair beside it. */
const pasangan = fc
  .tuple(
    positif,
    fc.oneof(desimal(10_000, 3), fc.integer({ min: 0, max: 500 })),
    fc.constantFrom('-0.000001', '0', '0.000001'),
  )
  .map(([target, r, geser]) => {
    const tepat = typeof r === 'number' ? dec(target).times(r).div(200) : dec(r);
    const realisasi = tepat.plus(geser);
    return { target, realisasi: (realisasi.isNegative() ? tepat : realisasi).toFixed() };
  });
const KATEGORI: readonly Kategori[] = ['SANGAT_BAIK', 'BAIK', 'CUKUP', 'KURANG', 'SANGAT_KURANG'];

describe('PermenPANRB 8/2021', () => {
  const arah = fc.constantFrom<Arah>('NAIK', 'TURUN');
  const duaTepi = fc.option(desimal(100, 2));

  function capaianTepat(target: string, lebar: string | null, realisasi: string, dir: Arah): Pecahan {
    const [r, min] = [p(realisasi), p(target)];
    const max = min.tambah(p(lebar ?? 0));
    const t = r.lebih(max) ? max : min;
    if (lebar !== null && !r.lebih(max) && r.minimal(min)) return SERATUS;
    const rasio = r.bagi(t).kali(SERATUS);
    return dir === 'NAIK' ? rasio : p(200).kurang(rasio);
  }

  function nilaiTepat(bulat: number, targetMaksimum: boolean): [Kategori, Pecahan] {
    if (bulat > 110 || (bulat === 100 && targetMaksimum)) return ['SANGAT_BAIK', p(120)];
    if (bulat > 100) return ['SANGAT_BAIK', p(110).tambah(p(10, 9).kali(p(bulat - 101)))];
    if (bulat === 100) return ['BAIK', p(109)];
    if (bulat >= 60) return [bulat >= 80 ? 'CUKUP' : 'KURANG', p(bulat - 10)];
    return ['SANGAT_KURANG', p(49 * bulat, 59)];
  }

  it('capaian, whole percent, category and nilai of an IKI agree with the fractions', () => {
    fc.assert(
      fc.property(pasangan, duaTepi, arah, fc.boolean(), ({ target, realisasi }, lebar, dir, maks) => {
        const t = lebar === null ? angka(target) : rentang(target, dec(target).plus(lebar).toFixed());
        const ours = capaianIki(dec(realisasi), t, dir)!;
        const tepat = capaianTepat(target, lebar, realisasi, dir);
        const batas = tepat.antara(p(0), p(120));
        expect([ours.pct.toFixed(), ours.bulatPct.toFixed()]).toEqual([batas.bulat(6), batas.bulat(0)]);
        expect(ours.asliPct.toDecimalPlaces(20).toFixed()).toBe(tepat.bulat(20));
        const iki = nilaiIki(ours.asliPct, maks);
        const [kategori, nilaiIkiTepat] = nilaiTepat(Number(batas.bulat(0)), maks);
        expect([iki.kategori, dinyatakan(iki.nilai).toFixed()]).toEqual([kategori, nilaiIkiTepat.bulat(2)]);
      }),
      { numRuns: 400 },
    );
  });

  it('a higher capaian never gives a lower nilai', () => {
    fc.assert(
      fc.property(desimal(130, 6), desimal(130, 6), fc.boolean(), (a, b, maks) => {
        const [rendah, tinggi] = dec(a).lte(b) ? [a, b] : [b, a];
        // Beyond a target that is the maximum attainable there is nothing, so the rule says nothing of it either.
        fc.pre(!maks || dec(tinggi).lt('100.5'));
        expect(nilaiIki(dec(tinggi), maks).nilai.gte(nilaiIki(dec(rendah), maks).nilai)).toBe(true);
      }),
    );
  });

  it('KU, KT, SKP and the final value agree with the fractions', () => {
    const list = fc.array(nilai, { minLength: 1, maxLength: 9 });
    const tambahan = fc.array(fc.record({ kategori: fc.constantFrom(...KATEGORI), lingkup: fc.integer({ min: 1, max: 3 }), nilai }), { maxLength: 6 }); // prettier-ignore
    fc.assert(
      fc.property(list, list, tambahan, nilai, fc.boolean(), fc.boolean(), (pk, ini, kt, perilaku, rekan, ide) => {
        const ku = skp.nilaiKu(pk.map(dec), ini.map(dec), BOBOT_KU_TERSIRAT)!;
        const kuTepat = rata(pk.map((n) => p(n))).kali(p(3, 5)).tambah(rata(ini.map((n) => p(n))).kali(p(2, 5))); // prettier-ignore
        expect(dinyatakan(ku.nilai).toFixed()).toBe(kuTepat.bulat(2));

        const total = skp.totalTambahan(kt.map((t) => skp.nilaiTambahan({ ...t, lingkup: dec(t.lingkup), nilai: dec(t.nilai) }))); // prettier-ignore
        const persen = (k: Kategori): number => 100 - 20 * KATEGORI.indexOf(k);
        const ktTepat = jumlah(kt.map((t) => p(t.nilai).kali(p(t.lingkup, 100)).kali(p(persen(t.kategori), 100)))).antara(p(0), p(10)); // prettier-ignore
        expect(total.toDecimalPlaces(12).toFixed()).toBe(ktTepat.bulat(12));

        const nilaiSkp = skp.nilaiSkp(ku, total);
        const akhir = nilaiAkhir({ nilaiSkp, nilaiPerilaku: dec(perilaku), memakaiPendapatRekan: rekan });
        const bobot = rekan ? p(3, 5) : p(7, 10);
        const akhirTepat = kuTepat
          .tambah(ktTepat)
          .kali(bobot)
          .tambah(p(perilaku).kali(p(1).kurang(bobot)))
          .antara(p(0), p(120));
        expect(dinyatakan(akhir).toFixed()).toBe(akhirTepat.bulat(2));
        const lantai = ide ? [110, 90, 70, 50, 0] : [121, 90, 70, 50, 0];
        const predikat = KATEGORI[lantai.findIndex((l) => akhirTepat.minimal(p(l)))];
        expect(predikatAkhir(akhir, ide, BATAS_KURANG_DILAPORKAN)).toBe(predikat);
      }),
      { numRuns: 300 },
    );
  });

  it('a rencana kinerja has one category for each of the 125 triples, whatever their order, and no worse IKI lifts it', () => {
    const urutan = (k: Kategori | null): number => KATEGORI.indexOf(k!);
    for (const a of KATEGORI)
      for (const b of KATEGORI)
        for (const c of KATEGORI) {
          const tiga = urutan(kategoriRencana([a, b, c]));
          expect(tiga).toBeGreaterThanOrEqual(0);
          expect(urutan(kategoriRencana([c, a, b]))).toBe(tiga);
          for (const lebihBuruk of KATEGORI.slice(urutan(c)))
            expect(urutan(kategoriRencana([a, b, lebihBuruk]))).toBeGreaterThanOrEqual(tiga);
        }
  });
});

describe('Perka BKN 1/2013', () => {
  /** In whole numbers, without a division: saved at most 24 % is RW/TW >= 76/100. */
  function efisiensiTepat(target: string, realisasi: string): { efisiensi: Pecahan; nilai: Pecahan } {
    const terpakai = p(realisasi).bagi(p(target)).kali(SERATUS);
    const sampai24 = p(176).kurang(terpakai);
    const nilaiTepat = terpakai.minimal(p(76)) ? sampai24 : p(176).kurang(sampai24);
    return { efisiensi: SERATUS.kurang(terpakai), nilai: nilaiTepat.lebih(p(0)) ? nilaiTepat : p(0) };
  }

  /** Often exactly 24 % saved, or a hair beside it. */
  const hemat = fc
    .tuple(positif, fc.constantFrom('0.76', '0.759999', '0.760001', '1', '1.76', '1.7600001', '2', '0'))
    .map(([target, bagian]) => ({ target, realisasi: dec(target).times(bagian).toFixed() }));
  const aspekApaPun = fc.oneof(hemat, pasangan);
  const kegiatan = fc.record({ kuantitas: pasangan, kualitas: pasangan, waktu: aspekApaPun, biaya: fc.option(aspekApaPun) }); // prettier-ignore
  const aspek = (a: { target: string; realisasi: string }) => ({ target: dec(a.target), realisasi: dec(a.realisasi) });

  it('efficiency agrees with the fractions on both branches', () => {
    fc.assert(
      fc.property(aspekApaPun, (a) => {
        const ours = perka.nilaiEfisiensi(aspek(a));
        const tepat = efisiensiTepat(a.target, a.realisasi);
        expect(ours.nilai.toDecimalPlaces(12).toFixed()).toBe(tepat.nilai.bulat(12));
        expect(perka.dinyatakan(ours.efisiensiPct).toFixed()).toBe(tepat.efisiensi.bulat(2));
      }),
      { numRuns: 400 },
    );
  });

  it('an activity agrees with the fractions, with and without biaya', () => {
    fc.assert(
      fc.property(kegiatan, (k) => {
        const ours = perka.nilaiKegiatan({
          kuantitas: aspek(k.kuantitas),
          kualitas: aspek(k.kualitas),
          waktu: aspek(k.waktu),
          biaya: k.biaya && aspek(k.biaya),
        });
        const langsung = [k.kuantitas, k.kualitas].map((a) => p(a.realisasi).bagi(p(a.target)).kali(SERATUS));
        const efisien = [k.waktu, k.biaya].flatMap((a) => (a ? [efisiensiTepat(a.target, a.realisasi).nilai] : []));
        const tepat = rata([...langsung, ...efisien]);
        expect(perka.dinyatakan(ours.nilai).toFixed()).toBe(tepat.bulat(2));
        const diAtas = [50, 60, 75].filter((l) => tepat.lebih(p(l))).length + (tepat.minimal(p(91)) ? 1 : 0);
        expect(ours.kategori).toBe(['BURUK', 'KURANG', 'CUKUP', 'BAIK', 'SANGAT_BAIK'][diAtas]);
      }),
      { numRuns: 300 },
    );
  });

  it('prestasi kerja and the year 2021 agree with the fractions', () => {
    fc.assert(
      fc.property(nilai, nilai, (a, b) => {
        const ours = perka.prestasiKerja(dec(a), dec(b));
        expect(perka.dinyatakan(ours.nilai).toFixed()).toBe(p(a).kali(p(3, 5)).tambah(p(b).kali(p(2, 5))).bulat(2)); // prettier-ignore
        expect(nilaiTahun2021(dec(a), dec(b)).toFixed()).toBe(rata([p(a), p(b)]).bulat(12));
      }),
    );
  });
});

describe('angka kredit and TPP', () => {
  const KOEFISIEN: Readonly<Record<JenjangFungsional, Pecahan>> = {
    PEMULA: p(15, 4),
    TERAMPIL: p(5),
    MAHIR: p(25, 2),
    PENYELIA: p(25),
    AHLI_PERTAMA: p(25, 2),
    AHLI_MUDA: p(25),
    AHLI_MADYA: p(75, 2),
    AHLI_UTAMA: p(50),
  };
  const BAGIAN: Readonly<Record<Predikat, Pecahan>> = {
    SANGAT_BAIK: p(3, 2),
    BAIK: p(1),
    BUTUH_PERBAIKAN: p(3, 4),
    KURANG: p(1, 2),
    SANGAT_KURANG: p(1, 4),
  };

  it('angka kredit agrees with the fractions, each period rounded before it is added', () => {
    const periode = fc.record({
      jenjang: fc.constantFrom(...(Object.keys(KOEFISIEN) as JenjangFungsional[])),
      predikat: fc.constantFrom(...(Object.keys(BAGIAN) as Predikat[])),
      bulan: fc.integer({ min: 1, max: 12 }),
    });
    fc.assert(
      fc.property(fc.array(periode, { maxLength: 8 }), (list) => {
        const rincian = list.map((x) => KOEFISIEN[x.jenjang].kali(BAGIAN[x.predikat]).kali(p(x.bulan, 12)).bulat(2));
        const ours = angkaKreditKumulatif(list);
        expect(ours.rincian.map((ak) => ak.toFixed())).toEqual(rincian);
        expect(ours.total.toFixed()).toBe(jumlah(rincian.map((ak) => p(ak))).bulat(2));
      }),
    );
  });

  it('TPP agrees with the fractions', () => {
    const tepi = fc.tuple(fc.integer({ min: 3, max: 10 }), fc.constantFrom('-0.000001', '0', '0.000001')).map(([puluh, geser]) => dec(puluh * 10).plus(geser).toFixed()); // prettier-ignore
    fc.assert(
      fc.property(fc.oneof(nilai, tepi), desimal(20_000_000, 0), (n, penuh) => {
        const pita = [40, 50, 60, 70, 80, 90].filter((mulai) => p(n).minimal(p(mulai))).length;
        const persen = pita === 0 ? 0 : 10 + 15 * pita;
        expect(persenTpp(dec(n))?.toFixed()).toBe(String(persen));
        expect(jumlahTpp(dec(n), dec(penuh))?.toFixed()).toBe(p(penuh).kali(p(persen, 100)).bulat(2));
      }),
    );
  });
});
