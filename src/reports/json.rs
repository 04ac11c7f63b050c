//! `award.json`: the record itself, and the schemas of what is printed as JSON.

use crate::domain::batch_record::BatchRecord;
use crate::domain::budget_record::BudgetRecord;
use crate::domain::draws_record::DrawsRecord;
use crate::domain::explain_record::ExplainRecord;
use crate::domain::fairness_record::FairnessRecord;
use crate::domain::frontier_record::FrontierRecord;
use crate::domain::lots_record::LotsRecord;
use crate::domain::pivot_record::PivotRecord;
use crate::domain::record::{FORMAT, Record};
use crate::domain::robust_record::RobustRecord;
use crate::domain::viability_record::ViabilityRecord;
use crate::domain::voice_record::VoiceRecord;
use crate::domain::weights_record::WeightsRecord;
use crate::domain::what_if_record::WhatIfRecord;
use crate::findings::{Code, Finding};
use std::io::{self, Write};

/// Writes the record as indented JSON with a final line feed. The same record gives the same bytes.
///
/// # Errors
/// The writer's.
pub fn write(record: &Record, mut to: impl Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut to, record)?;
    to.write_all(b"\n")
}

/// Reads a record back.
///
/// # Errors
/// `result-unreadable` where the bytes are not a record, with the line and column of the
/// cause; `result-other-format` where they are a record of another version.
pub fn read(bytes: &[u8]) -> Result<Record, Finding> {
    // The version first: a record of another version fails on its shape, which says less.
    #[derive(serde::Deserialize)]
    struct Version {
        format: Option<String>,
    }
    let unreadable = |error: serde_json::Error| Finding::new(Code::ResultUnreadable).with("reason", error);
    let version: Version = serde_json::from_slice(bytes).map_err(unreadable)?;
    match version.format.as_deref() {
        Some(FORMAT) => serde_json::from_slice(bytes).map_err(unreadable),
        other => {
            let found = other.unwrap_or_default();
            Err(Finding::new(Code::ResultOtherFormat).with("found", found).with("expected", FORMAT))
        }
    }
}

/// The JSON schema of the record.
pub fn schema() -> schemars::Schema {
    schemars::schema_for!(Record)
}

/// The JSON schema of explanations.
pub fn explain_schema() -> schemars::Schema {
    schemars::schema_for!(ExplainRecord)
}

/// The JSON schema of a pivot analysis.
pub fn pivot_schema() -> schemars::Schema {
    schemars::schema_for!(PivotRecord)
}

/// The JSON schema of a frontier.
pub fn frontier_schema() -> schemars::Schema {
    schemars::schema_for!(FrontierRecord)
}

/// The JSON schema of budget curves.
pub fn budget_schema() -> schemars::Schema {
    schemars::schema_for!(BudgetRecord)
}

/// The JSON schema of a fairness curve.
pub fn fairness_schema() -> schemars::Schema {
    schemars::schema_for!(FairnessRecord)
}

/// The JSON schema of a viability test.
pub fn viability_schema() -> schemars::Schema {
    schemars::schema_for!(ViabilityRecord)
}

/// The JSON schema of a voice.
pub fn voice_schema() -> schemars::Schema {
    schemars::schema_for!(VoiceRecord)
}

/// The JSON schema of scenarios.
pub fn what_if_schema() -> schemars::Schema {
    schemars::schema_for!(WhatIfRecord)
}

/// The JSON schema of lot designs.
pub fn lots_schema() -> schemars::Schema {
    schemars::schema_for!(LotsRecord)
}

/// The JSON schema of ranges of weights.
pub fn weights_schema() -> schemars::Schema {
    schemars::schema_for!(WeightsRecord)
}

/// The JSON schema of draws.
pub fn draws_schema() -> schemars::Schema {
    schemars::schema_for!(DrawsRecord)
}

/// The JSON schema of robust awards.
pub fn robust_schema() -> schemars::Schema {
    schemars::schema_for!(RobustRecord)
}

/// The JSON schema of a run over many dossiers.
pub fn batch_schema() -> schemars::Schema {
    schemars::schema_for!(BatchRecord)
}
