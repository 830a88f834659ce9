const PACKAGE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** 文档属性, as if nobody had filled in any. */
const EMPTIED: ReadonlyMap<string, string> = new Map([
  ["docprops/core.xml", `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}"/>`],
  ["docprops/app.xml", `${HEAD}<Properties xmlns="${OFFICE}/extended-properties"/>`],
  ["docmetadata/labelinfo.xml", `${HEAD}<clbl:labelList xmlns:clbl="http://schemas.microsoft.com/office/2020/mipLabelMetadata"/>`],
  ["docprops/custom.xml", `${HEAD}<Properties xmlns="${OFFICE}/custom-properties"/>`],
]);

/** What other programs keep beside the text, such as the properties of a document library: nobody knows what of it is a name. */
const BESIDE = /^customxml\/item\d*\.xml$/;
/** A picture of the first page, as it was when somebody saved it. */
const THUMBNAIL = /^docprops\/thumbnail\.[^/]+$/;

/** Parts in which names of people stand beside what they wrote. */
const WITH_NAMES =
  /^(word\/(glossary\/)?[^/]+\.xml|xl\/(comments[^/]*|workbook|threadedcomments\/[^/]+|persons\/[^/]+|revisions\/[^/]+)\.xml|ppt\/(comments?\/[^/]+|commentauthors|authors|presprops)\.xml)$/;
const RELATIONS = /\.rels$/;

/** Attributes that hold a person's name or account, in whatever vocabulary. */
const NAMES = /((?:^|[\s:])(?:author|initials|userId|displayName|userName|providerId|lastModifiedBy))=("[^"]*"|'[^']*')/g;

/** A part as it goes into the copy: emptied, freed of names, or null where it is copied as it is. */
export function emptied(name: string): string | null {
  const part = name.toLowerCase();
  return EMPTIED.get(part) ?? (BESIDE.test(part) ? `${HEAD}<empty/>` : null);
}

/** Is a part left out, and all that refers to it? */
export function isThumbnail(name: string): boolean {
  return THUMBNAIL.test(name.toLowerCase());
}

/** Does a part have to be read because names may stand in it? */
export function mayHoldNames(name: string): boolean {
  const part = name.toLowerCase();
  return WITH_NAMES.test(part) || RELATIONS.test(part);
}

/** A part's XML without the names of those who wrote comments and changes, and without paths of somebody's own machine. */
export function withoutNames(name: string, xml: string): string {
  const part = name.toLowerCase();
  if (RELATIONS.test(part)) return withoutThumbnail(xml).replace(/Target=(["'])file:[^"']*\1/gi, 'Target="Normal.dotm"');
  const named = /^ppt\/commentauthors\.xml$/.test(part) ? xml.replace(/(\sname)=("[^"]*"|'[^']*')/g, '$1="作者"') : xml;
  return named
    .replace(NAMES, '$1="作者"')
    .replace(/(<(?:\w+:)?author>)[^<]*/g, "$1作者")
    .replace(/<(\w+:)?absPath\s[^>]*\/>/g, "");
}

function withoutThumbnail(relations: string): string {
  return relations.replace(/<(?:\w+:)?Relationship\s[^>]*\/metadata\/thumbnail["'][^>]*\/>/g, "");
}
