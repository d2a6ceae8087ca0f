# docker build -t palmares . && docker run --rm -it -v palmares:/data palmares ask most-wins monuments
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY . .
RUN mvn -q -B -Dquick -Dmaven.test.skip=true package

FROM eclipse-temurin:17-jre
COPY --from=build /build/target/dist /opt/palmares
COPY --from=build /build/palmares /opt/palmares/palmares
RUN ln -s /opt/palmares/palmares /usr/local/bin/palmares && useradd --create-home palmares && install -d -o palmares /data
USER palmares
ENV LANG=C.UTF-8 XDG_DATA_HOME=/data XDG_CACHE_HOME=/data/cache
VOLUME /data
WORKDIR /data
ENTRYPOINT ["palmares"]
