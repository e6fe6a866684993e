#!/bin/sh
# Mutation testing: changes the provider's code in small ways and looks whether a test notices. Reports stand in artifacts/mutation.
set -eu
dotnet tool restore > /dev/null
for project in ${PROJECT:-Api Plugin}; do
  dotnet dotnet-stryker --test-runner mtp --config-file "eng/stryker.$project.json" --output "artifacts/mutation/$project"
done
