package vn.annhi.engine.desk;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import vn.annhi.dossier.DocumentLimits;

/** The server's own limits of uploads follow those of documents. */
@Configuration(proxyBeanMethods = false)
class UploadLimits {

    /** What surrounds the file in a request: names, boundaries. */
    private static final DataSize ENVELOPE = DataSize.ofKilobytes(64);

    /** Uploads stay in memory: no document may rest in a temporary file. */
    @Bean
    MultipartConfigElement multipartConfig(DocumentLimits limits) {
        var file = limits.maxSize().toBytes();
        var request = file + ENVELOPE.toBytes();
        return new MultipartConfigElement("", file, request, Math.toIntExact(request));
    }
}
