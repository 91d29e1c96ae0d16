CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
) STRICT;
CREATE TABLE "action" (
   "id" TEXT PRIMARY KEY,
   "title" TEXT,
   "kind" TEXT,
   "state" TEXT,
   "organisation" TEXT REFERENCES "stakeholder"("id"),
   "partner" TEXT,
   "country" TEXT,
   "since" INTEGER,
   "last_contact" TEXT,
   "year" INTEGER,
   "start" TEXT,
   "end" TEXT,
   "date_text" TEXT,
   "requested" INTEGER,
   "proposed" INTEGER,
   "voted" INTEGER,
   "paid" INTEGER,
   "theme" TEXT,
   "results" TEXT,
   "working" TEXT,
   "notes" TEXT,
   "reference" TEXT,
   "source" TEXT,
   "order" TEXT
, "results_evidence" TEXT, "working_evidence" TEXT, "reciprocity" TEXT, "reciprocity_note" TEXT, "lessons" TEXT, "decision" TEXT, "decision_reason" TEXT, "decided_on" TEXT, "results_rating" INTEGER, "working_rating" INTEGER) STRICT;
CREATE TABLE "action_year" (
   "id" TEXT PRIMARY KEY,
   "action" TEXT REFERENCES "action"("id"),
   "year" INTEGER,
   "requested" INTEGER,
   "proposed" INTEGER,
   "voted" INTEGER,
   "paid" INTEGER,
   "order" TEXT
) STRICT;
CREATE TABLE "activity" (
   "id" TEXT PRIMARY KEY,
   "result" TEXT REFERENCES "result"("id"),
   "text" TEXT,
   "owner" TEXT,
   "partner" TEXT REFERENCES "stakeholder"("id"),
   "area" TEXT REFERENCES "area_priority"("id"),
   "start" TEXT,
   "end" TEXT,
   "resources" TEXT,
   "cost" INTEGER,
   "order" TEXT
) STRICT;
CREATE TABLE "area_priority" (
   "id" TEXT PRIMARY KEY,
   "name" TEXT,
   "country" TEXT,
   "ground" TEXT,
   "reason" TEXT,
   "order" TEXT
) STRICT;
CREATE TABLE "assumption" (
   "id" TEXT PRIMARY KEY,
   "objective" TEXT REFERENCES "objective"("id"),
   "result" TEXT REFERENCES "result"("id"),
   "text" TEXT,
   "order" TEXT
) STRICT;
CREATE TABLE "commitment" (
   "id" TEXT PRIMARY KEY,
   "stakeholder" TEXT REFERENCES "stakeholder"("id"),
   "text" TEXT,
   "owner" TEXT,
   "due" TEXT,
   "done" TEXT,
   "order" TEXT
) STRICT;
CREATE TABLE "connection" (
   "id" TEXT PRIMARY KEY,
   "stakeholder" TEXT REFERENCES "stakeholder"("id"),
   "other" TEXT REFERENCES "stakeholder"("id"),
   "kind" TEXT,
   "strength" INTEGER,
   "note" TEXT,
   "order" TEXT
) STRICT;
CREATE TABLE "contact" (
   "id" TEXT PRIMARY KEY,
   "stakeholder" TEXT REFERENCES "stakeholder"("id"),
   "role" TEXT,
   "name" TEXT,
   "phone" TEXT,
   "email" TEXT,
   "source" TEXT,
   "checked" TEXT,
   "order" TEXT
) STRICT;
CREATE TABLE "contribution" (
   "id" TEXT PRIMARY KEY,
   "action" TEXT REFERENCES "action"("id"),
   "name" TEXT,
   "year" INTEGER,
   "amount" INTEGER,
   "order" TEXT
) STRICT;
CREATE TABLE "dimension" (
   "id" TEXT PRIMARY KEY,
   "form" TEXT,
   "place" TEXT,
   "note" TEXT,
   "order" TEXT
) STRICT;
CREATE TABLE "dossier" (
   "id" TEXT PRIMARY KEY,
   "title" TEXT,
   "authority_kind" TEXT,
   "name" TEXT,
   "insee" TEXT,
   "siren" TEXT,
   "department" TEXT,
   "region" TEXT,
   "epci" TEXT,
   "population" INTEGER,
   "term_start" TEXT,
   "term_end" TEXT,
   "lead" TEXT,
   "service" TEXT,
   "agent_days" INTEGER,
   "introduction" TEXT,
   "voted_on" TEXT,
   "vote_number" TEXT
) STRICT;
CREATE TABLE "exchange" (
   "id" TEXT PRIMARY KEY,
   "stakeholder" TEXT REFERENCES "stakeholder"("id"),
   "day" TEXT,
   "kind" TEXT,
   "by" TEXT,
   "summary" TEXT,
   "order" TEXT
) STRICT;
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX "idx_action_organisation"
    ON "action" ("organisation");
CREATE INDEX "idx_action_year_action"
    ON "action_year" ("action");
CREATE INDEX "idx_activity_area"
    ON "activity" ("area");
CREATE INDEX "idx_activity_partner"
    ON "activity" ("partner");
CREATE INDEX "idx_activity_result"
    ON "activity" ("result");
CREATE INDEX "idx_assumption_objective"
    ON "assumption" ("objective");
CREATE INDEX "idx_assumption_result"
    ON "assumption" ("result");
CREATE INDEX "idx_commitment_stakeholder"
    ON "commitment" ("stakeholder");
CREATE INDEX "idx_connection_other"
    ON "connection" ("other");
CREATE INDEX "idx_connection_stakeholder"
    ON "connection" ("stakeholder");
CREATE INDEX "idx_contact_stakeholder"
    ON "contact" ("stakeholder");
CREATE INDEX "idx_contribution_action"
    ON "contribution" ("action");
CREATE INDEX "idx_exchange_stakeholder"
    ON "exchange" ("stakeholder");
CREATE INDEX "idx_indicator_objective"
    ON "indicator" ("objective");
CREATE INDEX "idx_indicator_result"
    ON "indicator" ("result");
CREATE INDEX "idx_lead_objective"
    ON "lead" ("objective");
CREATE INDEX "idx_lead_statement_lead"
    ON "lead_statement" ("lead");
CREATE INDEX "idx_lead_statement_statement"
    ON "lead_statement" ("statement");
CREATE INDEX "idx_objective_origin_objective"
    ON "objective_origin" ("objective");
CREATE INDEX "idx_objective_origin_statement"
    ON "objective_origin" ("statement");
CREATE INDEX "idx_objective_theme"
    ON "objective" ("theme");
CREATE INDEX "idx_opinion_stakeholder"
    ON "opinion" ("stakeholder");
CREATE INDEX "idx_renewal_action"
    ON "renewal" ("action");
CREATE INDEX "idx_result_objective"
    ON "result" ("objective");
CREATE INDEX "idx_risk_assumption"
    ON "risk" ("assumption");
CREATE INDEX "idx_risk_objective"
    ON "risk" ("objective");
CREATE INDEX "idx_stakeholder_form_stakeholder"
    ON "stakeholder_form" ("stakeholder");
CREATE INDEX "idx_stakeholder_stage_stakeholder"
    ON "stakeholder_stage" ("stakeholder");
CREATE INDEX "idx_stakeholder_theme_stakeholder"
    ON "stakeholder_theme" ("stakeholder");
CREATE INDEX "idx_statement_workshop"
    ON "statement" ("workshop");
CREATE INDEX "idx_theme_goal_priority"
    ON "theme_goal" ("priority");
CREATE TABLE "indicator" (
   "id" TEXT PRIMARY KEY,
   "objective" TEXT REFERENCES "objective"("id"),
   "result" TEXT REFERENCES "result"("id"),
   "name" TEXT,
   "unit" TEXT,
   "baseline" TEXT,
   "target" TEXT,
   "target_on" TEXT,
   "frequency" TEXT,
   "verification" TEXT,
   "order" TEXT
) STRICT;
CREATE TABLE "journal" (
   "seq" INTEGER PRIMARY KEY,
   "at" TEXT,
   "label" TEXT,
   "undone" INTEGER,
   "changes" TEXT
) STRICT;
CREATE TABLE "lead" (
   "id" TEXT PRIMARY KEY,
   "crossing" TEXT,
   "text" TEXT,
   "objective" TEXT REFERENCES "objective"("id"),
   "order" TEXT
) STRICT;
CREATE TABLE "lead_statement" (
   "id" TEXT PRIMARY KEY,
   "lead" TEXT REFERENCES "lead"("id"),
   "statement" TEXT REFERENCES "statement"("id")
) STRICT;
CREATE TABLE "meta" (
   "id" TEXT PRIMARY KEY,
   "value" TEXT
) STRICT;
CREATE TABLE "objective" (
   "id" TEXT PRIMARY KEY,
   "text" TEXT,
   "specific" TEXT,
   "measurable" TEXT,
   "attainable" TEXT,
   "realistic" TEXT,
   "deadline" TEXT,
   "theme" TEXT REFERENCES "theme_priority"("id"),
   "order" TEXT
) STRICT;
CREATE TABLE "objective_origin" (
   "id" TEXT PRIMARY KEY,
   "objective" TEXT REFERENCES "objective"("id"),
   "statement" TEXT REFERENCES "statement"("id")
) STRICT;
CREATE TABLE "opinion" (
   "id" TEXT PRIMARY KEY,
   "stakeholder" TEXT REFERENCES "stakeholder"("id"),
   "rater" TEXT,
   "order" TEXT,
   "power_utilitarian" INTEGER,
   "power_normative" INTEGER,
   "power_mobilising" INTEGER,
   "power_coercive" INTEGER,
   "legitimacy_public_good" INTEGER,
   "legitimacy_representation" INTEGER,
   "interest_object" INTEGER,
   "interest_type" INTEGER,
   "power_utilitarian_note" TEXT,
   "power_normative_note" TEXT,
   "power_mobilising_note" TEXT,
   "power_coercive_note" TEXT,
   "legitimacy_public_good_note" TEXT,
   "legitimacy_representation_note" TEXT,
   "interest_object_note" TEXT,
   "interest_type_note" TEXT
) STRICT;
CREATE TABLE "policy" (
   "id" TEXT PRIMARY KEY,
   "name" TEXT,
   "document" TEXT,
   "service" TEXT,
   "end" TEXT,
   "opening" TEXT,
   "note" TEXT,
   "order" TEXT
) STRICT;
CREATE TABLE "priority_weights" (
   "id" TEXT PRIMARY KEY,
   "power" INTEGER,
   "legitimacy" INTEGER,
   "interest" INTEGER,
   "context" INTEGER
) STRICT;
CREATE TABLE "prompt_answer" (
   "id" TEXT PRIMARY KEY,
   "prompt" TEXT,
   "source_table" TEXT,
   "source_id" TEXT,
   "answer" TEXT,
   "made_table" TEXT,
   "made_id" TEXT
) STRICT;
CREATE TABLE "renewal" (
   "id" TEXT PRIMARY KEY,
   "action" TEXT REFERENCES "action"("id"),
   "day" TEXT,
   "until" TEXT,
   "note" TEXT,
   "order" TEXT
) STRICT;
CREATE TABLE "result" (
   "id" TEXT PRIMARY KEY,
   "objective" TEXT REFERENCES "objective"("id"),
   "text" TEXT,
   "order" TEXT
) STRICT;
CREATE TABLE "risk" (
   "id" TEXT PRIMARY KEY,
   "text" TEXT,
   "origin" TEXT,
   "response" TEXT,
   "response_text" TEXT,
   "owner" TEXT,
   "reviewed" TEXT,
   "state" TEXT,
   "likelihood" INTEGER,
   "impact" INTEGER,
   "assumption" TEXT REFERENCES "assumption"("id"),
   "objective" TEXT REFERENCES "objective"("id"),
   "order" TEXT
) STRICT;
CREATE TABLE "stakeholder" (
   "id" TEXT PRIMARY KEY,
   "name" TEXT,
   "position" TEXT,
   "category" TEXT,
   "territory" TEXT,
   "power_utilitarian" INTEGER,
   "power_normative" INTEGER,
   "power_mobilising" INTEGER,
   "power_coercive" INTEGER,
   "legitimacy_public_good" INTEGER,
   "legitimacy_representation" INTEGER,
   "interest_object" INTEGER,
   "interest_type" INTEGER,
   "context_experience" INTEGER,
   "context_circumstances" INTEGER,
   "context_processes" INTEGER,
   "context_networks" INTEGER,
   "context_events" INTEGER,
   "context_note" TEXT,
   "promise" TEXT,
   "promise_detail" TEXT,
   "owner" TEXT,
   "notes" TEXT,
   "source" TEXT,
   "order" TEXT
, "organisation" TEXT, "promise_budget" INTEGER, "power_utilitarian_note" TEXT, "power_normative_note" TEXT, "power_mobilising_note" TEXT, "power_coercive_note" TEXT, "legitimacy_public_good_note" TEXT, "legitimacy_representation_note" TEXT, "interest_object_note" TEXT, "interest_type_note" TEXT, "context_experience_note" TEXT, "context_circumstances_note" TEXT, "context_processes_note" TEXT, "context_networks_note" TEXT, "context_events_note" TEXT) STRICT;
CREATE TABLE "stakeholder_form" (
   "id" TEXT PRIMARY KEY,
   "stakeholder" TEXT REFERENCES "stakeholder"("id"),
   "form" TEXT
) STRICT;
CREATE TABLE "stakeholder_stage" (
   "id" TEXT PRIMARY KEY,
   "stakeholder" TEXT REFERENCES "stakeholder"("id"),
   "stage" TEXT
) STRICT;
CREATE TABLE "stakeholder_theme" (
   "id" TEXT PRIMARY KEY,
   "stakeholder" TEXT REFERENCES "stakeholder"("id"),
   "theme" TEXT
) STRICT;
CREATE TABLE "statement" (
   "id" TEXT PRIMARY KEY,
   "quadrant" TEXT,
   "text" TEXT,
   "domain" TEXT,
   "weight" INTEGER,
   "source" TEXT,
   "order" TEXT
, "disagreement" TEXT, "workshop" TEXT references "workshop"("id")) STRICT;
CREATE TABLE "strategy" (
   "id" TEXT PRIMARY KEY,
   "vision" TEXT,
   "mission" TEXT,
   "goal" TEXT
) STRICT;
CREATE TABLE "theme_goal" (
   "id" TEXT PRIMARY KEY,
   "priority" TEXT REFERENCES "theme_priority"("id"),
   "goal" INTEGER
) STRICT;
CREATE TABLE "theme_priority" (
   "id" TEXT PRIMARY KEY,
   "name" TEXT,
   "competence" TEXT,
   "reason" TEXT,
   "order" TEXT
) STRICT;
CREATE TABLE "value" (
   "id" TEXT PRIMARY KEY,
   "name" TEXT,
   "meaning" TEXT,
   "order" TEXT
) STRICT;
CREATE TABLE "workshop" (
   "id" TEXT PRIMARY KEY,
   "name" TEXT,
   "day" TEXT,
   "place" TEXT,
   "attendance" TEXT,
   "disagreements" TEXT,
   "order" TEXT
) STRICT;
