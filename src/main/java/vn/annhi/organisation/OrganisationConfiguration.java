package vn.annhi.organisation;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.annhi.datafile.DataFileException;

/** The chart and the officers of this installation, chosen by configuration. */
@Configuration(proxyBeanMethods = false)
class OrganisationConfiguration {

    @Bean
    OrganisationChart organisationChart(@Value("${annhi.organisation.chart}") String chart) {
        return OrganisationChart.load(chart);
    }

    @Bean
    Officers officers(@Value("${annhi.organisation.officers}") String file, OrganisationChart chart) {
        if (file.isBlank()) {
            throw new DataFileException(
                    "annhi.organisation.officers",
                    0,
                    "no table of officers is configured (environment: ANNHI_OFFICERS)");
        }
        return new Officers(OfficerFile.read(file, chart));
    }
}
