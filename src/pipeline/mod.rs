//! The stair: the only place that knows the whole order.
//!
//! ```text
//! prepare:  files -> dossier, rules, scoring model -> evaluation -> candidates
//! award:    prepare -> three rules -> decisions -> explanation, or conflicts and relaxation -> record
//! batch:    a folder of dossiers -> surveys -> groups -> award, by workers -> roll-up
//! open:     a record -> verified where its dossier is at hand -> for voices and letters
//! verify:   prepare -> the record's awards -> decisions -> the record again, compared
//! export:   prepare -> the award model in solvers' formats
//! explain:  prepare -> awards, solved again with one thing changed -> record of the answers
//! pivot:    prepare -> variants evaluated and awarded anew -> record of the analysis
//! what_if:  prepare -> overlays -> scenarios, solved from the award as published -> record
//! lots:     prepare -> packages left out, forced in, made -> what they are worth
//! frontier, budget, fairness: prepare -> awards, solved one after the other -> record of the curve
//! robust:   prepare -> overlays -> one model of all scenarios -> awards chosen before one comes -> record
//! draws:    prepare -> a model of uncertainty -> draws, audited and awarded anew -> record
//! weights:  prepare -> evaluated and awarded anew, weight by weight -> record
//! viability: files before a tender -> staff and money by county, ceiling and year
//! ```

mod award;
mod batch;
mod claims;
mod county_rates;
mod curves;
mod differences;
mod digest;
mod draws;
mod explain;
mod export;
mod infeasible;
mod line_file;
mod lots;
mod open;
mod pivot;
mod planned;
mod prepare;
mod proof;
mod record;
mod robust;
mod settlement;
mod sources;
mod standbys;
mod verify;
mod viability;
mod waivers;
mod weights;
mod what_if;

pub use award::{AwardOptions, AwardRun, Stage, award};
pub use batch::{BatchOptions, BatchProgress, BatchRun, Launcher, Worker, batch, protocol};
pub use curves::{BudgetAsked, CurveOptions, FrontierAsked, budget, fairness, frontier};
pub use draws::{DrawsOptions, draws};
pub use explain::{ExplainNames, ExplainOptions, ExplainRun, explain};
pub use export::export;
pub use lots::{LotsOptions, lots};
pub use open::open;
pub use pivot::{PivotOptions, PivotRun, pivot};
pub use planned::PlannedRun;
pub use prepare::{Prepared, prepare};
pub use record::{ScoreSheets, score_sheets};
pub use robust::{RobustOptions, robust};
pub use verify::verify;
pub use viability::viability;
pub use weights::{MapSide, WeightsOptions, weights};
pub use what_if::{WhatIfOptions, WhatIfRun, checkpoint_beside, what_if};
