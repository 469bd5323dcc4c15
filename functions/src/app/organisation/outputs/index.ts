/** All output cells of an organisation, by file: what its books should show, less what they show already. */
import type { OrganisationFileKind } from '../../../contract';
import type { CellWrite } from '../../ports';
import type { OrganisationView } from '../view';
import { informasiPublikOutputs } from './informasi-publik';
import { keberatanOutputs } from './keberatan';
import { perhatianOutputs } from './perhatian';
import { ringkasanOutputs } from './ringkasan';
import { indikatorOutputs, penetapanOutputs } from './rows';

export function organisationOutputs(view: OrganisationView): ReadonlyMap<string, readonly CellWrite[]> {
  const { files } = view.gathered.registration;
  const cells: Readonly<Record<OrganisationFileKind, readonly CellWrite[]>> = {
    'buku-organisasi': [
      ...ringkasanOutputs(view),
      ...perhatianOutputs(view),
      ...penetapanOutputs(view),
      ...keberatanOutputs(view),
      ...indikatorOutputs(view),
    ],
    'informasi-publik': informasiPublikOutputs(view),
  };
  return new Map([
    [files.bukuOrganisasi, cells['buku-organisasi']],
    [files.informasiPublik, cells['informasi-publik']],
  ]);
}
