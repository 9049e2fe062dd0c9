package vn.somat.printing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The zip around a form as DOCX (ECMA-376): types, links, properties, looks, and the text of {@link WordText}. */
final class WordPackage {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private static final String TYPES = "<Types xmlns=\"" + PACKAGE + "content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Default Extension=\"png\" ContentType=\"image/png\"/>"
            + override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
            + override("/word/document.xml", TYPE + "document.main+xml")
            + override("/word/styles.xml", TYPE + "styles+xml") + override("/word/header1.xml", TYPE + "header+xml")
            + "</Types>";

    private static final String LINKS = "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
            + link(1, OFFICE + "/officeDocument", "word/document.xml")
            + link(2, PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml") + "</Relationships>";

    private static final String STYLES =
            "<w:styles xmlns:w=\"" + WordText.MAIN + "\"><w:docDefaults><w:rPrDefault><w:rPr>"
                    + "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"Times New Roman\" "
                    + "w:cs=\"Times New Roman\"/><w:sz w:val=\"26\"/><w:szCs w:val=\"26\"/>"
                    + "<w:lang w:val=\"vi-VN\" w:eastAsia=\"vi-VN\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault></w:docDefaults>"
                    + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
                    + style("Heading1", "heading 1")
                    + "<w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before=\"160\" w:after=\"60\"/>"
                    + "<w:outlineLvl w:val=\"0\"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>"
                    + style("BodyText", "Body Text")
                    + "<w:pPr><w:spacing w:before=\"40\" w:after=\"60\" w:line=\"288\" w:lineRule=\"auto\"/>"
                    + "<w:ind w:firstLine=\"567\"/><w:jc w:val=\"both\"/></w:pPr></w:style></w:styles>";

    /** How the text calls what stands above every page but the first: its number. */
    static final String PAGE_NUMBER = "rIdPage";

    private static final String NUMBERED = "<w:hdr xmlns:w=\"" + WordText.MAIN
            + "\"><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
            + "<w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>2</w:t></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p></w:hdr>";

    private WordPackage() {}

    static void write(OfficialForm form, OutputStream out) throws IOException {
        write(form.documentTitle(), form.printedAt(), WordText.of(form), List.of(), out);
    }

    static void write(WrittenReport report, OutputStream out) throws IOException {
        var written = WordReport.of(report);
        write(report.documentTitle(), report.printedAt(), written.xml(), written.plots(), out);
    }

    /** How the text calls a picture, counted from 1. */
    static String pictureLink(int number) {
        return "rId" + (number + 1);
    }

    private static void write(String title, Instant printedAt, String text, List<Plot> plots, OutputStream out)
            throws IOException {
        Instant madeAt = printedAt.truncatedTo(ChronoUnit.SECONDS);
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        part(zip, madeAt, "[Content_Types].xml", TYPES);
        part(zip, madeAt, "_rels/.rels", LINKS);
        part(zip, madeAt, "docProps/core.xml", XlsxParts.core(title, madeAt));
        part(zip, madeAt, "word/_rels/document.xml.rels", textLinks(plots.size()));
        part(zip, madeAt, "word/styles.xml", STYLES);
        part(zip, madeAt, "word/header1.xml", NUMBERED);
        part(zip, madeAt, "word/document.xml", text);
        for (int i = 1; i <= plots.size(); i++) {
            entry(zip, madeAt, "word/media/plot" + i + ".png", PlotDrawing.png(plots.get(i - 1)));
        }
        zip.finish();
        zip.flush();
    }

    private static void part(ZipOutputStream zip, Instant madeAt, String name, String xml) throws IOException {
        entry(zip, madeAt, name, (HEAD + xml).getBytes(StandardCharsets.UTF_8));
    }

    private static void entry(ZipOutputStream zip, Instant madeAt, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setLastModifiedTime(FileTime.from(madeAt));
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static String textLinks(int pictures) {
        var links = new StringBuilder("<Relationships xmlns=\"" + PACKAGE + "relationships\">")
                .append(link(1, OFFICE + "/styles", "styles.xml"))
                .append(link(PAGE_NUMBER, OFFICE + "/header", "header1.xml"));
        for (int i = 1; i <= pictures; i++) {
            links.append(link(i + 1, OFFICE + "/image", "media/plot" + i + ".png"));
        }
        return links.append("</Relationships>").toString();
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>";
    }

    private static String style(String id, String name) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name
                + "\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/>";
    }

    private static String link(int number, String type, String target) {
        return link("rId" + number, type, target);
    }

    private static String link(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }
}
