<?xml version="1.0" encoding="UTF-8"?>
<!-- The library's POM from the program's: another name, no build, and no dependency that only commands and notebooks have. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:m="http://maven.apache.org/POM/4.0.0"
    exclude-result-prefixes="m">
  <xsl:output method="xml" encoding="UTF-8" indent="yes"/>
  <xsl:strip-space elements="*"/>

  <xsl:template match="@*|node()">
    <xsl:copy><xsl:apply-templates select="@*|node()"/></xsl:copy>
  </xsl:template>

  <xsl:template match="/m:project/m:artifactId|/m:project/m:name">
    <xsl:copy>palmares-core</xsl:copy>
  </xsl:template>

  <xsl:template match="/m:project/m:build|/m:project/m:profiles|comment()"/>
  <xsl:template match="m:dependency[m:scope='test' or m:scope='provided' or m:scope='import' and m:artifactId='junit-bom']"/>
  <xsl:template match="m:dependency[m:groupId='info.picocli' or m:groupId='org.jline' or m:artifactId='progressbar']"/>
  <xsl:template match="m:dependency[m:artifactId='slf4j-nop']"/>
</xsl:stylesheet>
