//! Ceilings, floors, and the capacities that dossiers share.

use super::{Row, Telling, plain, share};
use crate::domain::batch_record::SharedUse;
use crate::domain::record::ProofStatus;
use crate::domain::{Amount, AwardRule};
use crate::reports::blocks::{Block, Mood};
use crate::reports::figures;

impl Telling<'_> {
    pub(super) fn ceilings(&self) -> Vec<Block> {
        let rows = self.done().flat_map(|(name, summary)| {
            summary.ceilings.iter().map(move |ceiling| {
                let mood = if ceiling.used_yuan > ceiling.limit_yuan { Mood::Bad } else { Mood::Plain };
                vec![
                    plain(name),
                    plain(&ceiling.code),
                    plain(&ceiling.name),
                    plain(&ceiling.year),
                    (mood, ceiling.used_yuan.grouped()),
                    plain(ceiling.limit_yuan.grouped()),
                    (mood, share(ceiling.used_yuan.fen(), ceiling.limit_yuan.fen())),
                ]
            })
        });
        let columns = ["dossier", "code", "name", "year", "used", "limit", "used-percent"];
        self.table("ceilings", &columns, 4, rows.collect())
    }

    pub(super) fn staff(&self) -> Vec<Block> {
        let rows = self.done().flat_map(|(name, summary)| {
            summary.counties.iter().filter_map(move |county| {
                let (staff, floor) = county.staff?;
                let mood = if staff < floor { Mood::Bad } else { Mood::Plain };
                let cells = [plain(name), plain(&county.code), plain(&county.name), (mood, staff.to_string())];
                Some(cells.into_iter().chain([plain(floor)]).collect())
            })
        });
        self.table("staffing", &["dossier", "code", "name", "staff", "floor"], 3, rows.collect())
    }

    pub(super) fn shared(&self) -> Vec<Block> {
        let rows = self.record.groups.iter().flat_map(|group| {
            let dossiers = group.dossiers.join("; ");
            group.capacities.iter().map(move |shared| self.shared_row(&dossiers, shared)).collect::<Vec<Row>>()
        });
        let columns = [
            "dossiers",
            "tenderer",
            "credit-code",
            "resource",
            "limit",
            "published",
            "lowest-price",
            "rank-first",
            "optimal",
        ];
        let mut blocks = self.table("shared", &columns, 4, rows.collect());
        for group in &self.record.groups {
            for part in &group.parts {
                let proof = part.proof.as_ref().map(|proof| (proof.status, proof.levels.iter().find(|l| !l.proven)));
                let gap = proof.and_then(|(_, open)| figures::gap_percent(open?)).unwrap_or_default();
                let id = match proof.map(|(status, _)| status) {
                    None => "batch-part-by-hand",
                    Some(ProofStatus::Optimal) => "batch-part-proven",
                    Some(_) => "batch-part-open",
                };
                let names = part.dossiers.join("; ");
                blocks.push(Block::Bullet(self.catalogue.format(id, &[("dossiers", &names), ("gap", &gap)])));
            }
        }
        blocks
    }

    fn shared_row(&self, dossiers: &str, shared: &SharedUse) -> Row {
        let limit = shared.capacity.limit;
        let used = |amount: Amount| (if amount > limit { Mood::Bad } else { Mood::Plain }, amount.to_string());
        let by_rule = |rule: AwardRule| {
            let found = shared.by_rule.iter().find(|(known, _)| *known == rule);
            found.map_or_else(|| plain(figures::MISSING), |(_, amount)| used(*amount))
        };
        let mut row = vec![
            plain(dossiers),
            plain(&shared.name),
            plain(&shared.capacity.credit_code),
            plain(&shared.capacity.resource),
            plain(limit),
            used(shared.published),
        ];
        row.extend(AwardRule::ALL.map(by_rule));
        row
    }
}
