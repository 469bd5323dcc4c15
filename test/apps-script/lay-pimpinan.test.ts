/** Rows of the leader's tabs laid by the built trigger bundle. The clock stands at 24 August 2026, 10.05 WIB. */
import { PEGAWAI, PENILAIAN, PERSETUJUAN_SKP } from '../../functions/src/contract';
import type { Value } from '../../local/src/book/model';
import { aRow, closeBenches, headersOf, LEADERS_BOOK, openBench, type Bench } from '../support/script-bench';

const now = (): number => Date.parse('2026-08-24T03:05:00Z');
const nip = (n: number): string => `19900101201501100${n}`;
const label = (n: number): string => `Pegawai Contoh 0${n} · ${nip(n)}`;
afterEach(closeBenches);

type Facts = Parameters<typeof aRow<keyof typeof PEGAWAI.columns>>[1];
const person = (n: number, facts: Facts = {}): Value[] =>
  aRow(PEGAWAI, { nip: nip(n), nama: `Pegawai Contoh 0${n}`, jabatan: 'Pengelola', ...facts });

const plans = (bench: Bench): Value[] => bench.column('Persetujuan SKP', 'Pegawai');
const ratings = (bench: Bench): string[] => {
  const people = bench.column('Penilaian', 'Pegawai');
  return bench.column('Penilaian', 'Periode').map((periode, i) => `${String(periode)} ${String(people[i])}`);
};
const daily = async (bench: Bench): Promise<void> => {
  const { error } = await bench.host.run('layRowsDaily');
  expect(error).toBeUndefined();
};

describe('the rows of the leader', () => {
  it('are laid daily: one plan per person, one rating per person and period begun, in the order of Pegawai', async () => {
    const bench = await openBench({ now, pimpinan: { pegawai: [person(2), person(1)] } });
    await daily(bench);
    expect(plans(bench)).toEqual([label(2), label(1)]);
    expect(ratings(bench)).toEqual(['TW I', 'TW II', 'TW III'].flatMap((tw) => [`${tw} ${label(2)}`, `${tw} ${label(1)}`])); // prettier-ignore
    expect(bench.hints.map(({ body }) => body)).toEqual([{ spreadsheetId: LEADERS_BOOK }]);
  });

  it('are not laid twice, and the second daily run changes nothing and hints nobody', async () => {
    const bench = await openBench({ now, pimpinan: { pegawai: [person(1)] } });
    await daily(bench);
    const { version } = bench.library.get(LEADERS_BOOK);
    await daily(bench);
    expect(bench.library.get(LEADERS_BOOK).version).toBe(version);
    expect(bench.hints).toHaveLength(1);
  });

  it('stand where they are, however person and period were typed, and keep their spelling and their order', async () => {
    const persetujuan = [
      aRow(PERSETUJUAN_SKP, { pegawai: `Nama Lama · ${nip(2)}`, keputusan: 'Disetujui' }),
      aRow(PERSETUJUAN_SKP, { pegawai: 'pegawai contoh  01' }),
    ];
    const penilaian = [
      aRow(PENILAIAN, { periode: 'triwulan 3', pegawai: nip(1) }),
      aRow(PENILAIAN, { periode: 'TW II 2026', pegawai: `${nip(2).slice(0, 8)} ${nip(2).slice(8)}`, alasan: 'x' }),
      aRow(PENILAIAN, { periode: 'tw 1', pegawai: 'Pegawai Contoh 01' }),
    ];
    const bench = await openBench({ now, pimpinan: { pegawai: [person(1), person(2)], persetujuan, penilaian } });
    await daily(bench);
    expect(plans(bench)).toEqual([`Nama Lama · ${nip(2)}`, 'pegawai contoh  01']);
    expect(ratings(bench).slice(0, 3)).toEqual(penilaian.map(([periode, pegawai]) => `${periode} ${pegawai}`));
    expect(ratings(bench).slice(3)).toEqual([`TW I ${label(2)}`, `TW II ${label(1)}`, `TW III ${label(2)}`]);
    expect(bench.column('Persetujuan SKP', 'Keputusan')).toEqual(['Disetujui', '']);
  });

  it('end with the period in which somebody leaves and begin with the one of arrival', async () => {
    const pegawai = [
      person(1, { selesai: '30/04/2026' }),
      person(2, { mulai: '01/07/2026' }),
      person(3, { selesai: '31/12/2025' }),
      person(4, { mulai: 46_203 }), // 30 June 2026
      person(5, { mulai: 'segera' }),
    ];
    const bench = await openBench({ now, pimpinan: { pegawai } });
    await daily(bench);
    const periodsOf = (n: number): string =>
      ratings(bench).flatMap((row) => (row.endsWith(label(n)) ? [row.replace(` ${label(n)}`, '')] : [])).join(', '); // prettier-ignore
    expect([1, 2, 3, 4, 5].map(periodsOf)).toEqual(['TW I, TW II', 'TW III', '', 'TW II, TW III', '']);
    expect(plans(bench)).toHaveLength(5);
  });

  it.each([
    ['31 March', '2026-03-31T16:59:59Z', 'TW I'],
    ['1 April', '2026-03-31T17:00:00Z', 'TW I, TW II'],
    ['30 November', '2026-11-30T16:59:59Z', 'TW I, TW II, TW III, TW IV'],
    ['1 December', '2026-11-30T17:00:00Z', 'TW I, TW II, TW III, TW IV, Tahun'],
    ['the year before', '2025-12-31T16:59:59Z', ''],
    ['the year after', '2027-02-01T00:00:00Z', 'TW I, TW II, TW III, TW IV, Tahun'],
  ])('follow the calendar of the file’s year in WIB: %s', async (_, at, wanted) => {
    const bench = await openBench({ now: () => Date.parse(at), pimpinan: { pegawai: [person(1)] } });
    await daily(bench);
    expect(bench.column('Penilaian', 'Periode').join(', ')).toBe(wanted);
  });

  it('wait for a NIP of 18 digits as text, a name and a position', async () => {
    const pegawai = [
      person(1, { nip: 199_001_012_015_011_000 }),
      person(2, { nip: '1990010120150110' }),
      person(3, { nip: '199013012015011003' }),
      person(4, { nama: '' }),
      person(5, { jabatan: ' ' }),
      person(6, { nip: '19900101 201501 1 006' }),
    ];
    const bench = await openBench({ now, pimpinan: { pegawai } });
    await daily(bench);
    expect(plans(bench)).toEqual([label(6)]);
    expect(ratings(bench)).toHaveLength(3);
  });

  it('are laid for the head too: who heads the unit is the registration’s to say, and the service answers in his row', async () => {
    const pegawai = [person(1), person(2, { pejabatPenilai: label(1) }), person(3, { pejabatPenilai: label(2) })];
    const bench = await openBench({ now, pimpinan: { pegawai } });
    await daily(bench);
    expect(plans(bench)).toEqual([label(1), label(2), label(3)]);
    expect(new Set(bench.column('Penilaian', 'Pegawai'))).toEqual(new Set([label(1), label(2), label(3)]));
  });

  it('keep their keys as text and make the grid larger when it is full', async () => {
    const pegawai = Array.from({ length: 9 }, (_, i) => person(i + 1));
    const penilaian = [aRow(PENILAIAN, { periode: 'TW I', pegawai: label(1) })];
    const bench = await openBench({ now, pimpinan: { pegawai, penilaian } });
    const { sheetId, rowCount } = bench.tab('Penilaian');
    const operation = { kind: 'delete-rows' as const, sheetId, at: 2, count: rowCount - 2 };
    bench.library.mutate(LEADERS_BOOK, { source: 'api', actor: 'x@contoh.test', operations: [operation] });
    await daily(bench);
    expect(bench.tab('Penilaian').rowCount).toBe(1 + 27);
    expect(ratings(bench)).toHaveLength(27);
  });

  it('are laid in one tab when the header of the other is not the contract’s', async () => {
    const bench = await openBench({ now, pimpinan: { pegawai: [person(1)] } });
    await bench.edit('Persetujuan SKP', 1, 1, [['Siapa']]);
    await daily(bench);
    expect(bench.column('Persetujuan SKP', 'Siapa')).toEqual([]);
    expect(ratings(bench)).toHaveLength(3);
  });
});

describe('an edit of Pegawai', () => {
  it('of a newcomer typed cell by cell lays the running period at once, and no period before his arrival', async () => {
    const bench = await openBench({ now, pimpinan: { pegawai: [person(1)] } });
    await daily(bench);
    const row = person(2, { mulai: '01/08/2026' });
    for (const [column, value] of row.entries()) {
      if (value !== '') await bench.edit('Pegawai', 3, column + 1, [[value]]);
    }
    expect(plans(bench)).toEqual([label(1), label(2)]);
    expect(ratings(bench).slice(3)).toEqual([`TW III ${label(2)}`]);
    await daily(bench);
    expect(ratings(bench)).toHaveLength(4);
    expect(bench.failures()).toEqual([]);
  });

  it('lays each row once when two executions race for the lock', async () => {
    // Each execution stops between reading and writing until the other stands there too; the lock must not let it come.
    // The later edit is of people above: without the lock its rows and those of the first would overwrite each other.
    const appended = `
      const { flatMap } = Array.prototype;
      let stopped = false;
      Array.prototype.flatMap = function (...args) {
        if (!stopped && this.includes('TW III')) {
          stopped = true;
          UrlFetchApp.fetch('http://pertemuan.test');
        }
        return flatMap.apply(this, args);
      };`;
    let between = 0;
    let stopped = (): void => undefined;
    const firstStopped = new Promise<void>((resolve) => (stopped = resolve));
    const bench = await openBench({
      now,
      workers: 2,
      appended,
      pimpinan: { pegawai: Array.from({ length: 8 }, (_, i) => person(i + 1, { jabatan: '' })) },
      fetch: async (url) => {
        if (url.includes('pertemuan')) between += 1;
        stopped();
        for (let waited = 0; waited < 50 && between < 2; waited += 1) await new Promise((go) => setTimeout(go, 10));
        return new Response('{}', { status: 202 });
      },
    });
    await Promise.all([bench.host.run('status'), bench.host.run('status')]); // both threads are warm
    const jabatan = headersOf(PEGAWAI).indexOf('Jabatan') + 1;
    const half = Array.from({ length: 4 }, () => ['Pengelola']);
    const first = bench.edit('Pegawai', 6, jabatan, half);
    await firstStopped;
    await Promise.all([first, bench.edit('Pegawai', 2, jabatan, half)]);
    expect(between).toBe(2);
    expect(plans(bench)).toHaveLength(8);
    expect(new Set(plans(bench)).size).toBe(8);
    expect(new Set(ratings(bench)).size).toBe(8);
    expect(ratings(bench)).toHaveLength(8);
    expect(bench.failures()).toEqual([]);
  });
});

describe('an edit of a decision', () => {
  it.each([
    ['Persetujuan SKP', PERSETUJUAN_SKP, 'Keputusan', 'Disetujui'],
    ['Penilaian', PENILAIAN, 'Rating Perilaku', 'Sesuai ekspektasi'],
  ])('in %s stamps its row and marks it as waiting', async (title, spec, header, value) => {
    const bench = await openBench({ now, pimpinan: { pegawai: [person(1)] } });
    await daily(bench);
    await bench.edit(title, 2, headersOf(spec).indexOf(header) + 1, [[value]], 'pimpinan@contoh.test');
    expect(bench.column(title, 'Terakhir Diubah')[0]).toBe('24/08/2026 10.05 · pimpinan@contoh.test');
    expect(bench.column(title, 'Status')[0]).toBe('⏳ Diproses 10.05');
  });
});
