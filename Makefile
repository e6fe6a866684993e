# make help lists the targets.
.DEFAULT_GOAL := help
.PHONY: help preview preview-all must-fail test test-native conformance provider dist sbom sums install uninstall sdk-package bench lint audit locked lock mutation format schema clean build ci pulumi-sdk compare-sdk push-package verify-release release-notes

EXAMPLE       ?= read-certificate
CERTIFICATE   ?=
SECRET_KEY    ?=
STACK         ?= dev
CONFIGURATION ?= Release
SUITES        ?=
PROJECT       ?=

DOTNET  := dotnet
# The one place of the version.
VERSION := $(shell sed -n 's|.*<Version>\(.*\)</Version>.*|\1|p' Directory.Build.props)
BUILT   := bin/pulumi-resource-tencentssl
FLAGS   := -c $(CONFIGURATION) -v quiet --nologo -clp:NoSummary $(if $(PulumiSdk),-p:PulumiSdk=$(PulumiSdk))

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1|\2/p' Makefile | awk -F'|' '{ printf "%-22s %s\n", $$1, $$2 }'

preview: provider build ## preview an example against the stand-ins and show its outputs [EXAMPLE=folder] [CERTIFICATE=id] [SECRET_KEY=key]
	@EXAMPLE='$(EXAMPLE)' CERTIFICATE='$(CERTIFICATE)' SECRET_KEY='$(SECRET_KEY)' STACK='$(STACK)' CONFIGURATION='$(CONFIGURATION)' sh eng/preview.sh

preview-all: provider build ## preview every example
	@CONFIGURATION='$(CONFIGURATION)' sh eng/preview-all.sh

must-fail: provider build ## preview what has to fail, and see that it does
	@CONFIGURATION='$(CONFIGURATION)' sh eng/must-fail.sh

test: provider build ## run all tests of this repository [SUITES="Api.Tests Plugin.Tests"]
	@CONFIGURATION='$(CONFIGURATION)' SUITES='$(SUITES)' sh eng/test.sh

test-native: provider build ## run the tests that start processes on the plugin that make dist packed
	@VERSION='$(VERSION)' sh eng/test-native.sh

conformance: provider build ## hold the provider and the stand-ins against the official packages (needs Node.js)
	@CONFIGURATION='$(CONFIGURATION)' sh eng/conformance.sh

provider: $(BUILT) ## build the plugin into bin/

# The build itself finds out what is out of date.
$(BUILT): FORCE | pulumi-sdk
	@$(DOTNET) publish provider/Plugin $(FLAGS) -o bin

build: pulumi-sdk ## build everything
	@$(DOTNET) build PulumiTencentSsl.sln $(FLAGS)

pulumi-sdk: # find out once whether the feed serves the Pulumi package, and remember
	@PulumiSdk='$(PulumiSdk)' sh eng/find-pulumi-sdk.sh

dist: ## publish the native plugin for this platform and pack it with its checksum
	@VERSION='$(VERSION)' sh eng/dist.sh

sbom: ## write the plugin's bill of materials (CycloneDX)
	@$(DOTNET) tool restore > /dev/null
	@$(DOTNET) dotnet-CycloneDX provider/Plugin/TencentSsl.Plugin.csproj -o dist -fn pulumi-resource-tencentssl.cdx.json -F Json -sn pulumi-resource-tencentssl -sv '$(VERSION)'

sums: ## write SHA256SUMS over everything in dist/
	@sh eng/sums.sh

install: ## put the plugin where the Pulumi CLI finds it
	@VERSION='$(VERSION)' sh eng/install.sh install

uninstall: ## remove the plugin from there
	@VERSION='$(VERSION)' sh eng/install.sh uninstall

sdk-package: pulumi-sdk ## build the NuGet package of the C# SDK (needs the real Pulumi package)
	@$(DOTNET) pack sdk/dotnet -c Release -v quiet --nologo $(if $(PulumiSdk),-p:PulumiSdk=$(PulumiSdk)) -o dist

schema: provider ## write the schema, the SDK and the documentation's tables from what the plugin serves
	@$(BUILT) schema > provider/Plugin/schema.json
	@$(DOTNET) run --project sdk/codegen -c $(CONFIGURATION) -v quiet -- --schema provider/Plugin/schema.json --sdk sdk/dotnet --docs README.md docs/*.md

lint: provider build ## format, analyzers, schema, SDK and documentation
	@CONFIGURATION='$(CONFIGURATION)' sh eng/lint.sh

audit: build ## look for packages with known vulnerabilities, and for deprecated ones
	@sh eng/audit.sh

locked: ## hold the packages of what ships against their lock files
	@sh eng/locked.sh

lock: ## write the lock files of what ships
	@sh eng/locked.sh --write

mutation: ## run mutation testing over provider/ (takes long) [PROJECT=Api|Plugin]
	@PROJECT='$(PROJECT)' sh eng/mutation.sh

ci: ## everything that has to pass before a change lands
	@sh eng/ci.sh

format: ## mend the format of the code
	@$(DOTNET) format PulumiTencentSsl.sln

bench: provider ## measure, and write tests/Benchmarks/results.md [QUICK=1]
	@QUICK='$(QUICK)' sh eng/bench.sh

compare-sdk: ## hold the SDK's public members against those that Pulumi's generator writes (needs the Pulumi CLI)
	@sh eng/compare-sdk.sh

push-package: ## push the C# package in dist/ (release workflow)
	@sh eng/push-package.sh

verify-release: ## install a published release and preview with it (release workflow) [TAG=v0.1.0]
	@TAG='$(TAG)' sh eng/verify-release.sh

release-notes: ## print the changelog's words about the version that is released [TAG=v0.1.0]
	@[ '$(TAG)' = 'v$(VERSION)' ] || { echo "the tag is '$(TAG)', but the version is $(VERSION)" >&2; exit 1; }
	@awk -v version="$(TAG:v%=%)" 'index($$0, "## [" version "]") == 1 { inside = 1; found = 1; next } /^## \[/ { inside = 0 } inside; END { exit !found }' CHANGELOG.md

clean: ## remove everything that was built
	@rm -rf artifacts bin dist tests/Conformance/node_modules examples/read-certificate-ts/node_modules examples/account-inventory/inventory.md

FORCE:
