use super::prepare;
use super::record::{inputs, tender};
use crate::domain::LotIx;
use crate::domain::lots_record::{BreakEven, Designed, FORMAT, LotsRecord};
use crate::findings::{Finding, any_error};
use crate::planning::lot_design::{Design, Question, design};
use crate::planning::{Premises, lot, mergeable};
use std::path::Path;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

/// How lot designs are examined.
pub struct LotsOptions<'a> {
    /// Lots to buy as one, `A-01+A-03`; pairs that suggest themselves where empty.
    pub merge: &'a [String],
    /// How many pairs are suggested at most.
    pub pairs_most: usize,
    /// Time for all questions together.
    pub time_limit: Option<Duration>,
    /// Set when the user wants to stop: what is not answered yet says so.
    pub cancel: &'a AtomicBool,
    /// Told how many designs of how many are examined, from any thread.
    pub progress: &'a (dyn Fn(usize, usize) + Sync),
}

/// What came of it.
#[derive(Debug, Clone)]
pub struct LotsRun {
    /// The record; absent where the files could not be understood.
    pub record: Option<LotsRecord>,
    /// All findings; they are in the record too, where there is one.
    pub findings: Vec<Finding>,
    /// Whether a limit or the user came before all was answered.
    pub stopped: bool,
}

/// From files to what packages are worth.
pub fn lots(path: &Path, options: &LotsOptions<'_>) -> LotsRun {
    let failed = |findings| LotsRun { record: None, findings, stopped: false };
    let prepared = match prepare(path) {
        Ok(prepared) => prepared,
        Err(findings) => return failed(findings),
    };
    if any_error(&prepared.findings) {
        return failed(prepared.findings);
    }
    let premises = Premises::new(prepared.dossier.clone(), prepared.rules.clone(), prepared.scoring.clone());
    let merge = match options.merge.iter().map(|names| set(&premises, names)).collect::<Result<Vec<_>, _>>() {
        Ok(merge) => merge,
        Err(finding) => return failed(vec![finding]),
    };
    let question = Question {
        premises: &premises,
        merge: &merge,
        pairs_most: options.pairs_most,
        time_limit: options.time_limit,
        cancel: options.cancel,
        progress: options.progress,
    };
    match design(&question) {
        Ok(design) => {
            let stopped = is_open(&design);
            let record = LotsRecord {
                format: FORMAT.to_owned(),
                program_version: env!("CARGO_PKG_VERSION").to_owned(),
                tender: tender(&prepared.dossier),
                inputs: inputs(&prepared.dossier),
                base: design.base,
                without_packages: design.without_packages,
                offered: design.offered,
                proposed: design.proposed,
                findings: prepared.findings.clone(),
            };
            LotsRun { record: Some(record), findings: prepared.findings, stopped }
        }
        Err(findings) => failed(findings),
    }
}

/// The lots of `A-01+A-03`.
fn set(premises: &Premises, names: &str) -> Result<Vec<LotIx>, Finding> {
    let lots: Vec<LotIx> =
        names.split('+').map(|name| lot(&premises.dossier, name.trim())).collect::<Result<_, _>>()?;
    mergeable(&premises.dossier, &lots)?;
    Ok(lots)
}

fn is_open(design: &Design) -> bool {
    let open = |designed: &Designed| *designed == Designed::Unanswered;
    open(&design.base)
        || design.without_packages.as_ref().is_some_and(open)
        || design.offered.iter().any(|package| open(&package.otherwise))
        || design.proposed.iter().any(|package| package.break_even == BreakEven::Unanswered)
}
