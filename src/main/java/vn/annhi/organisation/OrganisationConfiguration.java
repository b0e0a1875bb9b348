package vn.annhi.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import vn.annhi.datafile.DataFileException;

/** The chart and the officers of this installation, chosen by configuration. */
@Configuration(proxyBeanMethods = false)
class OrganisationConfiguration {

    private static final String SENDERS = "annhi.intake.senders";

    @Bean
    OrganisationChart organisationChart(@Value("${annhi.organisation.chart}") String chart) {
        return OrganisationChart.load(chart);
    }

    /** One sender as the configuration writes it. */
    record SenderLine(
            @Nullable String id,
            @Nullable String name,
            @Nullable String tokenDigest,
            @Nullable String position) {}

    @Bean
    NoticeSenders noticeSenders(Environment environment, OrganisationChart chart) {
        var lines = Binder.get(environment).bind(SENDERS, Bindable.listOf(SenderLine.class));
        try {
            return new NoticeSenders(
                    lines.orElse(List.of()).stream()
                            .map(OrganisationConfiguration::sender)
                            .toList(),
                    chart);
        } catch (IllegalArgumentException e) {
            throw new DataFileException(SENDERS, 0, String.valueOf(e.getMessage()));
        }
    }

    private static NoticeSender sender(SenderLine line) {
        return new NoticeSender(
                given(line.id(), "id"),
                given(line.name(), "name"),
                given(line.tokenDigest(), "token-digest"),
                PositionId.parse(given(line.position(), "position")));
    }

    private static String given(@Nullable String value, String property) {
        if (value == null) {
            throw new IllegalArgumentException("a sender has no " + property);
        }
        return value;
    }

    @Bean
    Officers officers(
            @Value("${annhi.organisation.officers}") String file, OrganisationChart chart, NoticeSenders senders) {
        if (file.isBlank()) {
            throw new DataFileException(
                    "annhi.organisation.officers",
                    0,
                    "no table of officers is configured (environment: ANNHI_OFFICERS)");
        }
        return new Officers(OfficerFile.read(file, chart), senders);
    }
}
