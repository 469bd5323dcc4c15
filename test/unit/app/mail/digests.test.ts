/** Reminders around a deadline: who gets one, on which days, and what stands in it. */
import { digestsFor, type DigestFacts, type DigestPerson } from '../../../../functions/src/app/mail/digests';
import type { Mail } from '../../../../functions/src/app/mail/mail';
import type { Pegawai } from '../../../../functions/src/domain/model';
import { aRegistration } from '../../../support/state-builders';
import { aPegawai, aTarget, hitung, laporan } from '../../domain/builders';

const BATAS = '2026-10-10';
const HEAD = '199001012015031001';
const nip = (n: number): string => `1990010120150310${String(n).padStart(2, '0')}`;

/** Reports January to June; the third quarter as said. `nomor` 1 is the head. */
function orang(nomor: number, kosong: readonly number[], pegawai: Partial<Pegawai> = {}): DigestPerson {
  const who = aPegawai({
    nip: nip(nomor),
    nama: `Pegawai Contoh 0${nomor}`,
    email: `p${nomor}@contoh.example`,
    pejabatPenilai: nomor === 1 ? null : HEAD,
    ...pegawai,
  });
  const months = [1, 2, 3, 4, 5, 6, 7, 8, 9].filter((bulan) => !kosong.includes(bulan));
  const isi = laporan(Object.fromEntries(months.map((bulan) => [bulan, 10])));
  const target = [aTarget({ nip: who.nip, indikator: `Surat ${nomor}` })];
  return { pegawai: who, hasil: hitung({ pegawai: who, target, realisasi: isi }, '2026-10-08') };
}

const digests = (people: readonly DigestPerson[], part: Partial<DigestFacts> = {}): Mail[] =>
  digestsFor({
    unit: aRegistration({ kepala: HEAD }),
    people,
    batas: { 'TW III': BATAS },
    tanggal: '2026-10-08',
    ...part,
  });
const told = (mails: readonly Mail[]): string[] => mails.map(({ kind, to }) => `${kind} ${to}`);

describe('digestsFor', () => {
  it('writes to each person who lacks reports, and one digest to their leader', () => {
    const mails = digests([orang(1, []), orang(2, [7, 8]), orang(3, [9]), orang(4, [])]);
    expect(told(mails)).toEqual([
      'pengingat p2@contoh.example',
      'pengingat p3@contoh.example',
      'pengingat-pimpinan p1@contoh.example',
    ]);
  });

  it('says what is missing, until when and where, and nothing of anybody else', () => {
    const [own, other, leader] = digests([orang(1, []), orang(2, [7, 8]), orang(3, [9])]);
    expect(own?.subject).toBe('Capaian: 2 laporan TW III belum tercatat, batas 10 Okt 2026');
    expect(own?.body).toContain('Yth. Pegawai Contoh 02,');
    expect(own?.body).toContain('- Surat 2: Jul-Agu');
    expect(own?.body).toContain('paling lambat 10 Okt 2026');
    expect(own?.body).toContain('https://docs.google.com/spreadsheets/d/kerja-1/edit');
    expect(own?.body).not.toMatch(/Contoh 0[13]|Surat [13]/);
    expect(other?.body).not.toMatch(/Contoh 0[12]|Surat [12]/);
    expect(leader?.body).toContain('- Pegawai Contoh 02: 2 laporan\n- Pegawai Contoh 03: 1 laporan');
    expect(leader?.body).not.toMatch(/ekspektasi|Capaian \(%\)|rating/i);
  });

  it.each([
    ['2026-10-06', null],
    ['2026-10-07', 'pengingat'],
    ['2026-10-10', 'pengingat'],
    ['2026-10-11', 'tunggakan'],
    ['2026-10-17', 'tunggakan'],
    ['2026-10-18', null],
  ])('on %s writes %s', (tanggal, kind) => {
    expect(new Set(digests([orang(2, [7])], { tanggal }).map((mail) => mail.kind))).toEqual(
      new Set(kind ? [kind] : []),
    );
  });

  it('keeps its ids while the deadline stays: whoever fills half of it is not reminded again', () => {
    const [before] = digests([orang(2, [7, 8])]);
    const [after] = digests([orang(2, [8])], { tanggal: '2026-10-09' });
    const [moved] = digests([orang(2, [8])], { batas: { 'TW III': '2026-10-12' }, tanggal: '2026-10-09' });
    expect(after?.id).toBe(before?.id);
    expect(moved?.id).not.toBe(before?.id);
    expect(digests([orang(2, [7])], { tanggal: '2026-10-11' })[0]?.id).not.toBe(before?.id);
  });

  it('looks at the months of the quarter alone', () => {
    expect(digests([orang(2, [1, 2])])).toEqual([]);
    expect(digests([orang(2, [7])], { batas: {} })).toEqual([]);
  });

  it('names to the leader whom no mail reaches: without an address, or with one of somebody else', () => {
    const shared = { email: 'Bersama@contoh.example' };
    const people = [
      orang(1, []),
      orang(2, [7], { email: null }),
      orang(3, [7], shared),
      orang(4, [7], { email: 'bersama@contoh.example' }),
      orang(5, [7]),
    ];
    const mails = digests(people);
    expect(told(mails)).toEqual(['pengingat p5@contoh.example', 'pengingat-pimpinan p1@contoh.example']);
    const [, unreachable = ''] = mails[1]?.body.split('belum ada alamat email') ?? [];
    expect([2, 3, 4, 5].map((n) => unreachable.includes(`Contoh 0${n}`))).toEqual([true, true, true, false]);
  });

  it('tells each leader of those he rates; the head of those whose leader is not named', () => {
    const people = [orang(1, []), orang(2, [7]), orang(3, [8], { pejabatPenilai: nip(2) }), orang(4, [9], { pejabatPenilai: null })]; // prettier-ignore
    const leaders = digests(people).filter(({ kind }) => kind === 'pengingat-pimpinan');
    expect(leaders.map(({ nip: of, body }) => [of, /Contoh 0(\d): 1/.exec(body)?.[1], body.match(/laporan\n|laporan$/gm)?.length])).toEqual([
      [HEAD, '2', 2],
      [nip(2), '3', 1],
    ]); // prettier-ignore
  });
});
