use super::planned::{PlannedRun, planned};
use super::record::{inputs, tender};
use crate::domain::lots_record::{FORMAT, LotsRecord};
use crate::domain::{Dossier, LotIx};
use crate::findings::Finding;
use crate::planning::lot_design::{Question, design};
use crate::planning::{lot, mergeable};
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

/// From files to what packages are worth.
pub fn lots(path: &Path, options: &LotsOptions<'_>) -> PlannedRun<LotsRecord> {
    planned(path, |prepared, findings| {
        let merge = options.merge.iter().map(|names| set(&prepared.dossier, names));
        let merge = merge.collect::<Result<Vec<_>, _>>().map_err(|finding| vec![finding])?;
        let design = design(&Question {
            published: &prepared.evaluated(),
            merge: &merge,
            pairs_most: options.pairs_most,
            time_limit: options.time_limit,
            cancel: options.cancel,
            progress: options.progress,
        })?;
        Ok(LotsRecord {
            format: FORMAT.to_owned(),
            program_version: env!("CARGO_PKG_VERSION").to_owned(),
            tender: tender(&prepared.dossier),
            inputs: inputs(&prepared.dossier),
            base: design.base,
            without_packages: design.without_packages,
            offered: design.offered,
            proposed: design.proposed,
            findings: findings.clone(),
        })
    })
}

/// The lots of `A-01+A-03`.
fn set(dossier: &Dossier, names: &str) -> Result<Vec<LotIx>, Finding> {
    let lots: Vec<LotIx> = names.split('+').map(|name| lot(dossier, name.trim())).collect::<Result<_, _>>()?;
    mergeable(dossier, &lots)?;
    Ok(lots)
}
