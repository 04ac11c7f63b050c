use super::record::{inputs as files, tender};
use crate::domain::Money;
use crate::domain::viability_record::{FORMAT, ViabilityRecord};
use crate::explanation;
use crate::findings::{Finding, any_error};
use crate::inputs::{self, ReadDossier};
use std::path::Path;

/// From the files of a planned tender to the test whether it can work.
///
/// # Errors
/// All findings, where the files cannot be understood.
pub fn viability(path: &Path, staff_year_cost: Money) -> Result<ViabilityRecord, Vec<Finding>> {
    let ReadDossier { dossier, mut findings } = inputs::read_plan(path);
    let Some(dossier) = dossier else { return Err(findings) };
    let folder = path.is_dir().then_some(path);
    let planned = &dossier.tender;
    let (rules, more) =
        inputs::rule_sets::load(folder, &planned.policy, &planned.law, planned.method, planned.bid_date);
    findings.extend(more);
    let Some(rules) = rules.filter(|_| !any_error(&findings)) else { return Err(findings) };
    let (counties, ceilings) = explanation::viability(&dossier, &rules, staff_year_cost);
    Ok(ViabilityRecord {
        format: FORMAT.to_owned(),
        program_version: env!("CARGO_PKG_VERSION").to_owned(),
        tender: tender(&dossier),
        inputs: files(&dossier),
        staff_year_cost_yuan: staff_year_cost,
        verdict: explanation::worst(&counties, &ceilings),
        counties,
        ceilings,
        findings,
    })
}
