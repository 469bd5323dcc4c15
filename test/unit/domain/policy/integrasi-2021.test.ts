import { dec } from '../../../../functions/src/domain/decimal';
import { nilaiTahun2021 } from '../../../../functions/src/domain/policy/integrasi-2021';

it('the year 2021 is both halves at 50 %', () => {
  expect(nilaiTahun2021(dec('87.2'), dec('101.96')).toFixed()).toBe('94.58');
});
