/** The row of `Penetapan Unit` where the period of the head ends in a number. */
import { unitFigures } from '../../../../functions/src/app/organisation/figures';
import { faktaUnit, judgePenetapan } from '../../../../functions/src/app/organisation/penetapan';
import type { BarisPenetapanUnit } from '../../../../functions/src/parse/penetapan-unit';
import { aPeriod, someFigures } from '../../../support/organisation-builders';
import { aView } from '../../../support/organisation-view';
import { aPegawai } from '../../domain/builders';

const ATURAN = 'PermenPANRB 8/2021 dan PP 30/2019';
const unit = someFigures(1, {
  periode: [aPeriod({ periode: 'TW III' })],
  kepala: {
    nama: 'Lurah Uji 1',
    jabatan: 'Lurah',
    periode: [{ periode: 'TW III', usulan: null, fakta: '', aturanNilai: ATURAN }],
  },
});
const row = (part: Partial<BarisPenetapanUnit> = {}): BarisPenetapanUnit => ({
  periode: 'TW III',
  unitId: unit.unitId,
  predikatOrganisasi: null,
  hasilKerja: null,
  perilaku: null,
  alasan: null,
  ...part,
});

describe('judgePenetapan of a period that ends in a number', () => {
  it('says before anything is picked that no rating counts, and what to do', () => {
    const { status, pesan } = judgePenetapan(row(), unit, undefined);
    expect(status).toBe('Belum diisi');
    expect(pesan).toContain(`TW III dinilai menurut ${ATURAN}, yang berakhir pada angka`);
    expect(pesan).toContain('pilih Predikat Organisasi saja');
  });

  it('gives a typed rating no effect and asks to clear it', () => {
    const judged = judgePenetapan(row({ hasilKerja: 'SESUAI', perilaku: 'SESUAI' }), unit, undefined);
    expect(judged).toMatchObject({
      status: 'Perlu diperbaiki',
      tersimpan: { ratingHasilKerja: null, ratingPerilaku: null, predikat: null },
    });
  });

  it('records the predikat of the organisation', () => {
    const judged = judgePenetapan(row({ predikatOrganisasi: 'BAIK' }), unit, undefined);
    expect(judged).toMatchObject({ status: 'Tercatat', tersimpan: { predikatOrganisasi: 'BAIK' } });
  });

  it('says nothing of it where the period ends in a rating', () => {
    const { pesan, status } = judgePenetapan(
      row({ hasilKerja: 'SESUAI', perilaku: 'SESUAI' }),
      someFigures(1),
      undefined,
    );
    expect([pesan, status]).toEqual(['', 'Tercatat']);
  });

  it('tells no usulan among the facts', () => {
    expect(faktaUnit(unit, 'TW III')).not.toContain('usulan');
    expect(faktaUnit(someFigures(1), 'TW III')).toContain('usulan untuk kepala unit');
  });
});

describe('unitFigures', () => {
  const nip = '199001012015031001';
  const told = (registration: object) =>
    unitFigures(
      aView([{ pegawai: aPegawai({ nip }), target: [], realisasi: [] }], {
        registration: { kepala: nip, ...registration },
      }),
      { predikat: () => null, fakta: () => '' },
      null,
    )?.kepala?.periode.map((p) => p.aturanNilai);

  it('names the rule set of the head only where his period ends in a number', () => {
    expect(told({ policy: 'permenpanrb-8-2021' })?.[0]).toBe(ATURAN);
    expect(told({})?.[0]).toBeUndefined();
  });
});
