//! Cells of one row that speak about each other.

use crate::findings::Code;
use crate::inputs::ledger::Ledger;
use crate::inputs::typed::Row;

/// Notes a cell that is filled though another column of its row leaves no use for it: whoever
/// filled it meant something.
pub(super) fn note_if_given(row: &Row<'_>, column: &str, because: &str, ledger: &mut Ledger) {
    if !row.is_blank(column) {
        note(Code::CellUnused, row, column, because, ledger);
    }
}

/// Notes a cell that is blank though another column of its row asks for it.
pub(super) fn note_if_blank(row: &Row<'_>, column: &str, because: &str, ledger: &mut Ledger) {
    if row.is_blank(column) {
        note(Code::CellNeeded, row, column, because, ledger);
    }
}

fn note(code: Code, row: &Row<'_>, column: &str, because: &str, ledger: &mut Ledger) {
    ledger.note(code, row.at(column), |f| {
        let ((zh, en), (because_zh, because_en)) = (row.names(column), row.names(because));
        f.with("zh", zh).with("en", en).with("because_zh", because_zh).with("because_en", because_en)
    });
}
