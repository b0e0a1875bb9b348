package vn.annhi;

import org.springframework.boot.SpringApplication;
import vn.annhi.local.LocalServices;

/** The whole system on one machine with one command: real PostgreSQL, mail catcher, demo units and officers. */
public final class LocalAnNhi {

    private LocalAnNhi() {}

    public static void main(String[] args) {
        SpringApplication.from(AnNhi::main)
                .with(LocalServices.class)
                .withAdditionalProfiles("local")
                .run(args);
    }
}
