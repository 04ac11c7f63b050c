use super::Draft;

/// Which variables exclude each other: in a *packing* at most one is true, as of the bids on a lot.
///
/// A packing is a line whose free variables all have one coefficient `c`, which fits once and not
/// twice, `c <= slack < 2 c`. Each variable belongs to the largest packing that it is in, so a
/// line's terms fall into groups of which at most one counts, and
///
/// ```text
/// most of sum a_j x_j  =  sum over groups of the largest positive a_j
/// ```
///
/// is never exceeded. A line whose right side is no less *holds anyway*, as long as the packings
/// stay: so these are left out for nothing but an equal line, and never restated.
pub(super) struct Packings {
    /// The free variables of each.
    pub(super) sets: Vec<Vec<usize>>,
    /// By line: whether it is one.
    pub(super) is_packing: Vec<bool>,
    /// By variable: the packing that it counts in.
    home: Vec<Option<usize>>,
    /// By packing: the largest coefficient in the line being looked at.
    largest: Vec<i128>,
}

impl Packings {
    pub(super) fn new(draft: &Draft<'_>) -> Self {
        let store = &draft.lines.store;
        let mut is_packing = vec![false; draft.implied.len()];
        let mut sets = Vec::new();
        for line in (0..draft.implied.len()).filter(|line| draft.binds(*line)) {
            let slack = store.slack(line);
            let mut free = store.terms(line).iter().filter(|(variable, _)| draft.is_free(*variable));
            let Some(first) = free.clone().next().map(|(_, c)| *c).filter(|c| (*c..2 * c).contains(&slack)) else {
                continue;
            };
            if free.all(|(_, c)| *c == first) {
                let free = store.terms(line).iter().filter(|(variable, _)| draft.is_free(*variable));
                sets.push(free.map(|(variable, _)| *variable).collect::<Vec<usize>>());
                is_packing[line] = true;
            }
        }
        sets.sort_by_key(|set| std::cmp::Reverse(set.len()));
        let mut home = vec![None; draft.model.variables.len()];
        for (number, set) in sets.iter().enumerate() {
            for variable in set {
                home[*variable].get_or_insert(number);
            }
        }
        let largest = vec![0; sets.len()];
        Packings { sets, is_packing, home, largest }
    }

    /// Marks the lines that hold whatever is chosen.
    pub(super) fn drop_what_never_binds(&mut self, draft: &mut Draft<'_>) {
        for line in 0..draft.implied.len() {
            if draft.binds(line) && !self.is_packing[line] && self.excess(draft, line).is_none() {
                draft.implied[line] = true;
            }
        }
    }

    /// By how much a line could be overrun; none where it never is.
    fn excess(&mut self, draft: &Draft<'_>, line: usize) -> Option<i128> {
        let terms = draft.lines.store.terms(line).iter().filter(|(variable, _)| draft.is_free(*variable));
        let terms: Vec<(usize, i128)> = terms.copied().collect();
        let span = self.span(&terms);
        self.forget(&terms);
        Some(span - draft.lines.store.slack(line)).filter(|excess| *excess > 0)
    }

    /// The most that the terms reach above the least that they could be without packings. Until
    /// [`Packings::forget`], [`Packings::largest`] knows the largest term of each group.
    pub(super) fn span(&mut self, terms: &[(usize, i128)]) -> i128 {
        let mut span = 0;
        for (variable, coefficient) in terms {
            match self.home[*variable].filter(|_| *coefficient > 0) {
                None => span += coefficient.abs(),
                Some(home) => {
                    let more = (coefficient - self.largest[home]).max(0);
                    self.largest[home] += more;
                    span += more;
                }
            }
        }
        span
    }

    /// The largest coefficient in the group of a term, in the line whose span was taken last, and
    /// the group's number, where there is one.
    pub(super) fn largest(&self, variable: usize, coefficient: i128) -> (i128, Option<usize>) {
        match self.home[variable].filter(|_| coefficient > 0) {
            None => (coefficient.abs(), None),
            Some(home) => (self.largest[home], Some(home)),
        }
    }

    /// Makes ready for another line.
    pub(super) fn forget(&mut self, terms: &[(usize, i128)]) {
        for home in terms.iter().filter_map(|(variable, _)| self.home[*variable]) {
            self.largest[home] = 0;
        }
    }
}
