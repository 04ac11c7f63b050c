use super::record::{inputs, tender};
use super::sources::criteria;
use super::{Prepared, prepare};
use crate::domain::pivot_record::{BidName, ExpertName, FORMAT, LotName, Names, PivotRecord};
use crate::explanation::pivot;
use crate::findings::{Finding, any_error};
use std::path::Path;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

/// How a pivot analysis is made.
pub struct PivotOptions<'a> {
    /// Time for all questions about winners together.
    pub time_limit: Duration,
    /// Set when the user wants to stop: what is not answered yet says so.
    pub cancel: &'a AtomicBool,
    /// Told how many questions of how many are answered, from any thread.
    pub progress: &'a (dyn Fn(usize, usize) + Sync),
}

/// What came of it.
#[derive(Debug, Clone)]
pub struct PivotRun {
    /// The record; absent where the files could not be understood or scores are missing.
    pub record: Option<PivotRecord>,
    /// All findings; they are in the record too, where there is one.
    pub findings: Vec<Finding>,
}

/// From files to the pivot analysis.
pub fn pivot(path: &Path, options: &PivotOptions<'_>) -> PivotRun {
    let prepared = match prepare(path) {
        Ok(prepared) => prepared,
        Err(findings) => return PivotRun { record: None, findings },
    };
    if any_error(&prepared.findings) {
        return PivotRun { record: None, findings: prepared.findings };
    }
    let analysis = pivot::pivot(&pivot::Question {
        dossier: &prepared.dossier,
        rules: &prepared.rules,
        scoring: &prepared.scoring,
        time_limit: options.time_limit,
        cancel: options.cancel,
        progress: Some(options.progress),
    });
    let record = PivotRecord {
        format: FORMAT.to_owned(),
        program_version: env!("CARGO_PKG_VERSION").to_owned(),
        tender: tender(&prepared.dossier),
        inputs: inputs(&prepared.dossier),
        names: names(&prepared),
        pivot: analysis,
        findings: prepared.findings.clone(),
    };
    PivotRun { record: Some(record), findings: prepared.findings }
}

fn names(prepared: &Prepared) -> Names {
    let dossier = &prepared.dossier;
    Names {
        experts: dossier
            .experts
            .iter()
            .map(|expert| ExpertName { expert: expert.id.clone(), name: expert.name.clone() })
            .collect(),
        criteria: criteria(prepared),
        lots: dossier.lots.iter().map(|lot| LotName { lot: lot.id.clone(), title: lot.title.clone() }).collect(),
        bids: dossier
            .bids
            .iter()
            .map(|bid| BidName { bid: bid.id.clone(), tenderer: dossier[bid.tenderer].name.clone() })
            .collect(),
    }
}
