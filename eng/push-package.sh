#!/bin/sh
# Pushes the C# package to the feed that this machine is set up with. NUGET_API_KEY comes from the environment.
set -eu
feed=$(dotnet nuget list source --format short | sed -n 's/^E *//p' | head -1)
for package in dist/*.nupkg; do
  dotnet nuget push "$package" --source "$feed" --api-key "$NUGET_API_KEY" --skip-duplicate
done
