package vn.annhi.dossier;

import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** The limits of documents, and the virus scanner if there is one. */
@Configuration(proxyBeanMethods = false)
class DocumentConfiguration {

    @Bean
    DocumentLimits documentLimits(
            @Value("${annhi.documents.max-size}") DataSize maxSize,
            @Value("${annhi.documents.max-per-case}") int maxPerCase) {
        return new DocumentLimits(maxSize, maxPerCase);
    }

    @Bean
    VirusScan virusScan(
            @Value("${annhi.documents.clamd.host}") String host, @Value("${annhi.documents.clamd.port}") int port) {
        if (host.isBlank()) {
            LoggerFactory.getLogger(VirusScan.class).warn("no virus scanner: annhi.documents.clamd.host is not set");
            return content -> ScanResult.NOT_SCANNED;
        }
        return new ClamdScan(host, port);
    }
}
