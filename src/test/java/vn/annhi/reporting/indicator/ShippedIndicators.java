package vn.annhi.reporting.indicator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;

/** The dimensions and indicators that come with An Nhi, without an application around them. */
public final class ShippedIndicators {

    private ShippedIndicators() {}

    public static Dimensions dimensions() {
        return new Dimensions();
    }

    public static IndicatorList list() {
        try (var table = ShippedIndicators.class.getResourceAsStream("/data/reporting/indicators.csv")) {
            return new IndicatorList(
                    "AN-NHI-1",
                    "shipped",
                    LocalDate.of(2021, 11, 15),
                    IndicatorReader.read(ImportTable.text(table), dimensions()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
