//! Divisible lots: the shares that winners may have.

use super::cells::note_if_blank;
use crate::domain::Division;
use crate::findings::Code;
use crate::inputs::ledger::Ledger;
use crate::inputs::typed::Row;

/// The columns beside the step.
const LIMITS: [&str; 3] = ["share_least", "share_most", "winners_most"];

/// How a lot may be divided; nothing where its row states no shares, or states them wrongly,
/// which is noted. A least share that is left blank is one step, a most share the whole lot.
pub(super) fn read(row: &Row<'_>, ledger: &mut Ledger) -> Option<Division> {
    let lot = row.text("lot").unwrap_or_default();
    if let Some(given) = LIMITS.iter().find(|column| !row.is_blank(column)) {
        note_if_blank(row, "share_step", given, ledger);
    }
    let step = row.count("share_step")?;
    if 100 % step != 0 {
        ledger.note(Code::DivisionStep, row.at("share_step"), |f| f.with("step", step));
        return None;
    }
    let division = Division {
        step_percent: step,
        least_percent: row.count("share_least").unwrap_or(step),
        most_percent: row.count("share_most").unwrap_or(100),
        winners_most: row.count("winners_most"),
    };
    if row.yes("critical") == Some(true) {
        ledger.note(Code::DivisionCritical, row.at("critical"), |f| f.with("lot", lot));
    }
    let before = ledger.errors();
    for (column, share) in [("share_least", division.least_percent), ("share_most", division.most_percent)] {
        if share % step != 0 {
            ledger.note(Code::DivisionOffStep, row.at(column), |f| f.with("share", share).with("step", step));
        }
    }
    if division.least_percent > division.most_percent {
        ledger.note(Code::LeastAboveMost, row.at("share_least"), |f| {
            f.with("least", division.least_percent).with("most", division.most_percent)
        });
    }
    if ledger.errors() > before {
        return None;
    }
    if !division.makes_up(100, division.winners_most.unwrap_or(u32::MAX)) {
        ledger.note(Code::DivisionUnreachable, row.at("share_step"), |f| {
            let winners = division.winners_most.map_or("none".to_owned(), |winners| winners.to_string());
            f.with("least", division.least_percent).with("most", division.most_percent).with("winners", winners)
        });
    }
    Some(division)
}
