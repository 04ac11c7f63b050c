//! **Clause**: opinions, clause 9: in principle each county has social-assistance staff of at
//! least 2 per mille of its recipients (dibao and tekun); suppliers may second staff.
//!
//! **Formula**: for each county `c` with a lot in the tender:
//! `staff in post + sum of seconded persons of awarded bids in c >= ceil(rate * recipients / 1000)
//! less what recorded decisions waive`; of a share of a divided lot the whole persons count.
//! **Unit**: persons; seconded persons on fiscally funded posts do not count (clause 5).

pub(super) mod audit;
pub(super) mod rows;

/// Name in row names, checks and the catalogue.
pub(super) const NAME: &str = "staffing-floor";
