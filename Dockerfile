FROM eclipse-temurin:17-jdk-noble AS build
WORKDIR /build
COPY . .
RUN ./mvnw --batch-mode -DskipTests package
RUN java -Djarmode=tools -jar target/an-nhi-*.jar extract --layers --application-filename an-nhi.jar --destination image

FROM eclipse-temurin:17-jre-noble
RUN groupadd --system --gid 10001 annhi && useradd --system --uid 10001 --gid annhi --no-create-home annhi
WORKDIR /app
# What changes least comes first, so that a new release is a small download
COPY --from=build /build/image/dependencies/ ./
COPY --from=build /build/image/snapshot-dependencies/ ./
COPY --from=build /build/image/spring-boot-loader/ ./
COPY --from=build /build/image/application/ ./
USER 10001:10001
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=5s --start-period=180s --retries=4 \
    CMD ["curl", "--fail", "--silent", "--output", "/dev/null", "http://localhost:8080/actuator/health/readiness"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-XX:+ExitOnOutOfMemoryError", "-jar", "an-nhi.jar"]
