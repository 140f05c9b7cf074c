/**
 * The order in which ECMA-376 (Part 1, clause 17 and the schema of WordprocessingML) wants the children of elements that
 * we write; Word refuses a file in which some of them stand otherwise. A child that is not listed is a fault too.
 */
const looks =
  'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath';

const paragraphs =
  'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange';

const settings =
  'writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries displayBackgroundShape printPostScriptOverText printFractionalCharacterWidth printFormsData embedTrueTypeFonts embedSystemFonts saveSubsetFonts saveFormsData mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors hideGrammaticalErrors activeWritingStyle proofState formsDesign attachedTemplate linkStyles stylePaneFormatFilter stylePaneSortMethod documentType mailMerge revisionView trackRevisions doNotTrackMoves doNotTrackFormatting documentProtection autoFormatOverride styleLockTheme styleLockQFSet defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps showEnvelope summaryLength clickAndTypeStyle defaultTableStyle evenAndOddHeaders bookFoldRevPrinting bookFoldPrinting bookFoldPrintingSheets drawingGridHorizontalSpacing drawingGridVerticalSpacing displayHorizontalDrawingGridEvery displayVerticalDrawingGridEvery doNotUseMarginsForDrawingGridOrigin drawingGridHorizontalOrigin drawingGridVerticalOrigin doNotShadeFormData noPunctuationKerning characterSpacingControl printTwoOnOne strictFirstAndLastChars noLineBreaksAfter noLineBreaksBefore savePreviewPicture doNotValidateAgainstSchema saveInvalidXml ignoreMixedContent alwaysShowPlaceholderText doNotDemarcateInvalidXml saveXmlDataOnly useXSLTWhenSaving saveThroughXslt showXMLTags alwaysMergeEmptyNamespace updateFields hdrShapeDefaults footnotePr endnotePr compat docVars rsids mathPr attachedSchema themeFontLang clrSchemeMapping doNotIncludeSubdocsInStats doNotAutoCompressPictures forceUpgrade captions readModeInkLockDown smartTagType schemaLibrary shapeDefaults doNotEmbedSmartTags decimalSymbol listSeparator';

const cellBorders = 'top start left bottom end right insideH insideV tl2br tr2bl';
const cellMargins = 'top start left bottom end right';

const orders: Readonly<Record<string, string>> = {
  document: 'background body',
  body: 'p|tbl sectPr',
  hdr: 'p|tbl',
  ftr: 'p|tbl',
  p: 'pPr r',
  pPr: paragraphs,
  r: 'rPr t|tab|br|fldChar|instrText|noBreakHyphen|softHyphen|footnoteRef|endnoteRef|separator|continuationSeparator',
  rPr: looks,
  pBdr: 'top left bottom right between bar',
  numPr: 'ilvl numId',
  tbl: 'tblPr tblGrid tr',
  tblPr:
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  tblGrid: 'gridCol',
  tblBorders: 'top start left bottom end right insideH insideV',
  tblCellMar: cellMargins,
  tr: 'tblPrEx trPr tc',
  trPr: 'cnfStyle|divId|gridBefore|gridAfter|wBefore|wAfter|cantSplit|trHeight|tblHeader|tblCellSpacing|jc|hidden',
  tc: 'tcPr p|tbl',
  tcPr: 'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  tcBorders: cellBorders,
  tcMar: cellMargins,
  sectPr:
    'headerReference|footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings',
  numbering: 'numPicBullet abstractNum num numIdMacAtCleanup',
  abstractNum: 'nsid multiLevelType tmpl name styleLink numStyleLink lvl',
  lvl: 'start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr',
  num: 'abstractNumId lvlOverride',
  lvlOverride: 'startOverride lvl',
  styles: 'docDefaults latentStyles style',
  docDefaults: 'rPrDefault pPrDefault',
  rPrDefault: 'rPr',
  pPrDefault: 'pPr',
  style:
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr',
  settings,
  compat: 'compatSetting',
  footnotes: 'footnote',
  footnote: 'p|tbl',
  endnotes: 'endnote',
  endnote: 'p|tbl',
  footnotePr: 'pos numFmt numStart numRestart footnote',
  endnotePr: 'pos numFmt numStart numRestart endnote',
  fonts: 'font',
  comments: 'comment',
};

/** Elements that may stand once in their parent; all others of a list above may be repeated. */
const repeated = new Set(
  'p tbl r t tab br fldChar instrText noBreakHyphen softHyphen gridCol tr tc headerReference footerReference numPicBullet abstractNum num lvl lvlOverride style tblStylePr compatSetting footnote endnote font comment activeWritingStyle attachedSchema smartTagType'.split(
    ' ',
  ),
);

/** What is wrong with the children of an element: one out of order, unknown, or too often there; nothing when sound. */
export function findChildFaults(parent: string, children: readonly string[]): readonly string[] {
  const order = orders[parent];
  if (order === undefined) return children.length === 0 ? [] : [`${parent}: not known to have children`];
  const places = new Map(
    order.split(' ').flatMap((place, at) => place.split('|').map((name): [string, number] => [name, at])),
  );
  const faults: string[] = [];
  let reached = -1;
  for (const [index, child] of children.entries()) {
    const place = places.get(child);
    if (place === undefined) faults.push(`${parent}: ${child} is no child of it`);
    else if (place < reached) faults.push(`${parent}: ${child} comes too late`);
    else reached = place;
    if (!repeated.has(child) && children.indexOf(child) < index)
      faults.push(`${parent}: ${child} is there twice`);
  }
  return faults;
}
