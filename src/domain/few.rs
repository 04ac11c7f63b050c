use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::borrow::{Borrow, Cow};
use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;
use std::ops::{Bound, Index, RangeBounds};

/// Entries up to which one more takes no more memory than it needs.
const EXACT: usize = 8;

/// A map of few entries, in the order of their keys: one piece of memory, as large as they are. A
/// tree takes a node of eleven places for a single entry, and the bids of a country have several
/// maps each.
///
/// To insert takes time in proportion to the entries behind.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Few<K, V>(Vec<(K, V)>);

impl<K: Ord, V> Few<K, V> {
    /// A map without entries.
    pub const fn new() -> Self {
        Few(Vec::new())
    }

    /// Where a key is, or where it would be.
    fn position<Q: Ord + ?Sized>(&self, key: &Q) -> Result<usize, usize>
    where
        K: Borrow<Q>,
    {
        self.0.binary_search_by(|(other, _)| other.borrow().cmp(key))
    }

    /// The value of a key.
    pub fn get<Q: Ord + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        self.position(key).ok().map(|position| &self.0[position].1)
    }

    /// The value of a key, to be changed.
    pub fn get_mut<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<&mut V>
    where
        K: Borrow<Q>,
    {
        self.position(key).ok().map(|position| &mut self.0[position].1)
    }

    /// Whether a key is there.
    pub fn contains_key<Q: Ord + ?Sized>(&self, key: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.position(key).is_ok()
    }

    /// Sets the value of a key, and gives the one before.
    pub fn insert(&mut self, key: K, value: V) -> Option<V> {
        match self.position(&key) {
            Ok(position) => Some(std::mem::replace(&mut self.0[position].1, value)),
            Err(position) => {
                self.insert_at(position, key, value);
                None
            }
        }
    }

    /// The value of a key; where it has none, it gets this one first.
    pub fn or_insert(&mut self, key: K, value: V) -> &mut V {
        let position = self.position(&key).unwrap_or_else(|position| {
            self.insert_at(position, key, value);
            position
        });
        &mut self.0[position].1
    }

    fn insert_at(&mut self, position: usize, key: K, value: V) {
        if self.0.len() < EXACT {
            self.0.reserve_exact(1);
        }
        self.0.insert(position, (key, value));
    }

    /// Takes a key away, and gives its value.
    pub fn remove<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<V>
    where
        K: Borrow<Q>,
    {
        self.position(key).ok().map(|position| self.0.remove(position).1)
    }

    /// Takes all entries away.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// Keeps the entries that meet a condition.
    pub fn retain(&mut self, mut keep: impl FnMut(&K, &mut V) -> bool) {
        self.0.retain_mut(|(key, value)| keep(key, value));
    }

    /// The entries whose keys lie in a range.
    pub fn range(&self, range: impl RangeBounds<K>) -> impl DoubleEndedIterator<Item = (&K, &V)> {
        let from = match range.start_bound() {
            Bound::Included(start) => self.0.partition_point(|(key, _)| key < start),
            Bound::Excluded(start) => self.0.partition_point(|(key, _)| key <= start),
            Bound::Unbounded => 0,
        };
        let to = match range.end_bound() {
            Bound::Included(end) => self.0.partition_point(|(key, _)| key <= end),
            Bound::Excluded(end) => self.0.partition_point(|(key, _)| key < end),
            Bound::Unbounded => self.0.len(),
        };
        self.0.get(from..to).unwrap_or_default().iter().map(|(key, value)| (key, value))
    }
}

impl<K, V> Few<K, V> {
    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The entries in the order of their keys.
    pub fn iter(&self) -> Entries<'_, K, V> {
        self.into_iter()
    }

    /// The keys in order.
    pub fn keys(&self) -> impl DoubleEndedIterator<Item = &K> + ExactSizeIterator + Clone {
        self.0.iter().map(|(key, _)| key)
    }

    /// The values in the order of their keys.
    pub fn values(&self) -> impl DoubleEndedIterator<Item = &V> + ExactSizeIterator + Clone {
        self.0.iter().map(|(_, value)| value)
    }

    /// The values, to be changed.
    pub fn values_mut(&mut self) -> impl DoubleEndedIterator<Item = &mut V> {
        self.0.iter_mut().map(|(_, value)| value)
    }
}

impl<K, V> Default for Few<K, V> {
    fn default() -> Self {
        Few(Vec::new())
    }
}

/// The entries of a [`Few`] in order.
pub type Entries<'a, K, V> = std::iter::Map<std::slice::Iter<'a, (K, V)>, fn(&'a (K, V)) -> (&'a K, &'a V)>;

impl<'a, K, V> IntoIterator for &'a Few<K, V> {
    type Item = (&'a K, &'a V);
    type IntoIter = Entries<'a, K, V>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter().map(|(key, value)| (key, value))
    }
}

impl<K, V> IntoIterator for Few<K, V> {
    type Item = (K, V);
    type IntoIter = std::vec::IntoIter<(K, V)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

/// Of equal keys the last entry counts.
impl<K: Ord, V> FromIterator<(K, V)> for Few<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(entries: I) -> Self {
        let mut all: Vec<(K, V)> = entries.into_iter().collect();
        if !all.is_sorted_by(|(one, _), (next, _)| one < next) {
            // Turned round, since of equal neighbours the first stays.
            all.reverse();
            all.sort_by(|(one, _), (other, _)| one.cmp(other));
            all.dedup_by(|(one, _), (other, _)| one == other);
        }
        all.shrink_to_fit();
        Few(all)
    }
}

impl<K: Ord, V, const N: usize> From<[(K, V); N]> for Few<K, V> {
    fn from(entries: [(K, V); N]) -> Self {
        entries.into_iter().collect()
    }
}

impl<K: Ord, V> Extend<(K, V)> for Few<K, V> {
    fn extend<I: IntoIterator<Item = (K, V)>>(&mut self, entries: I) {
        for (key, value) in entries {
            self.insert(key, value);
        }
    }
}

/// The value of a key that is there.
impl<K: Ord + Borrow<Q>, Q: Ord + ?Sized, V> Index<&Q> for Few<K, V> {
    type Output = V;

    fn index(&self, key: &Q) -> &V {
        match self.position(key) {
            Ok(position) | Err(position) => &self.0[position].1,
        }
    }
}

impl<K: Serialize, V: Serialize> Serialize for Few<K, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self)
    }
}

impl<'de, K: Deserialize<'de> + Ord, V: Deserialize<'de>> Deserialize<'de> for Few<K, V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries<K, V>(PhantomData<(K, V)>);

        impl<'de, K: Deserialize<'de> + Ord, V: Deserialize<'de>> Visitor<'de> for Entries<K, V> {
            type Value = Few<K, V>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a map")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Few<K, V>, A::Error> {
                let mut all = Few::new();
                while let Some((key, value)) = map.next_entry()? {
                    all.insert(key, value);
                }
                Ok(all)
            }
        }

        deserializer.deserialize_map(Entries(PhantomData))
    }
}

impl<K: JsonSchema, V: JsonSchema> JsonSchema for Few<K, V> {
    fn inline_schema() -> bool {
        BTreeMap::<K, V>::inline_schema()
    }

    fn schema_name() -> Cow<'static, str> {
        BTreeMap::<K, V>::schema_name()
    }

    fn schema_id() -> Cow<'static, str> {
        BTreeMap::<K, V>::schema_id()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        BTreeMap::<K, V>::json_schema(generator)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_is_the_map_that_a_tree_is(entries in prop::collection::vec((0u8..20, 0u8..5), 0..30), from in 0u8..20, to in 0u8..20) {
            let tree: BTreeMap<u8, u8> = entries.iter().copied().collect();
            let collected: Few<u8, u8> = entries.iter().copied().collect();
            let mut inserted = Few::new();
            inserted.extend(entries.iter().copied());
            prop_assert_eq!(&collected, &inserted);
            prop_assert!(collected.iter().eq(tree.iter()));
            if from <= to {
                prop_assert!(collected.range(from..=to).eq(tree.range(from..=to)));
                prop_assert!(collected.range(from..to).rev().eq(tree.range(from..to).rev()));
            }
            prop_assert_eq!(collected.get(&from), tree.get(&from));
            let json = serde_json::to_string(&collected).unwrap();
            prop_assert_eq!(&json, &serde_json::to_string(&tree).unwrap());
            prop_assert_eq!(serde_json::from_str::<Few<u8, u8>>(&json).unwrap(), collected);
            *inserted.or_insert(from, 0) += 1;
            prop_assert_eq!(inserted.remove(&from), Some(tree.get(&from).copied().unwrap_or_default() + 1));
            prop_assert!(!inserted.contains_key(&from));
        }
    }
}
