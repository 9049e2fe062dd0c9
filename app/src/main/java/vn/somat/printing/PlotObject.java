package vn.somat.printing;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Shape;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Draws a plot where a page says {@code <object type="somat/plot" data="…">}, the data being its place among the page's plots. */
final class PlotObject implements FSObjectDrawer {

    static final String TYPE = "somat/plot";

    private final List<Plot> plots;

    PlotObject(List<Plot> plots) {
        this.plots = plots;
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
        Plot plot = plots.get(Integer.parseInt(element.getAttribute("data")));
        float wide = (float) width / dotsPerPixel;
        float high = (float) height / dotsPerPixel;
        device.drawWithGraphics(
                (float) x,
                (float) y,
                wide,
                high,
                graphics -> PlotDrawing.draw(plot, graphics, wide / PlotLayout.WIDTH));
        return null;
    }
}
