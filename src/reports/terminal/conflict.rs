//! Conflicts and what would have to give way, on the terminal.

use super::{Style, Tone, printable};
use crate::domain::conflict_record::InfeasibilityRecord;
use crate::domain::record::Standing;
use crate::reports::wording::Wording;
use std::fmt::Write as _;

/// Why nothing is feasible; `standing` says whether the award with the least violation is shown.
pub(super) fn infeasibility(
    found: &InfeasibilityRecord,
    standing: Standing,
    wording: &Wording<'_>,
    style: Style,
) -> String {
    let mut out = style.heading(&wording.text("conflict-heading"));
    let _ = writeln!(out, "{}", wording.text("conflict-note"));
    for (number, conflict) in (1..).zip(&found.conflicts) {
        let _ = writeln!(out, "\n{}", style.paint(&wording.conflict_title(number, conflict), Tone::Bad));
        for part in &conflict.parts {
            let _ = writeln!(out, "• {}", printable(&wording.conflict_part(part)));
        }
        if !conflict.irreducible {
            let _ = writeln!(out, "{}", style.paint(&wording.text("conflict-reducible"), Tone::Warning));
        }
    }
    let tone = if found.complete { Tone::Plain } else { Tone::Warning };
    let _ = writeln!(out, "\n{}", style.paint(&wording.conflicts_end(found), tone));
    out.push_str(&style.heading(&wording.text("relaxation-heading")));
    let _ = writeln!(out, "{}\n", wording.text("relaxation-order"));
    let relaxation = &found.relaxation;
    for lot in &relaxation.unawarded {
        let _ = writeln!(out, "• {}", printable(&wording.would_be_unawarded(lot)));
    }
    for waiver in &relaxation.waivers {
        let _ = writeln!(out, "• {}", printable(&wording.proposed_waiver(waiver)));
    }
    if let Some(total) = wording.relaxation_total(relaxation) {
        let _ = writeln!(out, "{total}");
    }
    let _ = writeln!(out, "{}", wording.relaxation_proof(relaxation));
    for step in wording.next_steps(relaxation, standing) {
        let _ = writeln!(out, "{step}");
    }
    out
}
