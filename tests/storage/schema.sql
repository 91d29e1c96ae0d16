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
CREATE TABLE "area_ground" (
   "id" TEXT PRIMARY KEY,
   "area" TEXT REFERENCES "area_priority"("id"),
   "ground" TEXT
) STRICT;
CREATE TABLE "area_priority" (
   "id" TEXT PRIMARY KEY,
   "name" TEXT,
   "country" TEXT,
   "ground" TEXT,
   "reason" TEXT,
   "order" TEXT
) STRICT;
CREATE TABLE "assignment" (
   "id" TEXT PRIMARY KEY,
   "activity" TEXT REFERENCES "activity"("id"),
   "person" TEXT REFERENCES "person"("id"),
   "days" TEXT,
   "order" TEXT
) STRICT;
CREATE TABLE "assumption" (
   "id" TEXT PRIMARY KEY,
   "objective" TEXT REFERENCES "objective"("id"),
   "result" TEXT REFERENCES "result"("id"),
   "text" TEXT,
   "order" TEXT
) STRICT;
CREATE TABLE "bid" (
   "id" TEXT PRIMARY KEY,
   "project" TEXT REFERENCES "project"("id"),
   "call" TEXT,
   "deadline" TEXT,
   "days" TEXT,
   "days_source" TEXT,
   "day_cost" INTEGER,
   "day_cost_source" TEXT,
   "own_share" INTEGER,
   "own_share_source" TEXT,
   "grant" INTEGER,
   "grant_source" TEXT,
   "success" TEXT,
   "success_source" TEXT,
   "decision" TEXT,
   "reason" TEXT,
   "decided_on" TEXT,
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
CREATE TABLE "cost" (
   "id" TEXT PRIMARY KEY,
   "activity" TEXT REFERENCES "activity"("id"),
   "nature" TEXT,
   "label" TEXT,
   "year" INTEGER,
   "quantity" TEXT,
   "unit_cost" INTEGER,
   "amount" INTEGER,
   "in_kind" INTEGER,
   "giver" TEXT REFERENCES "stakeholder"("id"),
   "order" TEXT
) STRICT;
CREATE TABLE "dependency" (
   "id" TEXT PRIMARY KEY,
   "activity" TEXT REFERENCES "activity"("id"),
   "needs" TEXT REFERENCES "activity"("id")
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
CREATE TABLE "evaluation" (
   "id" TEXT PRIMARY KEY,
   "kind" TEXT,
   "title" TEXT,
   "planned" TEXT,
   "done" TEXT,
   "by" TEXT,
   "method" TEXT,
   "summary" TEXT,
   "public" TEXT,
   "order" TEXT
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
CREATE TABLE "finding" (
   "id" TEXT PRIMARY KEY,
   "evaluation" TEXT REFERENCES "evaluation"("id"),
   "criterion" TEXT,
   "question" TEXT,
   "text" TEXT,
   "evidence" TEXT,
   "order" TEXT
) STRICT;
CREATE TABLE "funding" (
   "id" TEXT PRIMARY KEY,
   "name" TEXT,
   "kind" TEXT,
   "state" TEXT,
   "stakeholder" TEXT REFERENCES "stakeholder"("id"),
   "project" TEXT REFERENCES "project"("id"),
   "scheme" TEXT REFERENCES "scheme"("id"),
   "utility" TEXT REFERENCES "utility"("id"),
   "note" TEXT,
   "order" TEXT
) STRICT;
CREATE TABLE "funding_year" (
   "id" TEXT PRIMARY KEY,
   "funding" TEXT REFERENCES "funding"("id"),
   "year" INTEGER,
   "amount" INTEGER,
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
CREATE INDEX "idx_area_ground_area"
    ON "area_ground" ("area");
CREATE INDEX "idx_assignment_activity"
    ON "assignment" ("activity");
CREATE INDEX "idx_assignment_person"
    ON "assignment" ("person");
CREATE INDEX "idx_assumption_objective"
    ON "assumption" ("objective");
CREATE INDEX "idx_assumption_result"
    ON "assumption" ("result");
CREATE INDEX "idx_bid_project"
    ON "bid" ("project");
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
CREATE INDEX "idx_cost_activity"
    ON "cost" ("activity");
CREATE INDEX "idx_cost_giver"
    ON "cost" ("giver");
CREATE INDEX "idx_dependency_activity"
    ON "dependency" ("activity");
CREATE INDEX "idx_dependency_needs"
    ON "dependency" ("needs");
CREATE INDEX "idx_exchange_stakeholder"
    ON "exchange" ("stakeholder");
CREATE INDEX "idx_finding_evaluation"
    ON "finding" ("evaluation");
CREATE INDEX "idx_funding_project"
    ON "funding" ("project");
CREATE INDEX "idx_funding_scheme"
    ON "funding" ("scheme");
CREATE INDEX "idx_funding_stakeholder"
    ON "funding" ("stakeholder");
CREATE INDEX "idx_funding_utility"
    ON "funding" ("utility");
CREATE INDEX "idx_funding_year_funding"
    ON "funding_year" ("funding");
CREATE INDEX "idx_indicator_agreement_indicator"
    ON "indicator_agreement" ("indicator");
CREATE INDEX "idx_indicator_agreement_stakeholder"
    ON "indicator_agreement" ("stakeholder");
CREATE INDEX "idx_indicator_objective"
    ON "indicator" ("objective");
CREATE INDEX "idx_indicator_result"
    ON "indicator" ("result");
CREATE INDEX "idx_intermediate_target_indicator"
    ON "intermediate_target" ("indicator");
CREATE INDEX "idx_lead_objective"
    ON "lead" ("objective");
CREATE INDEX "idx_lead_statement_lead"
    ON "lead_statement" ("lead");
CREATE INDEX "idx_lead_statement_statement"
    ON "lead_statement" ("statement");
CREATE INDEX "idx_measurement_indicator"
    ON "measurement" ("indicator");
CREATE INDEX "idx_milestone_activity"
    ON "milestone" ("activity");
CREATE INDEX "idx_objective_origin_objective"
    ON "objective_origin" ("objective");
CREATE INDEX "idx_objective_origin_statement"
    ON "objective_origin" ("statement");
CREATE INDEX "idx_objective_theme"
    ON "objective" ("theme");
CREATE INDEX "idx_opinion_stakeholder"
    ON "opinion" ("stakeholder");
CREATE INDEX "idx_project_activity_activity"
    ON "project_activity" ("activity");
CREATE INDEX "idx_project_activity_project"
    ON "project_activity" ("project");
CREATE INDEX "idx_project_check_project"
    ON "project_check" ("project");
CREATE INDEX "idx_project_scheme"
    ON "project" ("scheme");
CREATE INDEX "idx_recommendation_evaluation"
    ON "recommendation" ("evaluation");
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
CREATE INDEX "idx_steering_choice_objective"
    ON "steering_choice" ("objective");
CREATE INDEX "idx_steering_option_choice"
    ON "steering_option" ("choice");
CREATE INDEX "idx_theme_competence_priority"
    ON "theme_competence" ("priority");
CREATE INDEX "idx_theme_goal_priority"
    ON "theme_goal" ("priority");
CREATE INDEX "idx_theme_policy_policy"
    ON "theme_policy" ("policy");
CREATE INDEX "idx_theme_policy_priority"
    ON "theme_policy" ("priority");
CREATE INDEX "idx_theme_target_priority"
    ON "theme_target" ("priority");
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
, "definition" TEXT, "baseline_on" TEXT, "method" TEXT, "owner" TEXT, "agreed_on" TEXT, "minutes" INTEGER, "collection_cost" INTEGER, "disaggregation" TEXT) STRICT;
CREATE TABLE "indicator_agreement" (
   "id" TEXT PRIMARY KEY,
   "indicator" TEXT REFERENCES "indicator"("id"),
   "stakeholder" TEXT REFERENCES "stakeholder"("id")
) STRICT;
CREATE TABLE "intermediate_target" (
   "id" TEXT PRIMARY KEY,
   "indicator" TEXT REFERENCES "indicator"("id"),
   "day" TEXT,
   "value" TEXT,
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
CREATE TABLE "livery" (
   "id" TEXT PRIMARY KEY,
   "logo" TEXT,
   "colour" TEXT
) STRICT;
CREATE TABLE "measurement" (
   "id" TEXT PRIMARY KEY,
   "indicator" TEXT REFERENCES "indicator"("id"),
   "day" TEXT,
   "value" TEXT,
   "source" TEXT,
   "comment" TEXT,
   "breakdown" TEXT,
   "order" TEXT
) STRICT;
CREATE TABLE "meta" (
   "id" TEXT PRIMARY KEY,
   "value" TEXT
) STRICT;
CREATE TABLE "milestone" (
   "id" TEXT PRIMARY KEY,
   "activity" TEXT REFERENCES "activity"("id"),
   "text" TEXT,
   "due" TEXT,
   "done" TEXT,
   "order" TEXT
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
CREATE TABLE "person" (
   "id" TEXT PRIMARY KEY,
   "name" TEXT,
   "days" TEXT,
   "day_cost" INTEGER,
   "start" TEXT,
   "end" TEXT,
   "source" TEXT,
   "order" TEXT
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
CREATE TABLE "project" (
   "id" TEXT PRIMARY KEY,
   "name" TEXT,
   "summary" TEXT,
   "state" TEXT,
   "scheme" TEXT REFERENCES "scheme"("id"),
   "start" TEXT,
   "end" TEXT,
   "order" TEXT
) STRICT;
CREATE TABLE "project_activity" (
   "id" TEXT PRIMARY KEY,
   "project" TEXT REFERENCES "project"("id"),
   "activity" TEXT REFERENCES "activity"("id")
) STRICT;
CREATE TABLE "project_check" (
   "id" TEXT PRIMARY KEY,
   "project" TEXT REFERENCES "project"("id"),
   "text" TEXT,
   "answer" TEXT,
   "note" TEXT,
   "order" TEXT
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
CREATE TABLE "recommendation" (
   "id" TEXT PRIMARY KEY,
   "evaluation" TEXT REFERENCES "evaluation"("id"),
   "text" TEXT,
   "answer" TEXT,
   "answer_note" TEXT,
   "owner" TEXT,
   "due" TEXT,
   "done" TEXT,
   "note" TEXT,
   "order" TEXT
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
CREATE TABLE "scheme" (
   "id" TEXT PRIMARY KEY,
   "name" TEXT,
   "family" TEXT,
   "funder" TEXT,
   "form" TEXT,
   "state" TEXT,
   "min_grant" INTEGER,
   "max_grant" INTEGER,
   "max_rate" TEXT,
   "min_others" TEXT,
   "lump" INTEGER,
   "max_months" INTEGER,
   "success_low" TEXT,
   "success_high" TEXT,
   "checklist" TEXT,
   "note" TEXT,
   "checked" TEXT,
   "source" TEXT,
   "catalogue" TEXT,
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
CREATE TABLE "steering_choice" (
   "id" TEXT PRIMARY KEY,
   "question" TEXT,
   "context" TEXT,
   "objective" TEXT REFERENCES "objective"("id"),
   "due" TEXT,
   "decided_on" TEXT,
   "body" TEXT,
   "reason" TEXT,
   "order" TEXT
) STRICT;
CREATE TABLE "steering_option" (
   "id" TEXT PRIMARY KEY,
   "choice" TEXT REFERENCES "steering_choice"("id"),
   "text" TEXT,
   "advantages" TEXT,
   "drawbacks" TEXT,
   "cost" INTEGER,
   "retained" INTEGER,
   "order" TEXT
) STRICT;
CREATE TABLE "strategy" (
   "id" TEXT PRIMARY KEY,
   "vision" TEXT,
   "mission" TEXT,
   "goal" TEXT
) STRICT;
CREATE TABLE "theme_competence" (
   "id" TEXT PRIMARY KEY,
   "priority" TEXT REFERENCES "theme_priority"("id"),
   "competence" TEXT
) STRICT;
CREATE TABLE "theme_goal" (
   "id" TEXT PRIMARY KEY,
   "priority" TEXT REFERENCES "theme_priority"("id"),
   "goal" INTEGER
) STRICT;
CREATE TABLE "theme_policy" (
   "id" TEXT PRIMARY KEY,
   "priority" TEXT REFERENCES "theme_priority"("id"),
   "policy" TEXT REFERENCES "policy"("id")
) STRICT;
CREATE TABLE "theme_priority" (
   "id" TEXT PRIMARY KEY,
   "name" TEXT,
   "competence" TEXT,
   "reason" TEXT,
   "order" TEXT
) STRICT;
CREATE TABLE "theme_target" (
   "id" TEXT PRIMARY KEY,
   "priority" TEXT REFERENCES "theme_priority"("id"),
   "target" TEXT
) STRICT;
CREATE TABLE "utility" (
   "id" TEXT PRIMARY KEY,
   "service" TEXT,
   "holder" TEXT,
   "holder_name" TEXT,
   "resources" INTEGER,
   "year" INTEGER,
   "rate" TEXT,
   "checked" TEXT,
   "source" TEXT,
   "note" TEXT,
   "order" TEXT
) STRICT;
CREATE TABLE "value" (
   "id" TEXT PRIMARY KEY,
   "name" TEXT,
   "meaning" TEXT,
   "order" TEXT
) STRICT;
CREATE TABLE "version" (
   "id" TEXT PRIMARY KEY,
   "kind" TEXT,
   "name" TEXT,
   "day" TEXT,
   "number" TEXT,
   "note" TEXT,
   "content" TEXT,
   "order" TEXT,
   "votes_for" INTEGER,
   "votes_against" INTEGER,
   "abstentions" INTEGER
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
