/** Where each document lives. Ids come from the operator or are derived; a slash in one is refused by the SDK. */

export const filePath = (spreadsheetId: string): string => `files/${spreadsheetId}`;
export const unitPath = (unitId: string): string => `units/${unitId}`;
export const organisationPath = (organisasiId: string): string => `organisations/${organisasiId}`;
export const unitFiguresPath = (organisasiId: string, unitId: string): string =>
  `${organisationPath(organisasiId)}/units/${unitId}`;
export const manifestPath = (unitId: string): string => `${unitPath(unitId)}/state/manifest`;
export const scorecardPath = (unitId: string, nip: string): string => `${unitPath(unitId)}/scorecards/${nip}`;

export const mailsPath = (unitId: string): string => `${unitPath(unitId)}/mails`;
export const mailPath = (unitId: string, id: string): string => `${mailsPath(unitId)}/${id}`;
export const mailMarkPath = (unitId: string): string => `${unitPath(unitId)}/state/surat`;
export const deliveredPath = (unitId: string): string => `${unitPath(unitId)}/state/disampaikan`;

export const lockVersionsPath = (unitId: string, periode: string): string =>
  `${unitPath(unitId)}/locks/${periode}/versions`;
export const lockVersionPath = (unitId: string, periode: string, versi: number): string =>
  `${lockVersionsPath(unitId, periode)}/${String(versi).padStart(10, '0')}`;
export const lockPartsPath = (unitId: string, periode: string, versi: number): string =>
  `${lockVersionPath(unitId, periode, versi)}/parts`;

export const keberatanPath = (unitId: string, periode: string, nip: string): string =>
  `${unitPath(unitId)}/locks/${periode}/keberatan/${nip}`;

export const historiesPath = (unitId: string, nip: string): string => `${scorecardPath(unitId, nip)}/history`;
/** Padded, so that history sorts by id; derived from the generation, so that repeating a commit repeats the id. */
export const historyPath = (unitId: string, nip: string, generation: number): string =>
  `${historiesPath(unitId, nip)}/${String(generation).padStart(10, '0')}`;
