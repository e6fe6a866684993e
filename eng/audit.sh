#!/bin/sh
# Looks for packages, also indirect ones, with known vulnerabilities or that their authors have given up. The restore fails for
# vulnerabilities as well (NuGetAudit); this lists them. A feed that has no such data cannot answer, which is no failure.
set -u
bad=0
for question in --vulnerable --deprecated; do
  answer=$(dotnet list PulumiTencentSsl.sln package $question --include-transitive --no-restore --format json 2>&1)
  code=$?
  if [ "$code" -ne 0 ]; then
    echo "audit: the feed cannot answer $question"
  elif echo "$answer" | grep -q '"topLevelPackages"\|"transitivePackages"'; then
    echo "$answer"
    echo "audit: packages found by $question" >&2
    bad=1
  else
    echo "audit: $question finds nothing"
  fi
done
exit "$bad"
