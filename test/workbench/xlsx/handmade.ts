/** @fileoverview Workbooks written part by part, for what other programs at hand do not write. */
import { MAIN, OFFICE, rels, small, XML, zipped } from "../../../tools/hostile/handmade";

/** Shared and array formulas, `t="d"`, rich inline text, `_x0007_`, cells without `r`, a rule in an extension. */
export function oddCells(): Uint8Array {
  return small(
    `<sheetData><row><c><v>1</v></c><c t="inlineStr"><is><r><rPr><b/></rPr><t>đậm</t></r><r><t xml:space="preserve"> thường</t></r></is></c></row>` +
      `<row r="2" spans="1:3"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" ref="B2:B4" si="0">A2*$A$1+SUM(A$1:A2)</f><v>5</v></c><c r="C2" t="str"><f>"a"&amp;"&lt;"</f><v>a&lt;</v></c></row>` +
      `<row r="3" spans="1:3"><c r="A3"><v>3</v></c><c r="B3"><f t="shared" si="0"/><v>9</v></c></row>` +
      `<row r="4"><c r="A4"><v>4</v></c><c r="B4"><f t="shared" si="0"></f><v>14</v></c><c r="D4" t="d"><v>2021-11-22T07:30:00</v></c></row>` +
      `<row r="5"><!-- <c r="A5"/> --><c r="A5" t="inlineStr"><is><t>a_x0007_b</t></is></c><c r="B5" t="e"><v>#REF!</v></c><c r='C5' t='b'><v>1</v></c></row>` +
      `<row r="6"><c r="A6"><f t="array" ref="A6:A7">A1:A2*2</f><v>2</v></c></row><row r="7"><c r="A7"><v>4</v></c></row>` +
      `<row r="8"><c r="A8"><f>A1</f></c><c r="B8" t="str"><f>""</f><v></v></c></row></sheetData>` +
      `<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" count="1"><x14:dataValidation type="list" showErrorMessage="1"><x14:formula1><xm:f>Bảng!$A$2:$A$4</xm:f></x14:formula1><xm:sqref>A2:A4</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`,
    {
      "xl/_rels/workbook.xml.rels": rels(
        ["rId1", "worksheet", "worksheets/sheet1.xml"],
        ["rId2", "calcChain", "calcChain.xml"],
      ),
      "xl/calcChain.xml": `${XML}<calcChain xmlns="${MAIN}"><c r="B2" i="7"/><c r="B3" i="7"/><c r="B4" i="7"/><c r="C2" i="7"/></calcChain>`,
    },
  );
}

/** Every element with a prefix, as the Open XML SDK writes it; parts in odd places; 1904; a macro; no styles. */
export function prefixed(): Uint8Array {
  return zipped({
    "[Content_Types].xml": `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Override PartName="/parts/one.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/parts/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
    "_rels/.rels": rels(["R1", "officeDocument", "/book.xml"]),
    "book.xml": `${XML}<x:workbook xmlns:x="${MAIN}"><x:workbookPr date1904="1"/><x:sheets><x:sheet name="Một" sheetId="3" rel:id="A" xmlns:rel="${OFFICE}"/></x:sheets></x:workbook>`,
    "_rels/book.xml.rels": rels(
      ["A", "worksheet", "/parts/one.xml"],
      ["S", "styles", "parts/styles.xml"],
      ["V", "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin"],
    ),
    "vbaProject.bin": new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]),
    "parts/styles.xml": `${XML}<x:styleSheet xmlns:x="${MAIN}"><x:fonts><x:font><x:sz val="11"/></x:font></x:fonts><x:fills><x:fill><x:patternFill/></x:fill></x:fills><x:borders><x:border/></x:borders><x:cellXfs><x:xf/><x:xf numFmtId="14"/><x:xf quotePrefix="1"/></x:cellXfs></x:styleSheet>`,
    "parts/one.xml": `${XML}<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" s="1"><x:v>42690</x:v></x:c><x:c r="B1" s="2" t="inlineStr"><x:is><x:t>=chữ</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`,
  });
}

/** A picture in a cell, a threaded comment, a note, themed and indexed colours, a checkbox. */
export function modern(done = ""): Uint8Array {
  const VML =
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1025" fillcolor="#abcdef"><br><x:ClientData ObjectType="Note"><x:Row>0</x:Row><x:Column>0</x:Column></x:ClientData></v:shape><v:shape id="_x0000_s1026"><x:ClientData ObjectType="Note"><x:Row>1</x:Row><x:Column>0</x:Column></x:ClientData></v:shape></xml>';
  return small(
    `<sheetData><row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="2"><v>2</v></c><c r="C1" t="e" vm="1"><v>#VALUE!</v></c><c r="D1" s="3" t="b"><v>0</v></c></row><row r="2"><c r="A2"><v>3</v></c></row></sheetData><legacyDrawing r:id="rId2"/>`,
    {
      "xl/_rels/workbook.xml.rels": rels(
        ["rId1", "worksheet", "worksheets/sheet1.xml"],
        ["rId2", "styles", "styles.xml"],
        ["rId3", "theme", "theme/theme1.xml"],
        ["rId4", "sheetMetadata", "metadata.xml"],
        [
          "rId5",
          "http://schemas.microsoft.com/office/2022/10/relationships/richValueRel",
          "richData/richValueRel.xml",
        ],
        ["rId6", "http://schemas.microsoft.com/office/2017/10/relationships/person", "persons/person.xml"],
      ),
      "xl/theme/theme1.xml": `${XML}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2><a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:themeElements></a:theme>`,
      "xl/styles.xml": `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/></font><font><sz val="11"/><color theme="0"/></font></fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="4" tint="0.59999389629810485"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor indexed="13"/></patternFill></fill></fills><borders count="1"><border/></borders><cellXfs count="4"><xf/><xf fillId="2"/><xf fillId="3" fontId="1"/><xf><extLst><ext uri="{C7286773-470A-42A8-94C5-96B5CB345126}" xmlns:xfpb="http://schemas.microsoft.com/office/spreadsheetml/2022/featurepropertybag"><xfpb:xfComplement i="0"/></ext></extLst></xf></cellXfs></styleSheet>`,
      "xl/metadata.xml": `${XML}<metadata xmlns="${MAIN}"/>`,
      "xl/richData/richValueRel.xml": `${XML}<richValueRels xmlns="http://schemas.microsoft.com/office/spreadsheetml/2022/richvaluerel"/>`,
      "xl/persons/person.xml": `${XML}<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"/>`,
      "xl/worksheets/_rels/sheet1.xml.rels": rels(
        ["rId1", "comments", "../comments1.xml"],
        ["rId2", "vmlDrawing", "../drawings/vmlDrawing1.vml"],
        [
          "rId3",
          "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
          "../threadedComments/threadedComment1.xml",
        ],
      ),
      "xl/comments1.xml": `${XML}<comments xmlns="${MAIN}"><authors><author>A</author><author>tc={1}</author></authors><commentList><comment ref="A1" authorId="0"><text><r><rPr><b/></rPr><t>Cũ:</t></r><r><t xml:space="preserve"> giữ nguyên</t></r></text></comment><comment ref="A2" authorId="1"><text><t>[Threaded comment] Bình luận: xong chưa?</t></text></comment></commentList></comments>`,
      "xl/drawings/vmlDrawing1.vml": VML,
      "xl/threadedComments/threadedComment1.xml": `${XML}<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="A2" id="{1}"${done}><text>xong chưa?</text></threadedComment></ThreadedComments>`,
    },
  );
}
