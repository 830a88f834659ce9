/** The largest document that is read. */
export const DOCUMENT_LIMIT_BYTES = 20 * 1024 * 1024;

/** The longest text that is read, in UTF-16 units. */
export const TEXT_LIMIT = 1_000_000;

/** The same for a workbook: a ledger of 5,000 findings, the most that is exported at once, must find its way back. */
export const SHEET_TEXT_LIMIT = 10_000_000;
