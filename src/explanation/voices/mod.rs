//! Three voices from one record. All read the record alone, so none can say what the others
//! contradict.
//!
//! | of the record | tenderer | committee | auditor |
//! |---|---|---|---|
//! | procedure, published rules, waivers, criteria, lots' published facts | yes | yes | yes |
//! | winners' names and contract prices (public notice, regulation art. 43) | its lots | all | all |
//! | price, points, total, rank, exclusions | its own | all | all |
//! | discounts and once-only prices that apply | its own | all | all |
//! | stand-bys of critical lots, and what happens when a supplier leaves | its own lots as stand-by | all | all |
//! | number of bids on a lot | its lots | all | all |
//! | why the first-ranked bid was passed over | its own; clauses by name | all | all |
//! | clauses re-checked, with their figures | no: they sum up others' bids | all | all |
//! | findings | whether its own winning price is under review | all | all |
//! | proof of the published rule's result | no | yes | yes |
//! | other rules' plans, parameters with sources, input digests | periods only | no | all |
//!
//! Not told to a tenderer (law art. 53, procurement law's business secrets): who else bid, their
//! prices, points, totals, ranks, capacities, staff, facts, exclusions; how a tie was broken,
//! which would tell that another has the same total; digests, by which a guess could be tested.
//!
//! What the law itself lets a tenderer work out stays: its own price points tell the lowest
//! adjusted price, which is read out at a public opening anyway, and a newcomer's prior may be
//! the mean of its lot.

mod awarded;
mod clauses;
mod outcome;
mod reasons;
mod tenderer;
#[cfg(test)]
mod tests;

pub use awarded::is_awarded;
pub use tenderer::tenderer_voice;

use crate::domain::record::{Record, RuleResult};
use crate::domain::voice_record::{AuditorVoice, CommitteeVoice};

/// What the committee judged, and what came of it.
pub fn committee_voice(record: &Record) -> CommitteeVoice {
    let published = |result: &&RuleResult| result.rule == record.headline.rule;
    let result = record.results.iter().find(published).cloned();
    CommitteeVoice {
        record: Record {
            results: result.into_iter().collect(),
            inputs: Vec::new(),
            parameters: Vec::new(),
            ..record.clone()
        },
    }
}

/// Everything; `verification` is the command that repeats every check.
pub fn auditor_voice(record: &Record, verification: String) -> AuditorVoice {
    AuditorVoice { verification, record: record.clone() }
}
