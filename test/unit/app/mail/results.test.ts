/** Results at a lock: each to its own person, with everything that concerns the person and nothing that does not. */
import { letterText } from '../../../../functions/src/app/mail/letter';
import { resultsFor, type ResultFacts, type ResultPerson } from '../../../../functions/src/app/mail/results';
import type { Mail } from '../../../../functions/src/app/mail/mail';
import type { HasilAkhir } from '../../../../functions/src/domain/nilai-skp';
import type { HasilPenilaian } from '../../../../functions/src/domain/penilaian';
import type { Pegawai } from '../../../../functions/src/domain/model';
import { dec } from '../../../../functions/src/domain/decimal';
import { aRegistration } from '../../../support/state-builders';
import { aPegawai } from '../../domain/builders';

const nip = (n: number): string => `1990010120150310${String(n).padStart(2, '0')}`;
const HEAD = nip(1);

const aRating = (part: Partial<HasilPenilaian> = {}): HasilPenilaian => ({
  periode: 'TW I',
  ratingHasilKerja: 'SESUAI',
  ratingPerilaku: 'DI_ATAS',
  predikat: 'BAIK',
  alasan: null,
  problems: [],
  ...part,
});

interface Facts extends Partial<Pegawai> {
  readonly pct?: string;
  readonly rating?: HasilPenilaian | null;
}

function orang(nomor: number, { pct = '96.4', rating = aRating(), ...pegawai }: Facts = {}): ResultPerson {
  return {
    pegawai: aPegawai({
      nip: nip(nomor),
      nama: `Pegawai Contoh 0${nomor}`,
      email: `p${nomor}@contoh.example`,
      pejabatPenilai: HEAD,
      ...pegawai,
    }),
    hasil: { periode: 'TW I', totalPct: dec(pct), kelengkapan: { terisi: 7, diharapkan: 8 }, usulan: 'SESUAI' },
    rating,
    lines: [`1. Surat ${nomor}`, `Total: ${pct}`],
  };
}

const head = aPegawai({ nip: HEAD, nama: 'Lurah Contoh', email: 'lurah@contoh.example' });
const results = (people: readonly ResultPerson[], part: Partial<ResultFacts> = {}): Mail[] =>
  resultsFor({
    unit: aRegistration({ kepala: HEAD }),
    periode: 'TW I',
    people,
    unitPeople: [head, ...people.map(({ pegawai }) => pegawai)],
    ...part,
  });

/** The end of a period that ends in a number. */
const akhir = (part: Partial<HasilAkhir> = {}): HasilAkhir => ({
  policy: 'perka-bkn-1-2013',
  version: 1,
  skp: dec('86'),
  perilaku: dec('89'),
  nilai: dec('87.2'),
  kategori: 'BAIK',
  batasBelumPasti: false,
  masalah: [],
  ...part,
});
const bernilai = (of: HasilAkhir): ResultPerson =>
  orang(2, { rating: aRating({ ratingHasilKerja: null, ratingPerilaku: null, predikat: null, akhir: of }) });

describe('resultsFor a period that ends in a number', () => {
  it('tells the number with its category', () => {
    expect(results([bernilai(akhir())])[0]?.body).toContain('sudah dikunci: nilai akhir 87,20 (Baik).');
  });

  it('says that there is none yet, and never speaks of a total', () => {
    const body = results([bernilai(akhir({ nilai: null, kategori: null }))])[0]?.body;
    expect(body).toContain('sudah dikunci: nilai akhir belum ada.');
    expect(body).not.toContain('belum ada total');
  });

  it('writes again when the number changed, and not for the same one', () => {
    const id = (of: HasilAkhir): string | undefined => results([bernilai(of)])[0]?.id;
    expect(id(akhir())).toBe(id(akhir()));
    expect(id(akhir({ nilai: dec('90'), perilaku: dec('96') }))).not.toBe(id(akhir()));
  });
});

describe('resultsFor', () => {
  it('writes to each person the own explanation, line by line', () => {
    const [mail] = results([orang(2)]);
    expect(mail).toMatchObject({ kind: 'hasil', nip: nip(2), to: 'p2@contoh.example', periode: 'TW I' });
    expect(mail?.subject).toBe('Capaian: hasil TW I 2026 Anda');
    expect(mail?.body).toContain('Yth. Pegawai Contoh 02,');
    expect(mail?.body).toContain('\n1. Surat 2\nTotal: 96.4\n');
  });

  it('writes to nobody of whom nothing was expected and whom nobody rated', () => {
    const person = orang(2, { rating: null });
    const hasil = { periode: 'TW I', totalPct: null, kelengkapan: { terisi: 0, diharapkan: 0 }, usulan: null };
    expect(results([{ ...person, hasil }])).toEqual([]);
    expect(results([{ ...person, hasil, rating: aRating() }])).toHaveLength(1);
  });

  it('tells nobody anything of another person', () => {
    const mails = results([orang(2), orang(3, { pct: '71.25' })]);
    expect(mails.map(({ to }) => to)).toEqual(['p2@contoh.example', 'p3@contoh.example']);
    expect(mails[0]?.body).not.toMatch(/Contoh 03|71\.25|Surat 3/);
    expect(mails[1]?.body).not.toMatch(/Contoh 02|96\.4|Surat 2/);
  });

  it('writes to nobody whose address is not his alone, and names them to the leader without a result', () => {
    const mails = results([orang(2), orang(3, { email: null }), orang(4, { email: 'LURAH@contoh.example' })], {
      unitPeople: [head, orang(2).pegawai, orang(3, { email: null }).pegawai, aPegawai({ nip: nip(9), email: 'x@contoh.example' })], // prettier-ignore
    });
    expect(mails.map(({ kind, to }) => `${kind} ${to}`)).toEqual([
      'hasil p2@contoh.example',
      'hasil-pimpinan lurah@contoh.example',
    ]);
    expect(mails[1]?.body).toMatch(/- Pegawai Contoh 03\n- Pegawai Contoh 04/);
    expect(mails[1]?.body).not.toMatch(/Surat|96\.4|Contoh 02/);
  });

  it('has the same id for the same result, and another one for a corrected one', () => {
    const id = (facts: Facts): string | undefined => results([orang(2, facts)])[0]?.id;
    expect(id({})).toBe(id({ nama: 'Nama Baru' }));
    expect(new Set([id({}), id({ pct: '97' }), id({ rating: aRating({ ratingPerilaku: 'SESUAI' }) }), id({ rating: null })]).size).toBe(4); // prettier-ignore
  });
});

describe('letterText', () => {
  it('of a result says from which day the fourteen days run, and until when', () => {
    const [mail] = results([orang(2)]);
    const text = letterText(mail!, '2026-11-24');
    expect(text).toContain('Disampaikan pada 24 Nov 2026.');
    expect(text).toContain('paling lambat 8 Des 2026 (14 hari sejak disampaikan)');
  });

  it('of any other mail is its body and the closing', () => {
    const closing = 'Surat ini dikirim otomatis dan tidak perlu dibalas.';
    expect(letterText({ kind: 'pengingat', body: 'isi' }, '2026-11-24')).toBe(`isi\n\n${closing}`);
  });
});
