#!/bin/bash
# Installs what palmares is measured against, from Debian's packages; what can't be had is left out of the measurements, and said.
missing=()
/usr/bin/python3 -c 'import pandas' 2>/dev/null || missing+=(python3-pandas)
Rscript --vanilla -e 'library(data.table)' >/dev/null 2>&1 || missing+=(r-base-core r-cran-data.table)
command -v sqlite3 >/dev/null || missing+=(sqlite3)
[ ${#missing[@]} -eq 0 ] && exit 0
as_root=
[ "$(id -u)" -eq 0 ] || as_root='sudo -n'
$as_root apt-get install -y --no-install-recommends "${missing[@]}" >/dev/null 2>&1 ||
    echo "not to be had, and so not measured: ${missing[*]} (apt-get install them as root)"
