package vn.somat.printing;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Calendar;
import java.util.Date;
import java.util.TimeZone;
import javax.xml.transform.TransformerException;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.type.BadFieldValueException;
import org.apache.xmpbox.xml.XmpSerializer;

/** What turns a PDF into PDF/A-2b: XMP metadata, the sRGB output intent, the language. */
final class PdfA {

    static final String LANGUAGE = "vi-VN";
    static final String PRODUCER = "So Mat";

    private PdfA() {}

    /** An empty document that never touches the disk: its streams may hold secrets in clear. */
    static PDDocument empty() {
        return new PDDocument(IOUtils.createMemoryOnlyStreamCache());
    }

    static byte[] srgb() {
        return ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    }

    static void complete(PDDocument pdf, String title, Instant madeAt) throws IOException {
        Calendar made = Calendar.getInstance(TimeZone.getTimeZone("Asia/Ho_Chi_Minh"));
        made.setTime(Date.from(madeAt));
        made.set(Calendar.MILLISECOND, 0);
        var catalog = pdf.getDocumentCatalog();
        catalog.setLanguage(LANGUAGE);
        PDViewerPreferences viewer = new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
        viewer.setDisplayDocTitle(true);
        catalog.setViewerPreferences(viewer);
        var info = pdf.getDocumentInformation();
        info.setTitle(title);
        info.setProducer(PRODUCER);
        info.setCreationDate(made);
        info.setModificationDate(made);
        catalog.setMetadata(new PDMetadata(pdf, new ByteArrayInputStream(xmp(title, made))));
        PDOutputIntent intent = new PDOutputIntent(pdf, new ByteArrayInputStream(srgb()));
        intent.setInfo("sRGB IEC61966-2.1");
        intent.setOutputCondition("sRGB IEC61966-2.1");
        intent.setOutputConditionIdentifier("sRGB IEC61966-2.1");
        intent.setRegistryName("http://www.color.org");
        catalog.addOutputIntent(intent);
    }

    private static byte[] xmp(String title, Calendar made) throws IOException {
        XMPMetadata xmp = XMPMetadata.createXMPMetadata();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var part = xmp.createAndAddPDFAIdentificationSchema();
            part.setPart(2);
            part.setConformance("B");
            xmp.createAndAddDublinCoreSchema().setTitle(title);
            xmp.createAndAddAdobePDFSchema().setProducer(PRODUCER);
            var basic = xmp.createAndAddXMPBasicSchema();
            basic.setCreateDate(made);
            basic.setModifyDate(made);
            new XmpSerializer().serialize(xmp, out, true);
            return out.toByteArray();
        } catch (BadFieldValueException | TransformerException e) {
            throw new IOException("metadata could not be written", e);
        }
    }
}
