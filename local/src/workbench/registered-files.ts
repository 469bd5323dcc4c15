/** The files of what is registered, as the workbench lists them. */
import type { OrganisationRegistration, Registration } from '../../../functions/src/app/state';
import { FILES } from '../../../functions/src/contract';
import type { UnitFiles } from './library-books';

export const unitFiles = ({ unitId, unitKerja, files }: Registration): UnitFiles => ({
  unitId,
  name: unitKerja,
  files: [
    { spreadsheetId: files.bukuKerja, kind: FILES['buku-kerja'].title },
    { spreadsheetId: files.bukuPimpinan, kind: FILES['buku-pimpinan'].title },
  ],
});

export const organisationFiles = ({ organisasiId, nama, files }: OrganisationRegistration): UnitFiles => ({
  unitId: organisasiId,
  name: nama,
  files: [
    { spreadsheetId: files.bukuOrganisasi, kind: FILES['buku-organisasi'].title },
    { spreadsheetId: files.informasiPublik, kind: FILES['informasi-publik'].title },
  ],
});
