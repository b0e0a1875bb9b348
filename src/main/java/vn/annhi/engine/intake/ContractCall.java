package vn.annhi.engine.intake;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The contract of these calls (OpenAPI 3.1); it was written first, and tests hold the calls and Mẫu 01 to it. */
@RestController
class ContractCall {

    private final Resource contract = new ClassPathResource("openapi.json");

    @GetMapping("/api/openapi.json")
    ResponseEntity<Resource> contract() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(contract);
    }
}
