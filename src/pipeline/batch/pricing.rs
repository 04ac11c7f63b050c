//! Pricing rounds of a worker: a dossier's model is taken apart once and kept for the next round.

use super::protocol::{Priced, Prices, from_blob, to_blob};
use crate::findings::{Code, Finding};
use crate::pipeline::{digest, export};
use crate::solve::Pricing;

/// The model that the last round was about, if any.
#[derive(Debug, Default)]
pub(super) struct Kept(Option<(String, Pricing)>);

impl Kept {
    /// One round.
    ///
    /// # Errors
    /// `inputs-moved` where the files are not those that the request was made for, `not-priced`
    /// where the model does not fall into blocks or the request does not fit it.
    pub(super) fn round(&mut self, request: &Prices) -> Result<Priced, Finding> {
        let not_priced = || Finding::new(Code::NotPriced).with("dossier", request.dossier.display());
        let moved = || Finding::new(Code::InputsMoved).with("dossier", request.dossier.display());
        let now = digest::instance(&request.dossier).map_err(|_| moved())?;
        if now != request.instance_hash {
            return Err(moved());
        }
        if self.0.as_ref().is_none_or(|(hash, _)| *hash != now) {
            let (model, _) = export(&request.dossier).map_err(|_| not_priced())?;
            self.0 = Pricing::new(&model).map(|pricing| (now, pricing));
        }
        let (_, pricing) = self.0.as_ref().ok_or_else(not_priced)?;
        let vector = match request.vector.as_str() {
            "" => vec![0; pricing.multipliers()],
            blob => from_blob(blob).ok_or_else(not_priced)?,
        };
        let (from, to) = request.blocks.unwrap_or((0, pricing.blocks()));
        let priced = pricing.round(&vector, from..to).ok_or_else(not_priced)?;
        let bounds: Vec<i64> = priced.iter().map(|block| block.bound).collect();
        Ok(Priced {
            id: request.id.clone(),
            round: request.round,
            blocks: pricing.blocks(),
            multipliers: pricing.multipliers(),
            unit: pricing.unit(),
            bounds: to_blob(&bounds),
            chosen: priced.into_iter().map(|block| block.chosen).collect(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::protocol::Answer;
    use super::super::worker::Worker;
    use super::*;
    use crate::lp::scale::grid;
    use crate::solve::{Options, solve};
    use serde_json::json;
    use std::path::PathBuf;

    fn dossier() -> PathBuf {
        PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("scenarios/prefecture")
    }

    fn asked(worker: &mut Worker, hash: &str, blocks: Option<(usize, usize)>, vector: &str) -> Answer {
        let request = json!({ "prices": { "id": "p", "instance_hash": hash, "dossier": dossier(), "round": 4,
            "blocks": blocks, "vector": vector } });
        serde_json::from_str(&worker.answer(&request.to_string())).unwrap()
    }

    fn sum(answer: &Answer) -> i64 {
        let Answer::Priced(priced) = answer else { panic!("{answer:?}") };
        assert_eq!((priced.id.as_str(), priced.round), ("p", 4));
        from_blob(&priced.bounds).unwrap().iter().sum()
    }

    #[test]
    fn a_round_bounds_every_award_and_depends_on_nothing_before() {
        let mut worker = Worker::default();
        let hash = digest::instance(&dossier()).unwrap();
        let free = asked(&mut worker, &hash, None, "");
        let Answer::Priced(priced) = &free else { panic!("{free:?}") };
        let (blocks, count) = (priced.blocks, priced.multipliers);
        assert!(blocks > 5 && count > 50);
        // The best award, counted in the same unit.
        let (model, _) = export(&dossier()).unwrap();
        let outcome = solve(&model, &Options { first_levels: Some(1), ..Options::default() }).unwrap();
        let step = grid(model.objectives[0].terms.iter().map(|(_, c)| *c));
        let best = outcome.levels[0].value / step * i128::from(priced.unit);
        assert!(i128::from(sum(&free)) >= best);
        // What is charged for a decision is gained by its row at most: so the charges and what the
        // blocks are worth bound every award.
        let vector: Vec<i64> = (0..count as i64).map(|number| number % 7 * 100_000).collect();
        let whole = asked(&mut worker, &hash, None, &to_blob(&vector));
        assert!(sum(&whole) < sum(&free));
        assert!(i128::from(sum(&whole) + vector.iter().sum::<i64>()) >= best);
        let parts = [(0, 2), (2, blocks)].map(|part| sum(&asked(&mut worker, &hash, Some(part), &to_blob(&vector))));
        assert_eq!(parts.iter().sum::<i64>(), sum(&whole));
        assert_eq!(asked(&mut worker, &hash, None, ""), free);
        assert_eq!(asked(&mut Worker::default(), &hash, None, &to_blob(&vector)), whole);
        for (hash, blocks, vector, code) in [
            ("stale", None, String::new(), Code::InputsMoved),
            (hash.as_str(), None, to_blob(&vector[1..]), Code::NotPriced),
            (hash.as_str(), None, "no blob".to_owned(), Code::NotPriced),
            (hash.as_str(), None, to_blob(&vec![i64::MIN; count]), Code::NotPriced),
            (hash.as_str(), Some((0, blocks + 1)), String::new(), Code::NotPriced),
        ] {
            let Answer::Error(error) = asked(&mut worker, hash, blocks, &vector) else { panic!("{code:?}") };
            assert_eq!(error.class, code.name());
        }
    }

    #[test]
    fn a_blob_gives_back_its_numbers() {
        for numbers in [vec![], vec![0], vec![i64::MIN, -1, 1, i64::MAX]] {
            assert_eq!(from_blob(&to_blob(&numbers)), Some(numbers));
        }
        assert_eq!(from_blob("AAAA"), None);
    }
}
