/** The parts of the API's layout requests that are understood here; their form was checked against the discovery document. */

export interface ApiRange {
  readonly sheetId?: number;
  readonly startRowIndex?: number;
  readonly endRowIndex?: number;
  readonly startColumnIndex?: number;
  readonly endColumnIndex?: number;
}

export interface DimensionRange {
  readonly sheetId?: number;
  readonly dimension?: string;
  readonly startIndex?: number;
  readonly endIndex?: number;
}

export interface Rule {
  readonly condition?: { readonly type?: string; readonly values?: readonly { readonly userEnteredValue?: string }[] };
}

export interface ApiCell {
  readonly userEnteredValue?: {
    readonly stringValue?: string;
    readonly numberValue?: number;
    readonly boolValue?: boolean;
  };
  readonly userEnteredFormat?: { readonly numberFormat?: { readonly type?: string } };
  readonly note?: string;
}

interface SheetProperties {
  readonly sheetId?: number;
  readonly title?: string;
  readonly index?: number;
  readonly hidden?: boolean;
  readonly gridProperties?: {
    readonly rowCount?: number;
    readonly columnCount?: number;
    readonly frozenRowCount?: number;
    readonly frozenColumnCount?: number;
  };
}

/** One request; exactly one of these is there. */
export interface ApiRequest {
  readonly updateSpreadsheetProperties?: {
    readonly properties?: { readonly locale?: string; readonly timeZone?: string };
    readonly fields?: string;
  };
  readonly addSheet?: { readonly properties?: SheetProperties };
  readonly deleteSheet?: { readonly sheetId?: number };
  readonly updateSheetProperties?: { readonly properties?: SheetProperties; readonly fields?: string };
  readonly appendDimension?: { readonly sheetId?: number; readonly dimension?: string; readonly length?: number };
  readonly updateCells?: {
    readonly start?: { readonly sheetId?: number; readonly rowIndex?: number; readonly columnIndex?: number };
    readonly rows?: readonly { readonly values?: readonly ApiCell[] }[];
    readonly fields?: string;
  };
  readonly repeatCell?: { readonly range?: ApiRange; readonly cell?: ApiCell; readonly fields?: string };
  readonly setDataValidation?: { readonly range?: ApiRange; readonly rule?: Rule };
  readonly updateDimensionProperties?: {
    readonly range?: DimensionRange;
    readonly properties?: { readonly pixelSize?: number; readonly hiddenByUser?: boolean };
    readonly fields?: string;
  };
  readonly addDimensionGroup?: { readonly range?: DimensionRange };
  readonly updateDimensionGroup?: {
    readonly dimensionGroup?: { readonly range?: DimensionRange; readonly collapsed?: boolean };
    readonly fields?: string;
  };
  readonly addProtectedRange?: {
    readonly protectedRange?: { readonly protectedRangeId?: number; readonly range?: ApiRange };
  };
  readonly addConditionalFormatRule?: { readonly rule?: { readonly ranges?: readonly ApiRange[] } };
  readonly addChart?: {
    readonly chart?: {
      readonly position?: { readonly overlayPosition?: { readonly anchorCell?: { readonly sheetId?: number } } };
    };
  };
}
