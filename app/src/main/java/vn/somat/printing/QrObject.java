package vn.somat.printing;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Draws a QR where a page says {@code <object type="somat/qr" data="…">}: as shapes, in the size of the element. */
final class QrObject implements FSObjectDrawer {

    static final String TYPE = "somat/qr";

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
        QrCode code = QrCode.of(element.getAttribute("data"));
        float side = (float) Math.min(width, height) / dotsPerPixel;
        float module = side / code.size();
        Path2D.Float path = new Path2D.Float();
        for (QrCode.Bar bar : code.bars()) {
            float left = bar.x() * module;
            float top = bar.y() * module;
            path.moveTo(left, top);
            path.lineTo(left + bar.length() * module, top);
            path.lineTo(left + bar.length() * module, top + module);
            path.lineTo(left, top + module);
            path.closePath();
        }
        device.drawWithGraphics((float) x, (float) y, side, side, graphics -> {
            graphics.setColor(Color.BLACK);
            graphics.fill(path);
        });
        return null;
    }
}
