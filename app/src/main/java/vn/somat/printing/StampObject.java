package vn.somat.printing;

import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Shape;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Dấu trên văn bản in ra: where a page says {@code <object type="somat/stamp">} the one stamp of these papers stands: as far from
 * the left as its pack wants it, and as far from above, or further down where the head of the paper needs the room.
 */
final class StampObject implements FSObjectDrawer {

    static final String TYPE = "somat/stamp";

    private static final double MM_PER_PIXEL = 25.4 / 96;

    private record Spot(int page, double top) {}

    private final PlacedStamp placed;
    private final GlyphGuard guard;
    private final List<Spot> spots = new ArrayList<>();

    StampObject(PlacedStamp placed, GlyphGuard guard) {
        this.placed = placed;
        this.guard = guard;
    }

    /** The room it takes. */
    String markup() {
        return "<object type=\"" + TYPE + "\" style=\"" + Html.mm("width", 1)
                + Html.mm("height", placed.stamp().height()) + "display:block;margin:2mm 0;\"></object>";
    }

    @Override
    @SuppressWarnings("NullAway") // null is this library's word for "nothing to click on"
    public @Nullable Map<Shape, String> drawObject(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        var page = context.getPage();
        double above = y - page.getPaintingTop() + page.getMarginBorderPadding(context, CalculatedStyle.TOP);
        spots.add(new Spot(context.getPageNo(), above / dotsPerPixel * MM_PER_PIXEL));
        return null;
    }

    /** Draws it upon the finished pages. */
    void draw(PDDocument pdf) throws IOException {
        var bold = new TextFace(pdf, Cut.SERIF_BOLD);
        for (var spot : spots) {
            try (var page = new PDPageContentStream(pdf, pdf.getPage(spot.page()), AppendMode.APPEND, true, true)) {
                new StampDrawing(bold, page, guard, Paper.A4.height())
                        .draw(placed.stamp(), placed.left(), Math.max(placed.top(), spot.top()));
            }
        }
    }
}
