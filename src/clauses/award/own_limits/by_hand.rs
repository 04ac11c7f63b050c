use crate::clauses::award::Paper;
use crate::domain::AwardCase;

/// One sum a limit that a tenderer declared.
pub(in crate::clauses::award) fn add(case: &AwardCase<'_>, paper: &mut Paper<'_>) {
    let declared = case.dossier.tenderers.iter().map(|it| (it.own_lots_most, it.own_money_most));
    let sums: Vec<_> = declared
        .map(|(lots, money)| (lots.map(|most| paper.sum(most.into())), money.map(|most| paper.sum(most.fen()))))
        .collect();
    for way in case.first_ways() {
        if let (Some(sum), _) = sums[way.tenderer.0] {
            paper.bid_adds(way.bid, sum, way.offers.len() as i128);
        }
    }
    for (position, way) in case.candidates.iter().enumerate() {
        if let (_, Some(sum)) = sums[way.tenderer.0] {
            paper.way_adds(position, sum, way.price.fen());
        }
    }
}
