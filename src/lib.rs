//! zeyou (择优, "choose on merit"): bid evaluation and award optimization for the
//! government purchase of social-assistance services.
//!
//! # The house
//!
//! A tender enters at the cellar and rises a floor at a time. A floor may name the
//! floors below it, never one above; only [`pipeline`] knows the whole order, and the
//! door ([`cli`]) only calls `pipeline`.
//!
//! ```text
//! findings <- messages <- domain <- lp <- clauses <- inputs <- evaluation
//!          <- award_model <- solve <- verify <- award_rules <- explanation <- planning
//!          <- reports <- pipeline <- cli
//!
//! Dossier -> Evaluation -> Model -> Outcome -> Decision -> Explanation -> Record
//! ```
//!
//! | floor | what lives there |
//! |---|---|
//! | [`findings`] | one fault, remark or reason: code, severity, place, arguments, clause |
//! | [`messages`] | the message catalogue, one per language; the only home of sentences |
//! | [`domain`] | exact values, no I/O: money, tender, lot, tenderer, bid, evaluation, record |
//! | [`lp`] | the model's own words, no solver: variables, rows, objectives, scale |
//! | [`clauses`] | the policy and the law: one room a clause |
//! | [`inputs`] | files to dossiers, dossiers to files, foreign formats to dossiers |
//! | [`evaluation`] | eligibility, then scoring, then the score sheet of each lot |
//! | [`award_model`] | the rows and objectives of the clauses in force |
//! | [`solve`] | components, decomposition by places, `HiGHS`, lexicographic levels; the outcome and its proof |
//! | [`verify`] | every audit on a result: only what passes becomes a decision |
//! | [`award_rules`] | who wins by each award rule, decided and proven: the one path for all of them |
//! | [`explanation`] | why not this bid, what binds, what each rule costs, what is in conflict, what would have to give way, what may be told to whom |
//! | [`planning`] | what if: changed premises, frontiers, draws, robust awards, lot designs |
//! | [`reports`] | one file a format: terminal, JSON, CSV, XLSX, HTML; letters to tenderers |
//! | [`pipeline`] | the stair: the only place that knows the whole order |
//! | [`cli`] | one file a subcommand |
//!
//! # Invariants
//!
//! * Money is an integer number of fen, scores are decimals: float arithmetic is denied
//!   outside `lp/scale.rs` and `solve/`.
//! * `audit.rs` of an award clause uses neither `lp`, `solve` nor its neighbour `rows.rs`.
//! * Nothing iterates a hash map into output. Same input, same bytes out, at any number
//!   of threads.
//! * `unsafe` lives in `solve/highs/` only, each use with its reason.
//! * Every finding has a code from the one table in [`findings::Code`]; a test raises each.
//! * A bid that is not eligible is a result; a file that cannot be read is an error.

pub mod award_model;
pub mod award_rules;
pub mod clauses;
pub mod cli;
pub mod domain;
pub mod evaluation;
pub mod explanation;
pub mod findings;
pub mod inputs;
pub mod lp;
pub mod messages;
pub mod pipeline;
pub mod planning;
pub mod reports;
pub mod solve;
pub mod verify;
