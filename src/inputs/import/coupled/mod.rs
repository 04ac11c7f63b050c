//! The coupled yardstick: many counties whose suppliers share staff, in plain tables.
//!
//! Format: a folder of CSV tables of whole numbers with a header row; other columns and files are
//! not read. `counties` (county, recipients, staff_in_post, budget, staff_required, max_suppliers,
//! min_suppliers), `lots` (lot, county, mandatory, volume), `suppliers` (supplier,
//! capacity_staff), `bids` (bid, supplier, price, staff), `bid_lots` (bid, lot, quality_x10),
//! `bid_county` (bid, county, price_share, staff_share), `fixed` (supplier, county, fixed_cost),
//! `exclusions` (bid_a, bid_b). Money in yuan. To be maximised: the sum over the awarded bids'
//! lots of quality_x10 times the lot's volume. The tables are synthetic.
//!
//! | format | dossier |
//! |---|---|
//! | county, budget | artificial county and its fund ceiling |
//! | staff_required | staffing floor: 2 per mille of recipients (`neutral-staffed`), less staff in post |
//! | lot, mandatory, volume | lot, required, volume; need weight 1000 |
//! | supplier, capacity_staff | tenderer with one named capacity, `staff`, over all counties |
//! | bid with its lots | bid, or package of several lots, also of several counties |
//! | quality_x10 | quality in tenths of a point |
//! | price_share | prices on the bid's lots in that county, split evenly, rest to the first |
//! | staff_share, staff | persons seconded to the county; use of `staff` |
//! | fixed_cost | price quoted once for the county, due where a bid with a lot there wins |
//! | max_suppliers | rule of the tender: most suppliers in a county |
//! | min_suppliers | rule of the tender: least suppliers, see below |
//! | exclusion | one person promised by both bids, see below |
//! | value | service, to the unit; the only goal |
//!
//! **Staff in post** is the floor less what the table requires: the table's own number wherever
//! that leads to the same requirement.
//!
//! **Exclusions** hold between bids of different suppliers, and a dossier's exclusive sets are one
//! tenderer's own. So both bids promise the same artificial person, and a rule of the tender
//! (`key-workers`) lets nobody be promised for two awarded lots in one month; all contracts run
//! through the same months. That is `x_a + x_b <= 1`.
//!
//! **Least suppliers** are asked by the yardstick whatever is awarded, by a dossier's rule never more
//! than the awarded lots of its lot set can have. So the lot set of such a county also holds
//! artificial lots, as many as the largest least number: required, each with one bid, of quality
//! zero (so of no service) and at one fen, by an artificial tenderer that the rule does not
//! count, paid from funds of their own.

mod build;
mod rules;
mod tables;

use crate::domain::Dossier;
use crate::findings::Finding;
use crate::messages::Lang;
use std::path::Path;

/// Reads a folder; its name is the dossier's identifier. One fault of a table and there is no
/// dossier, nor where nobody bids for a lot that must be awarded: the yardstick then has no award.
/// Packed tables (`.csv.xz`) are not read.
pub fn import(folder: &Path, lang: Lang) -> (Option<Dossier>, Vec<Finding>) {
    match build::build(folder, lang) {
        Ok(dossier) => (Some(dossier), Vec::new()),
        Err(finding) => (None, vec![finding]),
    }
}
