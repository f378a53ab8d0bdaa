# Vexel's vocabulary for developers. Bare "make" explains itself.
SHELL := /bin/bash
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

export NEXT_TELEMETRY_DISABLED := 1
export CDK_DISABLE_CLI_TELEMETRY := 1
# Node 20 works, and the CDK complains about it at length.
export JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION := 20
export PORT DATA ADMIN_EMAIL ADMIN_PASSWORD

BUILD := .build
SITE  := frontend-static/out
HOST  := localstack/embedded/target
STAGE ?= dev

# The first use of JDK finds one or stops with advice.
JDK    = $(eval JDK := $(shell scripts/find-jdk))$(or $(JDK),$(error no JDK found))
MVN    = JAVA_HOME="$(JDK)" mvn -B -ntp
JAVA   = "$(JDK)/bin/java"
QUICK := -q -Dfast -DskipTests

ZIPS  := functions/runtime,layers/dependencies,layers/models,layers/streaming
INFRA  = $(JAVA) -cp infra-cdk/target/classes:$$(cat infra-cdk/target/runtime-class-path.txt)
# Which parameters there are is known to the one, how they are stored to the other.
OPERATE = $(INFRA) io.vexel.infra.ParameterList $(STAGE) . $(BUILD)/parameters.properties && \
  $(JAVA) -cp functions/runtime/target/classes:$$(cat functions/runtime/target/runtime-class-path.txt) \
  io.vexel.runtime.operations.ParametersMain
CLOUD := $(BUILD)/cdk/$(STAGE)
CDK    = infra-cdk/cli/node_modules/.bin/cdk --app $(CLOUD) --no-notices

BENCH_SOURCES := $(shell find bench/src/main bench/pom.xml -type f 2>/dev/null)
HOST_SOURCES := $(shell find functions/*/src/main functions/*/pom.xml localstack/*/src/main localstack/*/pom.xml pom.xml -type f 2>/dev/null)
INFRA_SOURCES := $(shell find functions/api/src/main infra-cdk/src/main infra-cdk/pom.xml pom.xml -type f 2>/dev/null)
LAYER_SOURCES := $(shell find layers -type f -not -path '*/target/*' 2>/dev/null)
SITE_SOURCES := $(shell find frontend-static -type f -not -path '*/node_modules/*' -not -path '*/.next/*' -not -path '*/out/*' -not -path '*/e2e/*' -not -path '*/ag-ui/*' -not -path '*/screens/*' -not -path '*/lighthouse/*' -not -path 'frontend-static/bench/*' -not -path '*/generated/*' -not -name '*.test.*' -not -path '*/test-results/*' -not -name 'next-env.d.ts' -not -name '*.tsbuildinfo' 2>/dev/null)

.PHONY: help
help: ## This list
	@awk 'BEGIN {FS = ":.*## "; print "Usage: make TARGET [PORT=8080 DATA=.vexel ADMIN_EMAIL=… ADMIN_PASSWORD=…]\n"} \
	  /^[a-z][a-z-]*:.*## / {printf "  %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.PHONY: run
run: $(BUILD)/site $(BUILD)/host ## Build what is missing and serve everything on http://localhost:8080
	@JAVA_HOME="$(JDK)" exec scripts/host

$(BUILD)/host: $(HOST_SOURCES)
	@mkdir -p $(BUILD)
	@echo "Building the host..."
	@$(MVN) $(QUICK) -pl localstack/embedded -am package
	@touch $@

$(BUILD)/npm: frontend-static/package.json frontend-static/package-lock.json
	@mkdir -p $(BUILD)
	@echo "Installing the front end's packages..."
	@cd frontend-static && npm ci --no-audit --no-fund --loglevel=error
	@touch $@

$(BUILD)/site: $(BUILD)/npm $(SITE_SOURCES)
	@echo "Building the front end..."
	@cd frontend-static && npm run --silent build >../$(BUILD)/site.log 2>&1 || { cat ../$(BUILD)/site.log; exit 1; }
	@touch $@

.PHONY: test
test: test-java lint-templates test-site test-journey ## Every test that needs no Docker, the browser journeys among them
	@echo "All tests passed."

.PHONY: test-java
test-java:
	$(MVN) verify

# The templates are those of the tests, which synthesise every stage.
.PHONY: lint-templates
lint-templates: ## Let cfn-lint look at the templates that the tests made, where it is installed
	@test -d infra-cdk/target/templates || $(MVN) -q -Dfast test -pl infra-cdk -am
	@if cfn-lint --version >/dev/null 2>&1; then \
	  cfn-lint --ignore-checks W3005 --template infra-cdk/target/templates/*/*.template.json && echo "cfn-lint has nothing to say."; \
	else echo "cfn-lint is not installed: the CDK's own validation has to do."; fi

.PHONY: test-site
test-site: $(BUILD)/npm
	cd frontend-static && npm run --silent lint && npm run --silent lint:api && npm run --silent typecheck && npm run --silent test

.PHONY: test-journey
test-journey: $(BUILD)/site $(BUILD)/host
	@cd frontend-static && npm run --silent first-load
	@chromium=$$(scripts/ensure-chromium) && CHROMIUM="$$chromium" JAVA_HOME="$(JDK)" scripts/with-host \
	  sh -c 'cd frontend-static && npm run --silent ag-ui && npm run --silent e2e'

.PHONY: test-long
test-long: ## The thousand-round races and crash tests, too
	$(MVN) verify -Dlong

.PHONY: smoke
smoke: ## Register, log in, create, stream and read back against URL, printing each frame
	@node scripts/smoke.mjs $(or $(URL),http://localhost:8080)

.PHONY: smoke-suite
smoke-suite: ## Try everything that clients rely on at URL, or without URL on a host of its own
	@$(MVN) -q -Dfast test -pl localstack/embedded -am -Dgroups=suite -Dvexel.url="$(URL)"
	@echo "The suite passed against $(or $(URL),a host of its own)."

$(BUILD)/bench: $(BENCH_SOURCES) $(HOST_SOURCES) $(INFRA_SOURCES)
	@mkdir -p $(BUILD)
	@echo "Building the benchmarks..."
	@$(MVN) $(QUICK) -pl bench,layers/dependencies,layers/models,layers/streaming -am package
	@touch $(BUILD)/host $@

.PHONY: bench
bench: $(BUILD)/site $(BUILD)/host $(BUILD)/bench ## Measure, into docs/performance.md; ONLY=streams measures one section
	@$(JAVA) -Xmx1g -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
	  -cp 'bench/target/vexel-bench-0.1.0.jar:bench/target/lib/*' io.vexel.bench.Main $(ONLY)

.PHONY: screens
screens: $(BUILD)/site $(BUILD)/host ## Picture every page: light, dark, phone; fails on console errors, scroll or axe
	@chromium=$$(scripts/ensure-chromium) && CHROMIUM="$$chromium" JAVA_HOME="$(JDK)" OUT="$(CURDIR)/$(BUILD)/screens" \
	  scripts/with-host sh -c 'cd frontend-static && npm run --silent screens'

.PHONY: screens-docs
screens-docs: screens ## Put small copies of a choice of those pictures into docs/screens
	@chromium=$$(scripts/ensure-chromium) && cd frontend-static && CHROMIUM="$$chromium" \
	  node screens/choose.mjs ../$(BUILD)/screens ../docs

$(BUILD)/lighthouse: frontend-static/lighthouse/package.json frontend-static/lighthouse/package-lock.json
	@mkdir -p $(BUILD)
	@echo "Installing Lighthouse..."
	@cd frontend-static/lighthouse && npm ci --no-audit --no-fund --ignore-scripts --loglevel=error
	@touch $@

.PHONY: lighthouse
lighthouse: $(BUILD)/site $(BUILD)/host $(BUILD)/lighthouse ## Let Lighthouse judge every page, into docs/lighthouse.md; ONLY="chat,new agent" judges some
	@chromium=$$(scripts/ensure-chromium) && CHROMIUM="$$chromium" JAVA_HOME="$(JDK)" \
	  scripts/with-host node frontend-static/lighthouse/report.mjs docs/lighthouse.md $(if $(ONLY),"$(ONLY)")

.PHONY: docs
docs: ## Renew what is generated: API document, settings, metrics, problems, permissions, costs
	@$(MVN) $(QUICK) -pl localstack/embedded,infra-cdk -am package
	@for page in io.vexel.endpoints.meta.WriteApiDocument io.vexel.api.ProblemPage io.vexel.api.PermissionsPage io.vexel.api.SettingsTable io.vexel.api.MetricsTable; do \
	  $(JAVA) -cp 'functions/endpoints/target/test-classes:$(HOST)/lib/*' $$page || exit 1; done
	@$(JAVA) -cp infra-cdk/target/test-classes:infra-cdk/target/classes:functions/api/target/classes io.vexel.infra.CostsPage

$(BUILD)/zips: $(HOST_SOURCES) $(LAYER_SOURCES)
	@mkdir -p $(BUILD)
	@echo "Building what functions are made of..."
	@$(MVN) $(QUICK) -pl $(ZIPS) -am package
	@touch $@

$(BUILD)/infra: $(INFRA_SOURCES)
	@mkdir -p $(BUILD)
	@echo "Building the infrastructure's application..."
	@$(MVN) $(QUICK) -pl infra-cdk -am package
	@touch $@

$(BUILD)/cdk-cli: infra-cdk/cli/package.json infra-cdk/cli/package-lock.json
	@mkdir -p $(BUILD)
	@echo "Installing the CDK's command line..."
	@cd infra-cdk/cli && npm ci --no-audit --no-fund --ignore-scripts --loglevel=error
	@touch $@

.PHONY: package
package: $(BUILD)/zips ## Build the function and its layers for AWS, each as a zip

.PHONY: synth
synth: $(BUILD)/zips $(BUILD)/infra $(BUILD)/site ## Write the templates of STAGE=dev; needs no account and no network
	@rm -rf $(CLOUD)
	@$(INFRA) io.vexel.infra.VexelApp $(STAGE) . $(CLOUD)
	@echo "The templates of $(STAGE) are in $(CLOUD)."

.PHONY: bootstrap
bootstrap: synth $(BUILD)/cdk-cli ## Prepare an account and its region for the CDK, once
	@$(CDK) bootstrap $(CDK_ARGS)

.PHONY: parameters
parameters: $(BUILD)/zips $(BUILD)/infra ## Store what is secret about STAGE=dev and is not stored yet
	@$(OPERATE) store $(BUILD)/parameters.properties

.PHONY: rotate-key
rotate-key: $(BUILD)/zips $(BUILD)/infra ## Replace the key that signs access tokens of STAGE=dev, in two steps; LEAKED=1 at once
	@$(OPERATE) $(if $(LEAKED),replace,rotate) $(BUILD)/parameters.properties

.PHONY: deploy
deploy: synth $(BUILD)/cdk-cli ## Deploy STAGE=dev; asks before permissions grow
	@$(CDK) deploy --all --outputs-file $(BUILD)/outputs-$(STAGE).json $(CDK_ARGS)

.PHONY: diff
diff: synth $(BUILD)/cdk-cli ## Say what make deploy would change about STAGE=dev
	@$(CDK) diff $(CDK_ARGS)

.PHONY: destroy
destroy: synth $(BUILD)/cdk-cli ## Remove STAGE=dev from the account, apart from what it retains
	@$(CDK) destroy --all $(CDK_ARGS)

.PHONY: fmt
fmt: $(BUILD)/npm ## Format the Java code, mend what the linter can mend
	$(MVN) -q spotless:apply
	cd frontend-static && npm run --silent lint -- --fix

.PHONY: clean
clean: ## Remove everything built; your data in .vexel stays
	rm -rf $(BUILD) frontend-static/out frontend-static/.next frontend-static/node_modules frontend-static/lighthouse/node_modules infra-cdk/cli/node_modules
	find functions layers infra-cdk localstack bench -name target -type d -prune -exec rm -rf {} +
