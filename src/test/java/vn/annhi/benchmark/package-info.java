/** Measurements, run by {@code ./mvnw -Pbenchmark test} only. */
package vn.annhi.benchmark;
